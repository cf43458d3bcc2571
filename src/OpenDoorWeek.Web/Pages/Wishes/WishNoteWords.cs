using System.Diagnostics;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>What a visitor should know of a wish, in words.</summary>
public static class WishNoteWords
{
    public static string Of(WishNote note, Wished wish, Language language) => note switch
    {
        WishNote.NotOffered => WishTexts.NotOffered.In(language),
        WishNote.Overlaps other => WishTexts.Overlaps.In(language, ("rank", other.Rank)),
        WishNote.SameHost other => WishTexts.SameHost.In(language, ("rank", other.Rank)),
        WishNote.TooFar other => WishTexts.TooFar.In(language, ("rank", other.Rank), ("minutes", other.Minutes)),
        WishNote.Tight other => WishTexts.Tight.In(language, ("rank", other.Rank), ("minutes", other.Minutes)),
        WishNote.OtherLanguage => WishTexts.OtherLanguage.In(language, ("in", LanguageWords.In(wish.Languages, language))),
        WishNote.Unavailable => WishTexts.NotFree.In(language),
        WishNote.NotAdmitted => WishTexts.NotAdmitted.In(language, ("kinds", string.Join(", ", wish.Admits.Select(a => AdmitWords.Name(a, language))))),
        WishNote.GroupTooLarge group => WishTexts.GroupTooLarge.In(language, ("places", WishTexts.Places.Of(group.Places, language))),
        _ => throw new UnreachableException($"No words for {note}."),
    };

    /// <summary>"maandag 16 november, 9.00 tot 12.00 uur".</summary>
    public static string Of(UnavailableTime time, Language language) => time is { Starts: { Hour: 0, Minute: 0 }, Ends: { Hour: 23, Minute: 59 } }
        ? AnswerTexts.WholeDay.In(language, ("day", DateWords.Day(time.Day, language)))
        : $"{DateWords.Day(time.Day, language)}, {DateWords.Span(time.Starts, time.Ends, language)}";

    /// <summary>"Populair: ongeveer 15 wensen voor 6 plaatsen".</summary>
    public static string Of(Popularity popularity, Language language)
    {
        var places = WishTexts.Places.Of(popularity.Places, language);
        return popularity.About is not { } about ? WishTexts.FewWishes.In(language, ("places", places))
            : (popularity.IsVeryPopular ? WishTexts.VeryPopular : popularity.IsPopular ? WishTexts.Popular : WishTexts.AboutWishes)
                .In(language, ("wishes", WishWords.Count.Of(about, language)), ("places", places));
    }
}
