using System.Text.RegularExpressions;
using NUnit.Framework;

namespace OpenDoorWeek.Core.Tests.House;

/// <summary>What the sources promise: place, size, clock, connection.</summary>
[Category("House")]
public sealed partial class SourceTests
{
    private const int LinesOfAMethod = 24;
    private const int LinesOfACoreFile = 150;
    private const int LinesOfAnyFile = 250;

    [Test]
    public void The_sources_are_found() =>
        Assert.That(Source.All.Select(s => s.Path), Does.Contain("src/OpenDoorWeek.Core/Db/Database.cs").And.Contain("src/OpenDoorWeek.Web/Program.cs"));

    [Test]
    public void The_namespace_is_the_folder()
    {
        var astray = from source in Source.All
                     let line = source.Lines.FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
                     let folder = source.Path["src/".Length..source.Path.LastIndexOf('/')].Replace('/', '.')
                     where line is not null && line != $"namespace {folder};"
                     select $"{source.Path}: {line}";
        Assert.That(astray, Is.Empty);
    }

    [Test]
    public void Files_stay_short()
    {
        var grown = Source.All.Where(s => s.Lines.Count > (s.Path.StartsWith("src/OpenDoorWeek.Core/", StringComparison.Ordinal) ? LinesOfACoreFile : LinesOfAnyFile));
        Assert.That(grown.Select(s => $"{s.Path}: {s.Lines.Count} lines"), Is.Empty);
    }

    [Test]
    public void Methods_fit_one_screen()
    {
        var methods = Source.All.SelectMany(s => s.Methods()).ToList();
        Assert.That(methods.Where(m => m.Lines > LinesOfAMethod).Select(m => $"{m.Where}: {m.Lines} lines"), Is.Empty);
        Assert.That(methods, Has.Count.GreaterThan(100), "the scan finds methods at all");
    }

    [TestCase("    public static int Long(int a,")]
    [TestCase("    private async Task LongAsync(")]
    public void A_method_of_25_lines_would_be_noticed(string head)
    {
        string[] before = ["public sealed class Example", "{", "    private readonly List<int> all = new()", "    {", "        1,", "    };", "", head, "        int b)", "    {"];
        var source = new Source("Example.cs", [.. before, .. Enumerable.Repeat("        b++;", 25), "    }", "}"]);
        Assert.That(source.Methods(), Is.EqualTo([("Example.cs:9", 25)]));
    }

    [Test]
    public void The_clock_is_read_through_TimeProvider_and_named_where_a_program_begins()
    {
        Assert.That(Source.All.SelectMany(s => s.Where(SystemClock())), Is.Empty);
        var named = Source.All.Where(s => s.Where(TheProvider()).Any()).Select(s => s.Path).Except(["src/OpenDoorWeek.Core/Time/OffsetClock.cs"]);
        Assert.That(named.Where(p => !p.StartsWith("src/OpenDoorWeek.Web/", StringComparison.Ordinal)), Is.Empty);
        Assert.That(named.Count(), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void Connections_are_opened_in_the_room_Db_and_nowhere_else()
    {
        // Hangfire's own interface names the type; the connections come from Db.
        var elsewhere = Source.All
            .Where(s => !s.Path.StartsWith("src/OpenDoorWeek.Core/Db/", StringComparison.Ordinal) && s.Path != "src/OpenDoorWeek.Jobs/Engine/HangfireEngine.cs")
            .SelectMany(s => s.Where(Connection()));
        Assert.That(elsewhere, Is.Empty);
    }

    [Test]
    public void Nothing_public_is_open_for_inheritance_by_accident()
    {
        var text = string.Join('\n', Source.All.SelectMany(s => s.Lines));
        var open = Source.All.SelectMany(s => s.Where(OpenClass())).Where(l => !Regex.IsMatch(text, $@"\)?\s*:\s*{OpenClass().Match(l).Groups[1].Value}\b"));
        Assert.That(open, Is.Empty);
    }

    [Test]
    public void No_room_is_a_drawer_for_odds_and_ends() =>
        Assert.That(Source.All.Select(s => s.Path).Where(p => OddsAndEnds().IsMatch(p)), Is.Empty);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"\bTimeProvider\.System\b")]
    private static partial Regex TheProvider();

    [GeneratedRegex(@"\bNpgsql(Connection|DataSource|Command|Batch)\b")]
    private static partial Regex Connection();

    [GeneratedRegex(@"\bpublic (?:partial )?(?:class|record) (?!struct)(\w+)")]
    private static partial Regex OpenClass();

    [GeneratedRegex(@"(Utils|(?<!Tag)Helpers?|Common|Manager|Misc)(/|\.cs$)")]
    private static partial Regex OddsAndEnds();
}
