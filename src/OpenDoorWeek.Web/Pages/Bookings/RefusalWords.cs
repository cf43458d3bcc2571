using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>Each refusal once in words: for the page of a visit, and in its form beside the field where the visitor can do something about it.</summary>
public static class RefusalWords
{
    /// <summary>Puts the refusal into the form.</summary>
    /// <param name="state">Of the page.</param>
    /// <param name="refusal">From the use case.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone team, for who needs help.</param>
    /// <param name="asksForParty">Whether the form has a field for the number of people.</param>
    public static void AddRefusal(this ModelStateDictionary state, Refusal refusal, Language language, string phone, bool asksForParty = true) =>
        state.AddModelError(refusal is Refusal.TooMany && !asksForParty ? "" : FieldOf(refusal), Of(refusal, language, phone));

    /// <summary>422 for a key used twice with another body, 409 for places that are not to be had.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.KeyReused => StatusCodes.Status422UnprocessableEntity,
        Refusal.SlotUnknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status409Conflict,
    };

    /// <summary>Why it cannot be booked, with the date that matters and whom to call.</summary>
    public static string Of(Refusal refusal, Language language, string phone) => refusal switch
    {
        Refusal.TooMany some => BookingTexts.TooMany.In(language, ("people", PeopleWords.Count.Of(some.PlacesLeft, language))),
        Refusal.PlacesFree free => BookingTexts.PlacesFree.In(language, ("people", PeopleWords.Count.Of(free.PlacesLeft, language))),
        Refusal.LargerThanSlot slot => BookingTexts.LargerThanSlot.In(language, ("people", PeopleWords.Count.Of(slot.Capacity, language))),
        Refusal.NoSharedLanguage none => BookingTexts.LanguageConfirm.In(language, ("in", LanguageWords.In(none.SlotLanguages, language))),
        Refusal.TightTravel tight => OfOther(BookingTexts.TravelConfirm, tight.Other, language, ("minutes", tight.Minutes)),
        Refusal.Overlaps clash => OfOther(BookingTexts.Overlaps, clash.Other, language),
        Refusal.ColleagueBusy busy => GroupTexts.ColleagueBusy.In(language, ("name", busy.Name)),
        Refusal.NotOpenYet { OpensAt: { } opens } => BookingTexts.NotOpenYet.In(language, ("openDay", DateWords.From(opens, language))),
        Refusal.StaffFirst staff => BookingTexts.StaffFirst.In(language, ("openDay", DateWords.From(staff.Until, language)), ("host", staff.HostName)),
        Refusal.Closed closed => BookingTexts.Closed.In(language, ("until", DateWords.Until(closed.Since, language)), ("phone", phone)),
        _ => Plain(refusal).In(language),
    };

    private static Text Plain(Refusal refusal) => refusal switch
    {
        Refusal.Full => BookingTexts.Full,
        Refusal.AlreadyBooked => BookingTexts.AlreadyBooked,
        Refusal.NotOpenYet => BookingTexts.NotForeseen,
        Refusal.SlotCancelled => BookingTexts.SlotCancelled,
        Refusal.SlotUnknown => BookingTexts.SlotUnknown,
        Refusal.SignInFirst => BookingTexts.SignInFirst,
        Refusal.OnlyByMatching => BookingTexts.OnlyByMatching,
        Refusal.TooManyHolds => BookingTexts.TooManyHolds,
        Refusal.SomebodyWaits => ChangeTexts.SomebodyWaits,
        Refusal.KeyReused => BookingTexts.KeyReused,
        _ => throw new UnreachableException($"No words for {refusal}."),
    };

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.TooMany or Refusal.LargerThanSlot or Refusal.PlacesFree => nameof(NewModel.PartySize),
        Refusal.NoSharedLanguage => nameof(NewModel.AcceptsOtherLanguage),
        Refusal.TightTravel => nameof(NewModel.AcceptsTightTravel),
        _ => "",
    };

    private static string OfOther(Text text, OtherVisit other, Language language, params (string, object)[] more) =>
        text.In(language, [("host", other.HostName), ("when", InBrief(other, language)), .. more]);

    /// <summary>"ma 23 nov, 10.00 tot 11.30 uur".</summary>
    public static string InBrief(OtherVisit other, Language language) =>
        $"{DateWords.DayShort(other.LocalDate, language)}, {DateWords.Span(other.LocalStart, other.LocalEnd, language)}";
}
