using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Files;

/// <summary>Every file that cannot be used is refused with a place and a sentence.</summary>
[Category("Rules")]
public sealed class MalformedProblemTests
{
    // Ids.
    [TestCase("\"wishes\":[0,1]", "\"wishes\":[0,9]", "visitors[0].wishes[1]: There is no slot 9: they are numbered 0 to 2.")]
    [TestCase("\"wishes\":[0,1]", "\"wishes\":[0,-1]", "visitors[0].wishes[1]: There is no slot -1: they are numbered 0 to 2.")]
    [TestCase("\"wishes\":[0,1]", "\"wishes\":[0,0]", "visitors[0].wishes[1]: Slot 0 is named a second time.")]
    [TestCase("\"pinned\":[1]", "\"pinned\":[3]", "visitors[1].pinned[0]: There is no slot 3: they are numbered 0 to 2.")]
    [TestCase("\"never\":[0]", "\"never\":[5]", "visitors[1].never[0]: There is no slot 5: they are numbered 0 to 2.")]
    [TestCase("\"notAdmitted\":[0]", "\"notAdmitted\":[5]", "visitors[1].notAdmitted[0]: There is no slot 5: they are numbered 0 to 2.")]
    [TestCase("\"proposed\":[1]", "\"proposed\":[2]", "visitors[1].proposed[0]: Slot 2 is named a second time.")]
    [TestCase("{\"id\":0,\"host\":0,", "{\"id\":0,\"host\":4,", "slots[0].host: There is no host 4: they are numbered 0 to 1.")]
    [TestCase("\"place\":0", "\"place\":2", "slots[2].place: There is no place 2: they are numbered 0 to 1.")]
    [TestCase("{\"id\":1,\"commune\":1,\"sector\":2}", "{\"id\":1,\"commune\":7,\"sector\":2}", "hosts[1].commune: There is no place 7: they are numbered 0 to 1.")]
    [TestCase("{\"id\":1,\"host\":1,", "{\"id\":0,\"host\":1,", "line 8, slots[0].id: An earlier entry has this id already.")]
    [TestCase("{\"id\":1,\"host\":1,", "{\"id\":7,\"host\":1,", "line 8, slots[7].id: 3 entries are numbered 0 to 2, without a gap.")]
    [TestCase("{\"id\":1,\"host\":1,", "{\"id\":-1,\"host\":1,", "line 8, slots[-1].id: 3 entries are numbered 0 to 2, without a gap.")]
    [TestCase("{\"id\":1,\"host\":1,", "{\"host\":1,", "line 8, slots[1].id: This member is missing.")]
    // Numbers that are none.
    [TestCase("\"cap\":2", "\"cap\":-1", "slots[0].cap: -1 is not between 0 and 10000.")]
    [TestCase("\"cap\":2", "\"cap\":1.5", "line 7, slots[0].cap: A whole number between -2147483648 and 2147483647 is expected, not 1.5.")]
    [TestCase("\"cap\":2", "\"cap\":1e99", "line 7, slots[0].cap: A whole number between -2147483648 and 2147483647 is expected, not 1e99.")]
    [TestCase("\"cap\":2", "\"cap\":99999999999", "line 7, slots[0].cap: A whole number between -2147483648 and 2147483647 is expected, not 99999999999.")]
    [TestCase("\"cap\":2", "\"cap\":\"2\"", "line 7, slots[0].cap: A whole number between -2147483648 and 2147483647 is expected, not the text \"2\".")]
    [TestCase("\"cap\":2", "\"cap\":null", "line 7, slots[0].cap: A whole number between -2147483648 and 2147483647 is expected, not null.")]
    [TestCase("\"cap\":2", "\"cap\":[[2]]", "line 7, slots[0].cap: A whole number between -2147483648 and 2147483647 is expected, not a list.")]
    [TestCase("\"cap\":2", "\"cap\":NaN", "line 7, column 54: This is not JSON: NaN,\"min\":0,\"langs\":[\"FR... cannot stand here. Numbers are written in digits, texts in quotes, with a comma between two values.")]
    [TestCase("\"cap\":2", "\"cap\":-Infinity", "line 7, column 55: This is not JSON: Infinity,\"min\":0,\"langs\"... cannot stand here. Numbers are written in digits, texts in quotes, with a comma between two values.")]
    // Bounds.
    [TestCase("\"cap\":2", "\"cap\":10001", "slots[0].cap: 10001 is not between 0 and 10000.")]
    [TestCase("\"cap\":3,\"min\":2", "\"cap\":3,\"min\":4", "slots[1].min: A minimum of 4 is never reached with 3 places.")]
    [TestCase("\"cap\":3,\"min\":2", "\"cap\":3,\"min\":-2", "slots[1].min: -2 is negative; 0 is no minimum.")]
    [TestCase("\"day\":0,\"start\":540,", "\"day\":3651,\"start\":540,", "slots[0].day: 3651 is not between 0 and 3650.")]
    [TestCase("\"start\":540,\"end\":600,\"cap\"", "\"start\":-1,\"end\":600,\"cap\"", "slots[0].start: -1 is not between 0 and 1439.")]
    [TestCase("\"start\":540,\"end\":600,\"cap\"", "\"start\":600,\"end\":600,\"cap\"", "slots[0].end: 600 is not after the start, 600.")]
    [TestCase("\"start\":540,\"end\":600,\"cap\"", "\"start\":600,\"end\":2881,\"cap\"", "slots[0].end: 2881 is not between 1 and 2880.")]
    [TestCase("\"want\":2,\"perDay\":2", "\"want\":4,\"perDay\":2", "visitors[0].want: 4 is not between 0 and 3.")]
    [TestCase("\"want\":2,\"perDay\":2", "\"want\":2,\"perDay\":0", "visitors[0].perDay: 0 is not between 1 and 10.")]
    [TestCase("\"party\":2", "\"party\":0", "visitors[1].party: 0 is not between 1 and 99.")]
    [TestCase("\"party\":2", "\"party\":100", "visitors[1].party: 100 is not between 1 and 99.")]
    [TestCase("\"priority\":3", "\"priority\":-3", "visitors[1].priority: -3 is not between 0 and 1000000.")]
    [TestCase("\"sector\":2", "\"sector\":-2", "hosts[1].sector: -2 is not between 0 and 1000000.")]
    [TestCase("{\"day\":1,\"start\":540,\"end\":600,", "{\"day\":1,\"start\":540,\"end\":60,", "visitors[1].busy[0].end: 60 is not after the start, 540.")]
    [TestCase("\"place\":1}", "\"place\":-1}", "visitors[1].busy[0].place: There is no place -1: they are numbered 0 to 1.")]
    [TestCase("{\"day\":2,", "{\"day\":-2,", "visitors[1].unavailable[0].day: -2 is not between 0 and 3650.")]
    // Travel.
    [TestCase("[30,10]]", "[30,10],[1,2]]", "travel[0]: Travel is a square: 3 numbers are expected here, there are 2.")]
    [TestCase("[30,10]]", "[30,-10]]", "travel[1][1]: -10 is not between 0 and 1440 minutes.")]
    [TestCase("[30,10]]", "[30,1441]]", "travel[1][1]: 1441 is not between 0 and 1440 minutes.")]
    [TestCase("[30,10]]", "[30,true]]", "line 3, travel[1][1]: A whole number between -2147483648 and 2147483647 is expected, not true.")]
    [TestCase("[30,10]]", "30]", "line 3, travel[1]: A list in [] is expected, not 30.")]
    [TestCase("\"travel\":[[10,30],\n[30,10]]", "\"travel\":[]", "travel: There are hosts but no places; give the minutes from each place to each.")]
    // Languages.
    [TestCase("\"langs\":[\"FR\"],\"want\"", "\"langs\":[\"\"],\"want\"", "visitors[0].langs[0]: A language tag has 1 to 35 characters, not 0.")]
    [TestCase("\"langs\":[\"FR\"],\"want\"", "\"langs\":\"FR\",\"want\"", "line 11, visitors[0].langs: A list in [] is expected, not the text \"FR\".")]
    [TestCase("\"langs\":[\"FR\"],\"want\"", "\"langs\":[1],\"want\"", "line 11, visitors[0].langs[0]: A text in quotes is expected, not 1.")]
    [TestCase("\"langs\":[\"FR\"],\"want\"", "\"langs\":[\"\\ud800\"],\"want\"", "line 11, visitors[0].langs[0]: This text holds half of a character: an escape \\ud800 to \\udfff without its other half.")]
    // Members.
    [TestCase("\"min\":2,", "", "line 8, slots[1].min: This member is missing.")]
    [TestCase("\"pinned\":[1]", "\"pined\":[1]", "line 14, visitors[1].pinned: This member is missing.")]
    [TestCase("\"min\":2,", "\"min\":2,\"min\":2,", "line 8, slots[1].min: This member is given a second time.")]
    [TestCase("\"people\":[]", "\"slots\":[]", "line 15, slots: This member is given a second time.")]
    [TestCase("\"travel\":", "\"Travel\":", "line 15, travel: This member is missing.")]
    [TestCase("opendoorweek-1", "opendoorweek-2", "line 1, meta.format: This program reads \"opendoorweek-1\" here; the file is of another format.")]
    [TestCase("\"format\":\"opendoorweek-1\",", "", "line 1, meta.format: This member is missing.")]
    [TestCase("\"people\":[]}", "\"people\":[]} {}", "line 15, column 14: This is not JSON: {} cannot stand here. Numbers are written in digits, texts in quotes, with a comma between two values.")]
    // Decisions that contradict each other.
    [TestCase("\"cap\":3,\"min\":2", "\"cap\":1,\"min\":1", "slots[1].cap: 2 people are pinned to 1 places.")]
    [TestCase("\"never\":[0]", "\"never\":[1]", "visitors[1].pinned[0]: Slot 1 is pinned, but stands under never as well.")]
    [TestCase("\"want\":2,\"perDay\":1", "\"want\":0,\"perDay\":1", "visitors[1].pinned: 1 visits are pinned, but 0 wanted.")]
    [TestCase("\"pinned\":[]", "\"pinned\":[1,2]", "visitors[0].pinned[1]: One person cannot visit both slot 1 and slot 2: same host, or too near in time.")]
    [TestCase("\"perDay\":1,\"wishes\":[2],\"pinned\":[1]", "\"perDay\":1,\"wishes\":[2],\"pinned\":[0,1]", "visitors[1].pinned: 2 visits are pinned on day 0, but at most 1 a day wanted.")]
    public void A_spoilt_file_is_refused_with_place_and_reason(string passage, string replacement, string complaint) =>
        Assert.That(ProblemText.Complaints(ProblemText.Read(ProblemText.With(passage, replacement))), Has.Member(complaint));

