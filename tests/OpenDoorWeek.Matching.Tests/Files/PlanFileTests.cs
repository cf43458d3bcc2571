using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Tests.Files;

[Category("Rules")]
public sealed class PlanFileTests
{
    private static readonly Plan Plan = new()
    {
        ProblemSha256 = "ab12",
        Seed = ulong.MaxValue,
        Preset = Preset.CoverageThenFirstWishes,
        Engine = "chains \"1\"",
        Counts = [2, 1, 0],
        Utility = 284,
        Weighted = 60_284,
        Bound = 60_300,
        Prices = [0, 1_234_567, 0],
        Visits = [[], [2, 0], [], [1]],
        Unmet = [new(1, 1, 3, Reason.Conflict, With: 2), new(2, 0, 1, Reason.Conflict), new(2, 1, 2, Reason.Full)],
    };

    private const string Text =
        "{\"format\":\"opendoorweek-plan-1\",\"problemSha256\":\"ab12\",\"seed\":18446744073709551615,\"preset\":\"first\",\"engine\":\"chains \\u00221\\u0022\","
        + "\"counts\":[2,1,0],\"utility\":284,\"weighted\":60284,\"bound\":60300,\"prices\":[0,1234567,0],"
        + "\"assignments\":[{\"visitor\":1,\"slots\":[2,0]},{\"visitor\":3,\"slots\":[1]}],"
        + "\"outcomes\":[{\"visitor\":1,\"wish\":1,\"rank\":3,\"outcome\":\"conflict\",\"with\":2},{\"visitor\":2,\"wish\":0,\"rank\":1,\"outcome\":\"conflict\"},"
        + "{\"visitor\":2,\"wish\":1,\"rank\":2,\"outcome\":\"full\"}]}\n";

    [Test]
    public void A_plan_is_one_line_with_visitors_in_order_and_no_word_of_those_without_visits() => Assert.That(Written(Plan), Is.EqualTo(Text));

    [Test]
    public void A_plan_that_was_written_reads_as_it_was()
    {
        var read = ((FileAnswer<Plan>.Read)Read(Text, visitors: 6)).Value;
        Assert.That(read.Visits, Is.EqualTo(new int[][] { [], [2, 0], [], [1], [], [] }), "the last two have no visits");
        Assert.That(read.Unmet, Is.EqualTo(Plan.Unmet));
        Assert.That((read.Seed, read.Preset.Name, read.Engine), Is.EqualTo((ulong.MaxValue, "first", "chains \"1\"")));
        Assert.That(Written(read), Is.EqualTo(Text));
    }

    [Test]
    public void Every_reason_has_its_word_and_every_word_its_reason() => Assert.That(
        Enum.GetValues<Reason>().Select(reason => (OutcomeWords.Find(OutcomeWords.Of(reason)), OutcomeWords.Of(reason))),
        Is.EqualTo(new (Reason?, string)[]
        {
            (Reason.Language, "language"), (Reason.NotAdmitted, "not_admitted"), (Reason.Unavailable, "unavailable"), (Reason.Conflict, "conflict"), (Reason.DayLimit, "day_limit"),
            (Reason.EnoughVisits, "enough_visits"), (Reason.MinimumNotReached, "minimum_not_reached"), (Reason.Full, "full"), (Reason.HostCancelled, "host_cancelled"),
        }));

    [TestCase("opendoorweek-plan-1", "opendoorweek-1", "line 1, format: This program reads \"opendoorweek-plan-1\" here; the file is of another format.")]
    [TestCase("\"first\"", "\"last\"", "line 1, preset: The presets are equal, coverage, first.")]
    [TestCase("\"first\"", "1", "line 1, preset: A text in quotes is expected, not 1.")]
    [TestCase("18446744073709551615", "18446744073709551616", "line 1, seed: A whole number between 0 and 18446744073709551615 is expected, not 18446744073709551616.")]
    [TestCase("18446744073709551615", "-1", "line 1, seed: A whole number between 0 and 18446744073709551615 is expected, not -1.")]
    [TestCase("[2,1,0]", "[2,1]", "line 1, counts: There are three counts: people with at least one, two and three visits; not 2.")]
    [TestCase("60300", "6.3", "line 1, bound: A whole number between -9223372036854775808 and 9223372036854775807 is expected, not 6.3.")]
    [TestCase("\"full\"", "\"fully\"", "line 1, outcomes[2].outcome: An outcome is one of language, not_admitted, unavailable, conflict, day_limit, enough_visits, minimum_not_reached, full, host_cancelled.")]
    [TestCase("\"full\"", "\"\"", "line 1, outcomes[2].outcome: An outcome is one of language, not_admitted, unavailable, conflict, day_limit, enough_visits, minimum_not_reached, full, host_cancelled.")]
    [TestCase("{\"visitor\":3,", "{\"visitor\":1,", "line 1, assignments[1]: Visitor 1 is out of order or a second time: visitors come in order of id, from 0.")]
    [TestCase("{\"visitor\":3,", "{\"visitor\":2000000000,", "line 1, assignments[1]: Visitor 2000000000 is out of order or a second time: visitors come in order of id, from 0.")]
    [TestCase("{\"visitor\":3,\"slots\":[1]", "{\"visitor\":3,\"slots\":[]", "line 1, assignments[1].slots: A visitor without visits is left out.")]
    [TestCase("\"rank\":2,", "", "line 1, outcomes[2].rank: This member is missing.")]
    [TestCase("\"outcomes\"", "\"outcome\"", "line 1, outcomes: This member is missing.")]
    public void A_plan_of_another_form_is_refused(string passage, string replacement, string complaint) =>
        Assert.That(ProblemText.Complaints(Read(ProblemText.With(Text, passage, replacement), visitors: 4)), Has.Member(complaint));

    [Test]
    public void Prices_are_taken_from_a_plan_or_any_file_that_has_them()
    {
        Assert.That(Prices(Text, 3), Is.EqualTo(new FileAnswer<long[]>.Read([0, 1_234_567, 0])).Using<FileAnswer<long[]>>(SamePrices));
        Assert.That(Prices("{\"prices\":[1,2]}", 2), Is.TypeOf<FileAnswer<long[]>.Read>());
    }

    [TestCase("{\"prices\":[1,2]}", "line 1, prices: One price for each of 3 slots is expected; here are 2.")]
    [TestCase("{\"prices\":[1,-2,0]}", "line 1, prices[1]: -2 is not between 0 and 1000000000.")]
    [TestCase("{\"prices\":[1,2000000000,0]}", "line 1, prices[1]: 2000000000 is not between 0 and 1000000000.")]
    [TestCase("{\"price\":[1,2,3]}", "line 1, prices: This member is missing.")]
    public void Prices_that_do_not_fit_the_slots_are_refused(string text, string complaint) =>
        Assert.That(ProblemText.Complaints(Prices(text, 3)), Has.Member(complaint));

    private static bool SamePrices(FileAnswer<long[]> one, FileAnswer<long[]> other) =>
        ((FileAnswer<long[]>.Read)one).Value.SequenceEqual(((FileAnswer<long[]>.Read)other).Value);

    private static FileAnswer<long[]> Prices(string text, int slots) => PricesFile.Read(Encoding.UTF8.GetBytes(text), slots);

    private static FileAnswer<Plan> Read(string text, int visitors) => PlanFile.Read(Encoding.UTF8.GetBytes(text), visitors);

    private static string Written(Plan plan)
    {
        using var stream = new MemoryStream();
        PlanFile.Write(stream, plan);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
