using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Whatever people read is a text in three languages or comes from the database: shown in a language in which each text wears accents.</summary>
[Category("Browser"), NonParallelizable, HoldsTheMachine]
public sealed partial class EveryWordTests
{
    private const int AtOnce = 3;

    /// <summary>What stands in plain letters and may: dates follow their own patterns, languages are named in themselves.</summary>
    private static readonly string[] Allowed =
    [
        .. Enumerable.Range(0, 7).SelectMany(i => WordsOf(DateWords.Day(Rows.Monday.AddDays(i), Language.En) + DateWords.DayShort(Rows.Monday.AddDays(i), Language.En))),
        .. Enumerable.Range(0, 12).SelectMany(i => WordsOf($"{DateWords.Day(Rows.Monday.AddMonths(i), Language.En)} {DateWords.DayShort(Rows.Monday.AddMonths(i), Language.En)}")),
        .. Language.All.SelectMany(l => WordsOf(l.OwnName)),
        "to", "at",
    ];

    [Test]
    public async Task No_word_on_any_page_is_written_past_the_texts_and_longer_texts_fit_a_small_screen()
    {
        await using var tour = await Tour.StartAsync(Disguise.Put);
        var seen = new List<Seen>();
        foreach (var few in Stop.All.Chunk(AtOnce))
        {
            seen.AddRange(await Task.WhenAll(few.Select(stop => LookAsync(tour, stop))));
            await tour.EndVisitsAsync();
        }

        // Some stops plant what they show on the way to them: what comes from the database is known at the end.
        var data = (await tour.ListPlantedAsync()).SelectMany(WordsOf).Concat(Allowed).ToHashSet(StringComparer.Ordinal);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Select(s => s with { Words = [.. s.Words.Where(w => !data.Contains(w))] }).Where(s => s.Words.Count > 0).Select(s => $"{s.Stop}: {string.Join(' ', s.Words)}"), Is.Empty);
            Assert.That(seen.Where(s => s.SticksOut is not null).Select(s => $"{s.Stop}: {s.SticksOut}"), Is.Empty);
        });
    }

    [Test]
    public void A_text_in_disguise_has_no_plain_letter_and_keeps_its_placeholders()
    {
        var text = new Text("Tot {time}", "Jusqu'à {time}", "Until {time}, AZ az");
        Assert.That(text.In(Disguise.Language, ("time", "9:00")), Is.EqualTo("Úñţííł 9:00, ÁŽ ááž"));
        Assert.That(text.In(Language.En, ("time", "9:00")), Is.EqualTo("Until 9:00, AZ az"));
    }

    private static async Task<Seen> LookAsync(Tour tour, Stop stop)
    {
        var page = (await stop.ReachAsync(tour, Disguise.Language)).Page;
        var words = (await page.EvaluateAsync<string[]>(Read)).SelectMany(WordsOf).Distinct().ToList();
        await page.SetViewportSizeAsync(320, 256);
        var narrow = await PageFacts.ReadAsync(page);
        return new(stop, words, narrow.ScrollWidth > 320 ? narrow.Widest : null);
    }

    /// <param name="Words">In plain letters.</param>
    /// <param name="SticksOut">Null: nothing.</param>
    private sealed record Seen(Stop Stop, IReadOnlyList<string> Words, string? SticksOut);

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(WithDigit().Replace(text, "")).Select(m => m.Value);

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();

    /// <summary>Hours, references, addresses with a token: made by a machine.</summary>
    [GeneratedRegex(@"\S*\d\S*")]
    private static partial Regex WithDigit();

    /// <summary>A sheet of paper carries Dutch beside French, or all three, whatever the language of its page: what says so wears no accents.</summary>
    private const string Read = """
        () => {
          const found = [document.title];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            if (!walk.currentNode.parentElement.closest("script, style, textarea, code, .paper [lang]")) { found.push(walk.currentNode.data); }
          }
          for (const attribute of ["alt", "aria-label", "title", "placeholder"]) {
            document.querySelectorAll(`[${attribute}]`).forEach(e => found.push(e.getAttribute(attribute)));
          }
          document.querySelectorAll("input:is([type=submit], [type=button])").forEach(e => found.push(e.value));
          return found;
        }
        """;
}
