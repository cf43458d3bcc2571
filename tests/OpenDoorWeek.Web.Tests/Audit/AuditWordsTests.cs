using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Audit;

namespace OpenDoorWeek.Web.Tests.Audit;

/// <summary>Whatever Core writes into the audit, the page says in words.</summary>
[Category("House")]
public sealed partial class AuditWordsTests
{
    private static readonly IReadOnlyList<string> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "OpenDoorWeek.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Select(File.ReadAllText),
    ];

    /// <summary>The action is a literal, a choice of two, or a constant of its own class or of one that is named.</summary>
    public static IEnumerable<string> Actions() => Sources
        .SelectMany(text => Call().Matches(text).SelectMany(call => Action().Matches(call.Value).Select(a => a.Groups["constant"].Success ? ConstantOf(text, a) : a.Value.Trim('"'))))
        .Distinct().Order(StringComparer.Ordinal);

    private static string ConstantOf(string text, Match named)
    {
        var (type, constant) = (named.Groups["type"].Value, named.Groups["constant"].Value);
        var source = type.Length == 0 ? text : Sources.Single(s => Regex.IsMatch(s, $@"\bclass {type}\b"));
        return Regex.Match(source, $"const string {constant} = \"([^\"]+)\"").Groups[1].Value;
    }

    [TestCaseSource(nameof(Actions))]
    public void A_change_has_words_in_each_language(string action) =>
        Assert.That(Language.All.Select(l => AuditTexts.OfAction(action, l)), Is.Unique.And.None.EqualTo(action));

    [Test]
    public void The_calls_are_found() =>
        Assert.That(Actions().ToList(), Has.Count.GreaterThan(35).And.SupersetOf(new[] { "host.accepted", "slot.removed", "slot.changed", "booking.confirmed", "booking.moved", "booking.handed-over", "offer.made", "organiser.added" }));

    [Test]
    public void That_an_organiser_acted_for_a_host_is_said_in_words_and_nothing_where_she_did_not()
    {
        Assert.That(AuditTexts.OfFacts("""{"asOrganiser": true, "step": "reach"}""", Language.Nl), Is.EqualTo("door het zoneteam, namens de organisatie"));
        Assert.That(AuditTexts.OfFacts("""{"asOrganiser": false}""", Language.Nl), Is.Empty);
    }

    [GeneratedRegex(@"\.AddAudit\([^;]*;")]
    private static partial Regex Call();

    [GeneratedRegex(@"""[a-z-]+\.[a-z-]+""|\b(?:(?<type>\w+)\.)?(?<constant>(?:Away)?Mail|Made)\b")]
    private static partial Regex Action();
}
