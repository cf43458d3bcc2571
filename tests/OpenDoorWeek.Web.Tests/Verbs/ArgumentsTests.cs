using NUnit.Framework;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>What is typed after a verb that works on files.</summary>
[Category("Rules")]
public sealed class ArgumentsTests
{
    private static readonly Verb[] Verbs = [new ServiceVerb("serve", "", (_, _) => Task.FromResult(0)), Match.Verb, Verify.Verb];

    [Test]
    public void Options_come_in_any_order_each_with_its_value()
    {
        var run = (Arguments.Result.RunOnFiles)Arguments.Read(Verbs, ["match", "--seed", "7", "--out", "p.json", "--in", "-"]);
        Assert.That(run.Verb, Is.SameAs(Match.Verb));
        Assert.That((run.Options.Required("--in"), run.Options.Required("--out"), run.Options.Find("--seed"), run.Options.Find("--preset")), Is.EqualTo(("-", "p.json", "7", (string?)null)));
    }

    [TestCase("match", "match needs --in with a file, such as problem.json.")]
    [TestCase("match --in a.json", "match needs --out with a file, such as plan.json.")]
    [TestCase("match --in", "--in wants a file, such as problem.json.")]
    [TestCase("match --in --out b.json", "--in wants a file, such as problem.json.")]
    [TestCase("match --in a.json --in b.json", "--in is given twice.")]
    [TestCase("match --in a.json --plan b.json", "match has no option --plan; it has --in, --out, --seed, --preset, --prices.")]
    [TestCase("match a.json b.json", "match has no option a.json; it has --in, --out, --seed, --preset, --prices.")]
    [TestCase("verify --in a.json", "verify needs --plan with a file, such as plan.json.")]
    [TestCase("verify --urls http://127.0.0.1:0", "verify has no option --urls; it has --in, --plan.")]
    public void A_slip_is_named(string typed, string why) =>
        Assert.That(Arguments.Read(Verbs, typed.Split(' ')), Is.EqualTo(new Arguments.Result.NotUnderstood(why)));

    [TestCase("match --help")]
    [TestCase("match --in a.json -h")]
    public void Help_is_given_after_the_verb_too(string typed) =>
        Assert.That(Arguments.Read(Verbs, typed.Split(' ')), Is.EqualTo(new Arguments.Result.Help()));

    [Test]
    public void Without_a_verb_the_service_is_meant_as_ever() =>
        Assert.That(Arguments.Read(Verbs, []), Is.EqualTo(new Arguments.Result.Run((ServiceVerb)Verbs[0], null)));
}
