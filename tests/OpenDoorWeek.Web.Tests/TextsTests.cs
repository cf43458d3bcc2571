using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Tests;

/// <summary>Everything that people read on pages, wherever it stands.</summary>
[Category("House")]
public sealed partial class TextsTests
{
    public static IEnumerable<TestCaseData> All() =>
        new[] { typeof(Database).Assembly, typeof(WebPages).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && f.DeclaringType!.Namespace?.StartsWith("OpenDoorWeek", StringComparison.Ordinal) == true)
            .SelectMany(f => In(f.GetValue(null)).Select((text, i) => new TestCaseData(text).SetArgDisplayNames($"{f.DeclaringType!.Name}.{f.Name} {i}")));

    [TestCaseSource(nameof(All))]
    public void A_text_is_there_in_three_languages_with_the_same_places_to_fill_in(Text text)
    {
        Assert.That(text.Nl, Is.Not.Empty);
        Assert.That(text.Fr, Is.Not.Empty);
        Assert.That(text.En, Is.Not.Empty);
        Assert.That(Placeholders(text.Fr), Is.EquivalentTo(Placeholders(text.Nl)));
        Assert.That(Placeholders(text.En), Is.EquivalentTo(Placeholders(text.Nl)));
    }

    [TestCaseSource(nameof(All))]
    public void French_has_no_break_spaces_and_nobody_shouts(Text text)
    {
        Assert.That(text.Fr, Does.Not.Match("(?<!\u00a0)[;?!%»]|[^\u00a0\\d/s]:(?!//)"), "a no-break space stands before : ; ? % and »");
        Assert.That(text.Nl + text.Fr + text.En, Does.Not.Contain("!"));
    }

    private static IEnumerable<Text> In(object? value) => value switch
    {
        Text text => [text],
        Plural plural => plural.Spelled is { } spelled ? [plural.One, plural.Many, spelled] : [plural.One, plural.Many],
        IDictionary several => several.Values.Cast<object?>().SelectMany(In),
        IEnumerable<OpenDoorWeek.Web.Pages.About.AboutTexts.Part> parts => parts.SelectMany(p => p.Lines.Prepend(p.Heading)),
        _ => [],
    };

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