    [TestCase("", "The file is empty.")]
    [TestCase("\uFEFF \r\n", "The file is empty.")]
    [TestCase("[]", "line 1: An object in {} is expected, not a list.")]
    [TestCase("null", "line 1: An object in {} is expected, not null.")]
    [TestCase("{", "line 1, column 2: The file ends here, in the middle.")]
    [TestCase("{\"slots\":[\n{\"id\":0,\"day\":", "line 2, column 15: The file ends here, in the middle.")]
    [TestCase("{\"slots\":\"a", "line 1, column 12: The file ends here, in the middle.")]
    [TestCase("\0\u001b[2J", "line 1, column 1: This is not JSON: ??[2J cannot stand here. Numbers are written in digits, texts in quotes, with a comma between two values.")]
    [TestCase("visitor;slot\n0;1\n", "line 1, column 1: This is not JSON: visitor;slot cannot stand here. Numbers are written in digits, texts in quotes, with a comma between two values.")]
    public void What_is_no_problem_at_all_is_said_to_be_none(string text, string complaint) =>
        Assert.That(ProblemText.Complaints(ProblemText.Read(text)), Has.Member(complaint));

    [Test]
    public void Another_encoding_is_named()
    {
        Assert.That(Complaints(Encoding.Unicode.GetPreamble(), Encoding.Unicode.GetBytes(ProblemText.Good)), Is.EqualTo(["The file is written in UTF-16; save it as UTF-8."]));
        Assert.That(
            Complaints(Encoding.Latin1.GetBytes(ProblemText.With("\"people\":[]", "\"people\":[\"Zo\u00eb\"]"))),
            Is.EqualTo(["line 15, column 14: The byte eb is no UTF-8 here; save the file as UTF-8."]));
    }

