using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace OpenDoorWeek.Matching.Tests.Verification;

/// <summary>The verifier is worth something only as long as it shares nothing with what it verifies.</summary>
[Category("House")]
public sealed partial class IndependenceTests
{
    [Test]
    public void The_verifier_names_no_part_of_the_engine_nor_its_rules()
    {
        var files = Directory.GetFiles(Path.Combine(Source(), "Verification"), "*.cs");
        Assert.That(files, Has.Length.GreaterThan(5));
        var shared = from file in files
                     from line in File.ReadLines(file)
                     where Shared().IsMatch(line)
                     select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.That(shared, Is.Empty);
    }

    [Test]
    public void The_engine_does_not_ask_the_verifier() => Assert.That(
        Directory.GetFiles(Path.Combine(Source(), "Engine"), "*.cs", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains("Verification", StringComparison.Ordinal)),
        Is.Empty);

    /// <summary>A file may name the folder of its reading, the words of outcomes and the bound of prices; nothing that decides.</summary>
    [GeneratedRegex(@"\b(Engine|Admission|Clash|ProblemRules|PinRules|SectorBonus)\b|[Pp]reset\.Of")]
    private static partial Regex Shared();

    private static string Source([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "OpenDoorWeek.Matching");
}
