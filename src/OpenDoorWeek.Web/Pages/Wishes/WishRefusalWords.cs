using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Editions;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>Each refusal once in words, with the date that matters.</summary>
public static class WishRefusalWords
{
    /// <param name="refusal">From the use case; an unknown thing has no words but the page that says so.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone team.</param>
    public static string Of(WishRefusal refusal, Language language, string phone) => refusal switch
    {
        WishRefusal.NotNow no => OfGate(no.Gate, language, phone),
        WishRefusal.TooMany => WishTexts.TooMany.In(language, ("max", WishList.Most)),
        WishRefusal.NotOffered => BookingTexts.SlotCancelled.In(language),
        WishRefusal.ChangedMeanwhile => WishTexts.ChangedMeanwhile.In(language),
        WishRefusal.NoLanguage => FormTexts.LanguageNone.In(language),
        WishRefusal.TooManyTimes => WishTexts.TooManyTimes.In(language, ("max", UnavailableTime.Most)),
        _ => WishTexts.Empty.In(language),
    };

    /// <summary>Of a phase that is not open.</summary>
    public static string OfGate(PhaseGate gate, Language language, string phone) => gate switch
    {
        PhaseGate.NotYet later => PhaseTexts.NotYet.In(language, ("openDay", DateWords.From(later.OpensAt, language))),
        PhaseGate.Over over => PhaseTexts.Over.In(language, ("until", DateWords.Until(over.ClosedAt, language)), ("phone", phone)),
        _ => PhaseTexts.NotForeseen.In(language),
    };
}
