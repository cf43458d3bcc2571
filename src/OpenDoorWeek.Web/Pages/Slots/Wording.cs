using System.Globalization;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Slots;

/// <summary>How a visit is written on pages.</summary>
public static class Wording
{
    /// <summary>What the host wrote: in the language of the page, else in another.</summary>
    /// <param name="written">Empty in the languages in which the host wrote nothing.</param>
    /// <param name="language">Of the page.</param>
    /// <returns>Null: nothing in any language.</returns>
    public static (string Words, Language In)? Written(Text written, Language language) =>
        Language.All.OrderByDescending(l => l == language).Where(l => written.In(l).Length > 0)
            .Select(l => ((string, Language)?)(written.In(l), l)).FirstOrDefault();

    /// <summary>"(alleen in het Frans)" where the host wrote in one language; else in which one it is shown.</summary>
    /// <param name="written">By the host.</param>
    /// <param name="shown">The language that is shown, other than that of the page.</param>
    /// <param name="language">Of the page.</param>
    public static string Elsewhere(Text written, Language shown, Language language)
    {
        var isOnly = Language.All.Count(l => written.In(l).Length > 0) == 1;
        return (isOnly ? SlotTexts.OnlyIn : SlotTexts.ShownIn).In(language, ("in", LanguageWords.In([shown.Code], language)));
    }

    /// <summary>Brussels wall time with its offset, for machines: "2026-11-17T10:00+01:00".</summary>
    public static string Machine(DateTimeOffset instant) => Brussels.At(instant).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>Starts a line: "Maandag 23 november".</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
}
