using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Bookings;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>Each refusal for the organiser, who speaks of somebody else; what is the same for everybody is said as everywhere.</summary>
public static class CallerWords
{
    private static readonly Text Full = new("Dit moment is nu volzet. Kies een ander.", "Ce créneau est maintenant complet. Choisissez-en un autre.", "This slot is now full. Choose another.");
    private static readonly Text TooMany = new("Er is nog plaats voor {people}. Kies een kleinere groep.", "Il reste de la place pour {people}. Réduisez le groupe.", "There is room for {people}. Choose a smaller group.");
    private static readonly Text NotOpenYet = new("Het programma verschijnt op {openDay}. Boeken kan vanaf dan.", "Le programme paraît le {openDay}. La réservation est possible dès ce moment.", "The programme appears on {openDay}. Booking is possible from then on.");
    private static readonly Text NoProgramme = new("Deze week heeft nog geen programma.", "Cette semaine n'a pas encore de programme.", "This week has no programme yet.");
    private static readonly Text Begun = new("Het bezoek is begonnen. Boeken kan niet meer.", "La visite a commencé. La réservation n'est plus possible.", "The visit has started and can no longer be booked.");
    private static readonly Text OnlyByMatching = new("De organisatie wil dat haar plaatsen verdeeld worden: boeken kan hier niet.", "La structure veut que ses places soient réparties : la réservation n'est pas possible ici.", "The host wants its places to be shared out: it cannot be booked.");
    private static readonly Text AlreadyBooked = new("Deze persoon heeft dit bezoek al.", "Cette personne a déjà cette visite.", "This person already has this visit.");
    private static readonly Text Overlaps = new("Deze persoon heeft dan al een bezoek bij {host} ({when}).", "Cette personne a déjà une visite chez {host} ({when}).", "This person already has a visit to {host} ({when}) at that time.");
    private static readonly Text Busy = new("{name} heeft dan al een ander bezoek, in een andere zorgzone.", "{name} a déjà une autre visite à ce moment, dans un autre bassin.", "{name} already has another visit at that time, in another care zone.");
    private static readonly Text LanguageConfirm = new("Dit bezoek is {in}. Vraag of dat lukt, en duid het aan.", "Cette visite se fait {in}. Demandez si cela convient et cochez la case.", "This visit is {in}. Ask whether that works, and tick the box.");
    private static readonly Text TravelConfirm = new("Van of naar {host} ({when}) is het ongeveer {minutes} minuten. Vraag of dat lukt, en duid het aan.", "Il faut environ {minutes} minutes pour aller chez {host} ({when}) ou en revenir. Demandez si cela convient et cochez la case.", "It takes about {minutes} minutes to get to or from {host} ({when}). Ask whether that works, and tick the box.");
    private static readonly Text TravelElsewhere = new("Van of naar een bezoek in een andere zorgzone is het ongeveer {minutes} minuten. Vraag of dat lukt, en duid het aan.", "Il faut environ {minutes} minutes pour aller à une visite dans un autre bassin ou en revenir. Demandez si cela convient et cochez la case.", "It takes about {minutes} minutes to get to or from a visit in another care zone. Ask whether that works, and tick the box.");

    /// <summary>Puts the refusal into the form, beside the field where something can be done about it.</summary>
    public static void AddCallerRefusal(this ModelStateDictionary state, Refusal refusal, Language language) => state.AddModelError(FieldOf(refusal), Of(refusal, language));

    /// <summary>Why not, in the words for an organiser.</summary>
    public static string Of(Refusal refusal, Language language) => refusal switch
    {
        Refusal.Full => Full.In(language),
        Refusal.TooMany some => TooMany.In(language, ("people", PeopleWords.Count.Of(some.PlacesLeft, language))),
        Refusal.NotOpenYet { OpensAt: { } opens } => NotOpenYet.In(language, ("openDay", DateWords.From(opens, language))),
        Refusal.NotOpenYet => NoProgramme.In(language),
        Refusal.Closed => Begun.In(language),
        Refusal.OnlyByMatching => OnlyByMatching.In(language),
        Refusal.AlreadyBooked => AlreadyBooked.In(language),
        Refusal.ColleagueBusy busy => Busy.In(language, ("name", busy.Name)),
        Refusal.NoSharedLanguage none => LanguageConfirm.In(language, ("in", LanguageWords.In(none.SlotLanguages, language))),
        Refusal.Overlaps clash => Overlaps.In(language, ("host", clash.Other.HostName), ("when", RefusalWords.InBrief(clash.Other, language))),
        Refusal.TightTravel { Other.HostName: "" } tight => TravelElsewhere.In(language, ("minutes", tight.Minutes)),
        Refusal.TightTravel tight => TravelConfirm.In(language, ("host", tight.Other.HostName), ("when", RefusalWords.InBrief(tight.Other, language)), ("minutes", tight.Minutes)),
        _ => RefusalWords.Of(refusal, language, ""),
    };

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.TooMany => nameof(NewModel.PartySize),
        Refusal.NoSharedLanguage => nameof(NewModel.AcceptsOtherLanguage),
        Refusal.TightTravel => nameof(NewModel.AcceptsTightTravel),
        _ => "",
    };
}
