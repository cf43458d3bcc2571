using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Each refusal once in words, beside the field where the visitor can do something about it.</summary>
internal static class RefusalWords
{
    /// <summary>Puts the refusal into the form.</summary>
    /// <param name="state">Of the page.</param>
    /// <param name="refusal">From the use case.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone team, for who needs help.</param>
    public static void AddRefusal(this ModelStateDictionary state, Refusal refusal, Language language, string phone)
    {
        var (field, text) = Say(refusal, language, phone);
        state.AddModelError(field, text);
    }

    /// <summary>422 for a key used twice with another body, 409 for places that are not to be had.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.KeyReused => StatusCodes.Status422UnprocessableEntity,
        Refusal.SlotUnknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };

    private static (string Field, string Text) Say(Refusal refusal, Language language, string phone) => refusal switch
    {
        Refusal.TooMany some => (nameof(NewModel.PartySize), BookingTexts.TooMany.In(language, ("people", BookingTexts.People.Of(some.PlacesLeft, language)))),
        Refusal.NoSharedLanguage none => (nameof(NewModel.AcceptsOtherLanguage), BookingTexts.LanguageConfirm.In(language, ("in", LanguageWords.In(none.SlotLanguages, language)))),
        Refusal.TightTravel tight => (nameof(NewModel.AcceptsTightTravel), OfOther(BookingTexts.TravelConfirm, tight.Other, language, ("minutes", tight.Minutes))),
        Refusal.Overlaps clash => ("", OfOther(BookingTexts.Overlaps, clash.Other, language)),
        _ => ("", SayWhole(refusal, language, phone)),
    };

    private static string SayWhole(Refusal refusal, Language language, string phone) => refusal switch
    {
        Refusal.Full => BookingTexts.Full.In(language),
        Refusal.AlreadyBooked => BookingTexts.AlreadyBooked.In(language),
        Refusal.NotOpenYet { OpensAt: { } opens } => BookingTexts.NotOpenYet.In(language, ("openDay", DateWords.Deadline(opens, language))),
        Refusal.NotOpenYet => BookingTexts.NotForeseen.In(language),
        Refusal.Closed closed => BookingTexts.Closed.In(language, ("deadline", DateWords.Deadline(closed.Since, language)), ("phone", phone)),
        Refusal.SlotCancelled or Refusal.SlotUnknown => BookingTexts.SlotCancelled.In(language),
        Refusal.SignInFirst => BookingTexts.SignInFirst.In(language),
        Refusal.OnlyByMatching => BookingTexts.OnlyByMatching.In(language),
        Refusal.TooManyHolds => BookingTexts.TooManyHolds.In(language),
        Refusal.KeyReused => BookingTexts.KeyReused.In(language),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string OfOther(Text text, OtherVisit other, Language language, params (string, object)[] more) =>
        text.In(language, [("host", other.HostName), ("when", Short(other, language)), .. more]);

    private static string Short(OtherVisit other, Language language) =>
        $"{DateWords.DayShort(other.LocalDate, language)}, {DateWords.Span(other.LocalStart, other.LocalEnd, language)}";
}
