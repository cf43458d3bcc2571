using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>From problem to problem, by the program as it is started: what a run is given before it, and after cancellations.</summary>
[Category("Contract")]
public sealed class CompleteAndRefillTests
{
    /// <summary>The first visitor names one slot; the second has a visit in the plan below, which she cancelled.</summary>
    private const string Problem = """
        {"meta":{"format":"opendoorweek-1"},
        "travel":[[10]],
        "hosts":[{"id":0,"commune":0,"sector":1},{"id":1,"commune":0,"sector":2}],
        "slots":[{"id":0,"host":0,"day":0,"start":540,"end":600,"cap":1,"min":0,"langs":["FR"]},
        {"id":1,"host":1,"day":1,"start":660,"end":720,"cap":2,"min":0,"langs":["FR"]}],
        "visitors":[{"id":0,"langs":["FR"],"want":2,"perDay":2,"wishes":[0],"pinned":[]},
        {"id":1,"langs":["FR"],"want":1,"perDay":2,"wishes":[],"pinned":[],"never":[0]}]}
        """;

    private readonly TestFolder folder = TestFolder.Make("refill");

    [SetUp]
    public void WriteProblem() => File.WriteAllText(In("problem.json"), Problem);

    [OneTimeTearDown]
    public void Sweep() => folder.Dispose();

    [Test]
    public async Task A_short_list_is_completed_with_proposals()
    {
        var output = await RunAsync(0, "complete", "--in", In("problem.json"), "--out", In("completed.json"), "--seed", "7");
        Assert.That(File.ReadAllText(In("completed.json")), Does.Contain("\"proposed\":[1]"));
        Assert.That(output, Does.Contain("Completed 1 lists with 1 proposals; 1 remain short"));
    }

    [Test]
    public async Task An_earlier_plan_is_pinned_and_what_was_cancelled_is_told()
    {
        await RunAsync(0, "match", "--in", In("problem.json"), "--out", In("plan.json"));
        var plan = File.ReadAllText(In("plan.json"));
        File.WriteAllText(In("plan.json"), plan.Replace("\"slots\":[0]}", "\"slots\":[0]},{\"visitor\":1,\"slots\":[0]}", StringComparison.Ordinal));
        var output = await RunAsync(0, "refill", "--in", In("problem.json"), "--plan", In("plan.json"), "--out", In("next.json"));
        Assert.That(File.ReadAllText(In("next.json")), Does.Contain("\"pinned\":[0]"));
        Assert.That(output, Does.Contain("visitor 1: slot 0 is not kept: cancelled, forbidden or not admitted").And.Contain("Kept 1 visits; 1 could not be kept"));
    }

    [TestCase("complete --in {0}/none.json --out {0}/p.json", "{0}/none.json: there is no such file.")]
    [TestCase("complete --in {0}/problem.json --out {0}/problem.json", "{0}/problem.json: this file is read as well; give another name.")]
    [TestCase("complete --in {0}/problem.json --out {0}/p.json --seed x", "--seed wants a whole number from 0 to 18446744073709551615, not x.")]
    [TestCase("refill --in {0}/problem.json --out {0}/p.json", "refill needs --plan with a file, such as plan.json. See --help.")]
    [TestCase("refill --in {0}/problem.json --plan {0}/problem.json --out {0}/p.json", "{0}/problem.json: line 7, format: This member is missing.")]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_nothing_is_written(string typed, string says)
    {
        Assert.That(await RunAsync(2, string.Format(null, typed, folder.Path).Split(' ')), Does.Contain(string.Format(null, says, folder.Path)));
        Assert.That((File.Exists(In("p.json")), File.ReadAllText(In("problem.json"))), Is.EqualTo((false, Problem)));
    }

    private string In(string name) => Path.Combine(folder.Path, name);

    /// <returns>What it said; never a stack trace.</returns>
    private static async Task<string> RunAsync(int exitCode, params string[] typed)
    {
        await using var program = StartedService.Start(typed);
        Assert.That(await program.EndAsync(), Is.EqualTo(exitCode), () => program.Output);
        Assert.That(program.Output, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        return program.Output;
    }
}
