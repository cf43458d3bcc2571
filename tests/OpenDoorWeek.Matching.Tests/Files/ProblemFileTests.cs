using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Files;

[Category("Rules")]
public sealed class ProblemFileTests
{
    [Test]
    public void A_problem_is_read_with_all_that_it_says()
    {
        var problem = ProblemText.Problem(ProblemText.Good);
        Assert.That(problem.Travel, Is.EqualTo(new[] { new[] { 10, 30 }, [30, 10] }));
        Assert.That(problem.Hosts, Is.EqualTo([new Host(0, 1), new Host(1, 2)]));
        var (slot, visitor) = (problem.Slots[1], problem.Visitors[1]);
        Assert.That((slot.Host, slot.Place, slot.Day, slot.Start, slot.End, slot.Capacity, slot.Minimum), Is.EqualTo((1, 1, 0, 660, 720, 3, 2)));
        Assert.That(slot.Languages, Is.EqualTo(["FR", "NL"]));
        Assert.That((visitor.Want, visitor.PerDay, visitor.Party, visitor.Priority), Is.EqualTo((2, 1, 2, 3)));
        Assert.That((int[][])[visitor.Wishes, visitor.Proposed, visitor.Pinned, visitor.Never, visitor.NotAdmitted], Is.EqualTo(new int[][] { [2], [1], [1], [0], [0] }));
        Assert.That(visitor.Busy, Is.EqualTo([new Appointment(1, 540, 600, 1)]));
        Assert.That(visitor.Unavailable, Is.EqualTo([new TimeSpanOfDay(2, 0, 1440)]));
    }

    [Test]
    public void A_slot_is_at_the_place_of_its_host_unless_it_says_otherwise() =>
        Assert.That(ProblemText.Problem(ProblemText.Good).Slots.Select(slot => slot.Place), Is.EqualTo([0, 1, 0]));

    [Test]
    public void What_is_left_out_is_one_person_without_more_to_say()
    {
        var visitor = ProblemText.Problem(ProblemText.Good).Visitors[0];
        Assert.That((visitor.Party, visitor.Priority), Is.EqualTo((1, 0)));
        Assert.That(new Array[] { visitor.Proposed, visitor.Never, visitor.NotAdmitted, visitor.Busy, visitor.Unavailable }, Is.All.Empty);
    }

    [TestCase("\"people\":[]", "\"people\":{\"a\":[{\"b\":[null,1.5,\"\\ud800\"]}],\"a\":2,\"id\":1}")]
    [TestCase("\"min\":2,", "\"min\":2,\"note\":{\"id\":[5]},\"note\":[],\"\\u0069d\":9,\"\\ud800\":1,")]
    [TestCase("\"format\"", "\"made\":1e99,\"format\"")]
    public void Members_that_mean_nothing_here_are_passed_over(string passage, string replacement) => Assert.That(
        ProblemHash.Of(ProblemText.Problem(ProblemText.With(passage, replacement))), Is.EqualTo(ProblemHash.Of(ProblemText.Problem(ProblemText.Good))));

    [Test]
    public void A_byte_order_mark_and_line_ends_of_windows_do_no_harm() =>
        Assert.That(ProblemHash.Of(ProblemText.Problem($"\uFEFF{ProblemText.Good.ReplaceLineEndings("\r\n")}")), Is.EqualTo(ProblemHash.Of(ProblemText.Problem(ProblemText.Good))));

    [Test]
    public void Visitors_who_speak_the_same_share_one_list()
    {
        var problem = ProblemText.Problem(ProblemText.With("\"langs\":[\"NL\",\"FR\"]", "\"langs\":[\"FR\"]"));
        Assert.That(problem.Visitors[1].Languages, Is.SameAs(problem.Visitors[0].Languages).And.SameAs(problem.Slots[0].Languages));
    }

    [TestCase("{\"meta\":{\"format\":\"opendoorweek-1\"},\"travel\":[],\"hosts\":[],\"slots\":[],\"visitors\":[]}")]
    [TestCase("{\"visitors\":[{\"pinned\":[],\"wishes\":[],\"perDay\":1,\"want\":0,\"langs\":[],\"id\":0}],\"slots\":[],\"hosts\":[],\"travel\":[],\"meta\":{\"format\":\"opendoorweek-1\"}}")]
    public void A_week_without_slots_or_visitors_is_no_mistake(string text) => Assert.That(ProblemText.Complaints(ProblemText.Read(text)), Is.Empty);

    [Test]
    public void It_is_written_in_one_line_with_only_what_says_something() => Assert.That(
        Written(ProblemText.Problem(ProblemText.Good)),
        Is.EqualTo("""
            {"meta":{"format":"opendoorweek-1"},"travel":[[10,30],[30,10]],"hosts":[{"id":0,"commune":0,"sector":1},{"id":1,"commune":1,"sector":2}],
            "slots":[{"id":0,"host":0,"day":0,"start":540,"end":600,"cap":2,"min":0,"langs":["FR"]},
            {"id":1,"host":1,"day":0,"start":660,"end":720,"cap":3,"min":2,"langs":["FR","NL"]},
            {"id":2,"host":1,"day":0,"start":600,"end":660,"cap":1,"min":0,"langs":["NL"],"place":0}],
            "visitors":[{"id":0,"langs":["FR"],"want":2,"perDay":2,"wishes":[0,1],"pinned":[]},
            {"id":1,"langs":["FR","NL"],"want":2,"perDay":1,"wishes":[2],"pinned":[1],"party":2,"never":[0],
            "busy":[{"day":1,"start":540,"end":600,"place":1}],"unavailable":[{"day":2,"start":0,"end":1440}],"notAdmitted":[0],"proposed":[1],"priority":3}]}
            """.ReplaceLineEndings("") + "\n"));

    [Test]
    public void What_was_written_reads_as_the_same_problem()
    {
        var problem = ProblemText.Problem(ProblemText.Good);
        Assert.That(ProblemHash.Of(ProblemText.Problem(Written(problem))), Is.EqualTo(ProblemHash.Of(problem)));
    }

    [Test]
    public void Shuffled_entries_are_the_same_problem_in_the_same_bytes()
    {
        string[] lines = ProblemText.Good.Split('\n');
        (lines[6], lines[7]) = (lines[7], lines[6]);
        (lines[3], lines[4]) = ("\"hosts\":[{\"sector\":2,\"commune\":1,\"id\":1},", "{\"id\":0,\"commune\":0,\"sector\":1}],");
        Assert.That(Written(ProblemText.Problem(string.Join('\n', lines))), Is.EqualTo(Written(ProblemText.Problem(ProblemText.Good))));
    }

    [Test]
    public void A_complaint_names_the_id_wherever_the_entry_stands()
    {
        string[] lines = ProblemText.Good.Split('\n');
        (lines[6], lines[7]) = (lines[7], lines[6].Replace("\"id\":0,", "", StringComparison.Ordinal).Replace("\"cap\":2", "\"cap\":2.0,\"id\":0", StringComparison.Ordinal));
        Assert.That(
            ProblemText.Complaints(ProblemText.Read(string.Join('\n', lines))),
            Is.EqualTo(["line 8, slots[0].cap: A whole number between -2147483648 and 2147483647 is expected, not 2.0."]));
    }

    private static string Written(Problem problem)
    {
        using var stream = new MemoryStream();
        ProblemFile.Write(stream, problem);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