    [Test]
    public void A_list_of_more_than_64_wishes_or_tags_is_too_long()
    {
        var wishes = string.Join(',', Enumerable.Repeat(0, 65));
        Assert.That(
            ProblemText.Complaints(ProblemText.Read(ProblemText.With("\"wishes\":[0,1]", $"\"wishes\":[{wishes}]"))),
            Has.Member("visitors[0].wishes: 65 wishes, own and proposed, are too many: at most 64 are taken."));
        var tags = string.Join(',', Enumerable.Range(0, 62).Select(i => $"\"l{i}\""));
        var others = string.Join(',', Enumerable.Range(70, 3).Select(i => $"\"l{i}\""));
        var text = ProblemText.Good.Replace("[\"FR\"],\"want\"", $"[{tags}],\"want\"", StringComparison.Ordinal).Replace("[\"NL\",\"FR\"]", $"[{others}]", StringComparison.Ordinal);
        Assert.That(
            ProblemText.Complaints(ProblemText.Read(text)),
            Is.EqualTo(["visitors[1].langs[0]: This is the language number 65: at most 64 different ones are taken."]));
    }

    [Test]
    public void The_first_20_complaints_are_shown_and_the_rest_counted()
    {
        var wishes = string.Join(',', Enumerable.Repeat("\"x\"", 33));
        var answer = ProblemText.Read(ProblemText.With("\"wishes\":[0,1]", $"\"wishes\":[{wishes}]"));
        Assert.That(answer, Is.TypeOf<FileAnswer<Problem>.Refused>().With.Property("Complaints").Count.EqualTo(20).And.Property("More").EqualTo(13));
    }

