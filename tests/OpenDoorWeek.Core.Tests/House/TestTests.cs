using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.House;

/// <summary>What the tests promise about themselves.</summary>
[Category("House")]
public sealed partial class TestTests
{
    private static readonly string[] Categories =
        ["Rules", "Database", "Races", "History", "Faults", "Calendar", "Browser", "Matching", "Pairing", "Security", "House", "Contract"];

    private static readonly IReadOnlyList<(string Path, string Text)> Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(p => !p.Contains("/obj/") && !p.Contains("/bin/") && !p.Contains("OpenDoorWeek.Benchmarks"))
            .Select(p => (p, File.ReadAllText(Path.Combine(Repository.Root, p))))
    ];

    [Test]
    public void Each_fixture_has_a_category_by_which_anyone_can_run_it()
    {
        var fixtures = Files.Where(f => Test().IsMatch(f.Text)).ToList();
        Assert.That(fixtures, Is.Not.Empty);
        Assert.That(fixtures.Where(f => !Category().Matches(f.Text).Any(m => Categories.Contains(m.Groups[1].Value))).Select(f => f.Path), Is.Empty);
        Assert.That(Files.SelectMany(f => Category().Matches(f.Text).Select(m => m.Groups[1].Value)).Distinct(), Is.SubsetOf(Categories));
    }

    [Test]
    public void No_test_is_skipped() =>
        Assert.That(Files.Where(f => Skip().IsMatch(f.Text)).Select(f => f.Path), Is.Empty);

    [GeneratedRegex(@"^\s*\[Test(Case|CaseSource)?[\](]", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex(@"^\[.*Category\(""(\w+)""\)", RegexOptions.Multiline)]
    private static partial Regex Category();

    [GeneratedRegex(@"^\s*\[(Ignore|Explicit)\b|^\s*Assert\.(Ignore|Inconclusive)\(", RegexOptions.Multiline)]
    private static partial Regex Skip();
}
