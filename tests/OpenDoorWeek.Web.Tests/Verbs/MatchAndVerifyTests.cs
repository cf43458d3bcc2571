using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>Plans are made and verified from files, by the program as it is started: without settings, database or web.</summary>
[Category("Contract")]
public sealed class MatchAndVerifyTests
{
    private const string Problem = """
        {"meta":{"format":"opendoorweek-1"},
        "travel":[[10]],
        "hosts":[{"id":0,"commune":0,"sector":1},{"id":1,"commune":0,"sector":2}],
        "slots":[{"id":0,"host":0,"day":0,"start":540,"end":600,"cap":1,"min":0,"langs":["FR"]},
        {"id":1,"host":1,"day":0,"start":660,"end":720,"cap":2,"min":0,"langs":["FR"]}],
        "visitors":[{"id":0,"langs":["FR"],"want":2,"perDay":2,"wishes":[0,1],"pinned":[]},
        {"id":1,"langs":["FR"],"want":1,"perDay":2,"wishes":[0,1],"pinned":[]}]}
        """;

    private const string Shuffled = """
        {"visitors":[{"wishes":[0,1],"id":1,"langs":["FR"],"want":1,"perDay":2,"pinned":[]},{"id":0,"langs":["FR"],"want":2,"perDay":2,"wishes":[0,1],"pinned":[]}],
        "slots":[{"id":1,"host":1,"day":0,"start":660,"end":720,"cap":2,"min":0,"langs":["FR"]},{"id":0,"host":0,"day":0,"start":540,"end":600,"cap":1,"min":0,"langs":["FR"]}],
        "hosts":[{"id":1,"commune":0,"sector":2},{"id":0,"commune":0,"sector":1}],"travel":[[10]],"meta":{"format":"opendoorweek-1"}}
        """;

    private readonly TestFolder folder = TestFolder.Make("match");

    [SetUp]
    public void WriteProblem() => Write("problem.json", Problem);

    [OneTimeTearDown]
    public void Sweep() => folder.Dispose();

    [Test]
    public async Task A_plan_is_made_from_a_problem_and_found_valid()
    {
        await RunAsync(0, "match", "--in", In("problem.json"), "--out", In("plan.json"), "--seed", "18446744073709551615", "--preset", "coverage");
        Assert.That(Read("plan.json"), Does.StartWith("{\"format\":\"opendoorweek-plan-1\",").And.Contain("\"seed\":18446744073709551615,\"preset\":\"coverage\"").And.EndWith("]}\n"));
        Assert.That(await RunAsync(0, "verify", "--in", In("problem.json"), "--plan", In("plan.json")), Does.Contain("Valid: worth").And.Contain("MB of memory"));
        Assert.That(Directory.GetFiles(folder.Path, "*.part"), Is.Empty);
    }

    [Test]
    public async Task Shuffled_entries_and_prices_to_start_from_give_a_plan_again()
    {
        Write("shuffled.json", Shuffled);
        await RunAsync(0, "match", "--in", In("problem.json"), "--out", In("first.json"));
        await RunAsync(0, "match", "--in", In("shuffled.json"), "--out", In("second.json"));
        Assert.That(Read("second.json"), Is.EqualTo(Read("first.json")));
        await RunAsync(0, "match", "--in", In("problem.json"), "--out", In("third.json"), "--prices", In("first.json"));
        await RunAsync(0, "verify", "--in", In("shuffled.json"), "--plan", In("third.json"));
    }

    [Test]
    public async Task A_spoilt_plan_is_invalid_and_each_violation_stands_on_a_line()
    {
        await RunAsync(0, "match", "--in", In("problem.json"), "--out", In("spoilt.json"));
        Write("spoilt.json", Read("spoilt.json").Replace("\"counts\":[", "\"counts\":[9", StringComparison.Ordinal).Replace("\"bound\":", "\"bound\":9", StringComparison.Ordinal));
        var output = await RunAsync(1, "verify", "--in", In("problem.json"), "--plan", In("spoilt.json"));
        Assert.That(output.Split('\n').Select(line => line.Split(':')[0]), Is.SupersetOf(["counts", "bound"]));
        Assert.That(output, Does.Not.Contain("Valid"));
    }

