using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>Counts of wishes and visits, the same in mails and on pages.</summary>
public static class WishWords
{
    public static readonly Plural Count = new(new("{n} wens", "{n} souhait", "{n} wish"), new("{n} wensen", "{n} souhaits", "{n} wishes"))
    {
        Spelled = new("één wens", "un souhait", "one wish"),
    };

    public static readonly Plural Visits = new(new("{n} bezoek", "{n} visite", "{n} visit"), new("{n} bezoeken", "{n} visites", "{n} visits"))
    {
        Spelled = new("één bezoek", "une visite", "one visit"),
    };

    private static readonly Text AtMost = new("hoogstens {visits}", "{visits} au maximum", "at most {visits}");

    /// <summary>"hoogstens 3 bezoeken".</summary>
    public static string Wanted(int visits, Language language) => AtMost.In(language, ("visits", Visits.Of(visits, language)));
}