    [Test]
    public void Ten_million_characters_in_one_line_are_not_repeated()
    {
        var line = new string('a', 10_000_000);
        string[] spoilt = [line, $"{{\"meta\":{line}", ProblemText.With("\"cap\":2", $"\"cap\":\"{line}\""), ProblemText.With("\"cap\":2", $"\"cap\":{line.Replace('a', '1')}")];
        Assert.That(spoilt.SelectMany(text => ProblemText.Complaints(ProblemText.Read(text))).ToList(), Has.Count.EqualTo(4).And.All.Length.LessThan(200));
    }

    [Test]
    public void What_nests_too_deep_is_refused_and_a_little_less_is_passed_over()
    {
        string Nested(int depth) => ProblemText.With("\"people\":[]", $"\"people\":{new string('[', depth)}{new string(']', depth)}");
        Assert.That(ProblemText.Complaints(ProblemText.Read(Nested(900))), Is.Empty);
        Assert.That(ProblemText.Complaints(ProblemText.Read(Nested(100_000))), Is.EqualTo(["line 15, column 1009: Lists and objects stand in each other deeper than 1000 times."]));
    }

    [Test]
    public void A_file_cut_anywhere_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(ProblemText.Good.TrimEnd());
        var taken = Enumerable.Range(0, whole.Length).Where(length => ProblemFile.Read(whole.AsSpan(0, length)) is not FileAnswer<Problem>.Refused);
        Assert.That(taken, Is.Empty);
    }

    [Test]
    public void A_file_with_any_byte_spoilt_is_read_or_refused_but_never_a_fault()
    {
        var random = new Random(3);
        var whole = Encoding.UTF8.GetBytes(ProblemText.Good);
        byte[] alphabet = [.. "{}[]\",:-0129eE.+\\unt \n"u8, 0, 0x80, 0xC3, 0xFF];
        for (var round = 0; round < 20_000; round++)
        {
            var spoilt = whole.ToArray();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                spoilt[random.Next(spoilt.Length)] = alphabet[random.Next(alphabet.Length)];
            }

            Assert.That(() => ProblemFile.Read(spoilt), Throws.Nothing, () => Encoding.Latin1.GetString(spoilt));
        }
    }

    private static IReadOnlyList<string> Complaints(params byte[][] parts) => ProblemText.Complaints(ProblemFile.Read(parts.SelectMany(part => part).ToArray()));
}