    [TestCase("\"cap\":1", "\"cap\":-1", "slots[0].cap: -1 is not between 0 and 10000.")]
    [TestCase("\"cap\":1", "\"cap\":NaN", "line 4, column 63: This is not JSON: NaN")]
    [TestCase("\"pinned\":[]},", "\"pinned\":[7]},", "visitors[0].pinned[0]: There is no slot 7")]
    public async Task A_bad_problem_is_refused_by_name_and_place_and_an_older_plan_stays(string passage, string replacement, string says)
    {
        Write("bad.json", Problem.Replace(passage, replacement, StringComparison.Ordinal));
        Write("older.json", "older");
        Assert.That(await RunAsync(2, "match", "--in", In("bad.json"), "--out", In("older.json")), Does.Contain($"{In("bad.json")}: {says}"));
        Assert.That((Read("older.json"), Directory.GetFiles(folder.Path, "*.part")), Is.EqualTo(("older", Array.Empty<string>())));
    }

    [TestCase("match --in {0}/none.json --out {0}/p.json", "{0}/none.json: there is no such file.")]
    [TestCase("match --in {0} --out {0}/p.json", "{0}: this is a folder; give a file.")]
    [TestCase("match --in {0}/problem.json --out {0}", "{0}: this is a folder; give a file.")]
    [TestCase("match --in {0}/problem.json --out {0}/none/p.json", "{0}/none/p.json: its folder does not exist.")]
    [TestCase("match --in {0}/problem.json --out {0}/../{1}/problem.json", "/problem.json: this file is read as well; give another name.")]
    [TestCase("match --in {0}/problem.json --out /dev/null", "/dev/null: this is a device; give a file.", ExcludePlatform = "Win")]
    [TestCase("match --in {0}/problem.json --out {0}/p.json --seed -1", "--seed wants a whole number from 0 to 18446744073709551615, not -1.")]
    [TestCase("match --in {0}/problem.json --out {0}/p.json --preset fair", "There is no preset fair: it is equal, coverage, first.")]
    [TestCase("match --in {0}/problem.json --out {0}/p.json --prices {0}/problem.json", "{0}/problem.json: line 7, prices: This member is missing.")]
    [TestCase("match --in {0}/problem.json", "match needs --out with a file, such as plan.json. See --help.")]
    [TestCase("verify --in {0}/problem.json --plan {0}/problem.json", "{0}/problem.json: line 7, format: This member is missing.")]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_nothing_is_written(string typed, string says)
    {
        var output = await RunAsync(2, string.Format(null, typed, folder.Path, Path.GetFileName(folder.Path)).Split(' '));
        Assert.That(output, Does.Contain(string.Format(null, says, folder.Path)));
        Assert.That((File.Exists(In("p.json")), Read("problem.json")), Is.EqualTo((false, Problem)));
    }

    [Test, Platform(Exclude = "Win")]
    public async Task Interrupting_a_long_run_leaves_nothing_behind()
    {
        Write("long.json", LongProblem());
        await using var program = StartedService.Start(["match", "--in", In("long.json"), "--out", In("long-plan.json")]);
        await program.UntilItSaysAsync("Read 20000 visitors");
        await program.SignalAsync("INT");
        Assert.That((await program.EndAsync(), Directory.GetFiles(folder.Path, "long-plan*")), Is.EqualTo((130, Array.Empty<string>())), program.Output);
        Assert.That(program.Output, Does.Contain("Interrupted; nothing was written.").And.Not.Contain("   at "));
    }

    /// <summary>20,000 people who all wish for the same places.</summary>
    private static string LongProblem()
    {
        var slots = Enumerable.Range(0, 1_000).Select(id => $$"""{"id":{{id}},"host":{{id % 2}},"day":{{id / 2}},"start":540,"end":600,"cap":9,"min":0,"langs":["FR"]}""");
        var visitors = Enumerable.Range(0, 20_000).Select(id =>
            $$"""{"id":{{id}},"langs":["FR"],"want":3,"perDay":1,"wishes":[{{string.Join(',', Enumerable.Range(0, 8).Select(i => ((id * 7) + (i * 131)) % 1_000))}}],"pinned":[]}""");
        return Problem[..Problem.IndexOf("\"slots\"", StringComparison.Ordinal)] + $$"""
            "slots":[{{string.Join(',', slots)}}],
            "visitors":[{{string.Join(',', visitors)}}]}
            """;
    }

    private string In(string name) => Path.Combine(folder.Path, name);

    private string Read(string name) => File.ReadAllText(In(name));

    private void Write(string name, string text) => File.WriteAllText(In(name), text);

    /// <returns>What it said; never a stack trace.</returns>
    private static async Task<string> RunAsync(int exitCode, params string[] typed)
    {
        // A connection that leads nowhere: whoever asked for it would fail.
        await using var program = StartedService.Start(typed, ("ConnectionStrings__OpenDoorWeek", "Host=203.0.113.1"), ("PublicUrl", "none"));
        Assert.That(await program.EndAsync(), Is.EqualTo(exitCode), () => program.Output);
        Assert.That(program.Output, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        return program.Output;
    }
}
