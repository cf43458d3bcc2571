using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>What is wrong with a visit, worded once: beside a field of a form, and beside a cell of a file.</summary>
public static class SlotProblemTexts
{
    private static readonly Text NoNumber = new("Vul een getal in, zoals 8", "Indiquez un nombre, comme 8", "Enter a number, like 8");

    /// <summary>{a}, {b}: the values of the problem, in their order.</summary>
    private static readonly Dictionary<SlotFault, Text> Faults = new()
    {
        [SlotFault.NoDay] = new("Kies minstens één dag", "Choisissez au moins un jour", "Choose at least one day"),
        [SlotFault.DayOutside] = new("Kies een dag van {a} tot en met {b}", "Choisissez un jour du {a} au {b}", "Choose a day from {a} to {b}"),
        [SlotFault.NotADay] = new("Schrijf de dag als jaar-maand-dag, zoals 2026-11-23", "Écrivez le jour comme année-mois-jour, par exemple 2026-11-23", "Write the day as year-month-day, like 2026-11-23"),
        [SlotFault.NoTime] = new("Kies een begin en een einde", "Choisissez un début et une fin", "Choose a start and an end"),
        [SlotFault.NotATime] = new("Vul een uur in, zoals 18:30", "Indiquez une heure, comme 18:30", "Enter a time, like 18:30"),
        [SlotFault.TimeOrder] = new("Kies een einduur na {a}", "Choisissez une heure de fin après {a}", "Choose an end time after {a}"),
        [SlotFault.OverMidnight] = new("Een bezoek eindigt vóór middernacht, op dezelfde dag", "Une visite se termine avant minuit, le même jour", "A visit ends before midnight, on the same day"),
        [SlotFault.AtClockChange] = new(
            "Kies een uur dat niet tussen 02:00 en 03:00 ligt: dan kan de klok verspringen",
            "Choisissez une heure hors de 02:00-03:00 : l'heure peut alors changer",
            "Choose a time outside 02:00-03:00: the clocks may change then"),
        [SlotFault.InThePast] = new("Kies een moment dat nog moet komen", "Choisissez un moment à venir", "Choose a moment that is still to come"),
        [SlotFault.TooManyMoments] = new("Publiceer hoogstens {a} bezoekmomenten tegelijk", "Publiez au maximum {a} créneaux à la fois", "Publish at most {a} slots at a time"),
        [SlotFault.NotANumber] = NoNumber,
        [SlotFault.CapacityRange] = new("Vul een aantal plaatsen in van 1 tot {a}", "Indiquez un nombre de places de 1 à {a}", "Enter a number of places from 1 to {a}"),
        [SlotFault.MinimumRange] = new("Vul een minimum in van 1 tot {a}", "Indiquez un minimum de 1 à {a}", "Enter a minimum from 1 to {a}"),
        [SlotFault.CapacityTaken] = new("Er zijn al {a} plaatsen bezet. Kies {a} of meer.", "Déjà {a} places sont prises. Choisissez {a} ou plus.", "{a} places are already taken. Choose {a} or more."),
        [SlotFault.NoLanguage] = new("Kies minstens één taal", "Choisissez au moins une langue", "Choose at least one language"),
        [SlotFault.UnknownLanguage] = new("We kennen deze taal niet: {a}", "Nous ne connaissons pas cette langue : {a}", "We do not know this language: {a}"),
        [SlotFault.UnknownSupport] = new("We kennen deze hulp niet: {a}", "Nous ne connaissons pas ce soutien : {a}", "We do not know this support: {a}"),
        [SlotFault.NoFormat] = new("Kies hoe het bezoek verloopt", "Choisissez la forme de la visite", "Choose how the visit goes"),
        [SlotFault.NobodyAdmitted] = new("Kies wie welkom is", "Choisissez qui est bienvenu", "Choose who is welcome"),
        [SlotFault.UnknownAdmit] = new("We kennen deze bezoekers niet: {a}", "Nous ne connaissons pas ce public : {a}", "We do not know these visitors: {a}"),
        [SlotFault.UnknownPlaceKind] = new("We kennen deze soort plaats niet: {a}", "Nous ne connaissons pas ce type de lieu : {a}", "We do not know this kind of place: {a}"),
        [SlotFault.NoStreet] = new("Vul straat en nummer in", "Indiquez la rue et le numéro", "Enter street and number"),
        [SlotFault.UnknownPostcode] = new("Vul een Brusselse postcode in, zoals 1060", "Indiquez un code postal bruxellois, comme 1060", "Enter a Brussels postcode, like 1060"),
        [SlotFault.NoMeetingPoint] = new("Vul in waar u de bezoekers opwacht", "Indiquez où vous attendez le groupe", "Enter where you meet the visitors"),
        [SlotFault.UnknownVisibility] = new("Kies wie het bezoek ziet", "Choisissez qui voit la visite", "Choose who sees the visit"),
        [SlotFault.NoTitle] = new("Geef deze tekst ook een titel", "Donnez aussi un titre à ce texte", "Give this text a title too"),
        [SlotFault.TooLong] = new("Gebruik hoogstens {a} tekens", "Utilisez au maximum {a} caractères", "Use at most {a} characters"),
        [SlotFault.NoHost] = new("Vul de naam van de organisatie in", "Indiquez le nom de l'organisation", "Enter the name of the organisation"),
        [SlotFault.UnknownHost] = new("Deze organisatie doet niet mee, of niet in uw zorgzone: {a}", "Cette organisation ne participe pas, ou pas dans votre bassin : {a}", "This organisation does not take part, or not in your care zone: {a}"),
        [SlotFault.SeveralHosts] = new("Meer dan één organisatie heet zo. Neem haar referentie: {a}", "Plusieurs organisations portent ce nom. Prenez sa référence : {a}", "More than one organisation has this name. Use its reference: {a}"),
        [SlotFault.HostWithdrawn] = new("Deze organisatie heeft zich teruggetrokken", "Cette organisation s'est retirée", "This organisation has withdrawn"),
        [SlotFault.OtherHost] = new("Dit nummer is van een bezoek bij een andere organisatie", "Ce numéro est celui d'une visite chez une autre organisation", "This number belongs to a visit of another organisation"),
        [SlotFault.TwiceInFile] = new("Dit nummer staat er twee keer in: {a}", "Ce numéro figure deux fois : {a}", "This number is there twice: {a}"),
        [SlotFault.IsWithdrawn] = new("Dit bezoek is teruggetrokken", "Cette visite est retirée", "This visit has been withdrawn"),
        [SlotFault.HasBegun] = new("Dit bezoek is al begonnen", "Cette visite a déjà commencé", "This visit has already begun"),
        [SlotFault.HasVisitors] = new(
            "Moment, plaats en taal blijven: {a} plaatsen zijn bezet. Wijzig dit bezoek op zijn eigen pagina, die de bezoekers verwittigt.",
            "Le moment, le lieu et la langue restent : {a} places sont prises. Changez cette visite sur sa propre page, qui prévient les personnes inscrites.",
            "Time, place and language stay: {a} places are taken. Change this visit on its own page, which tells the visitors."),
        [SlotFault.IdUnknown] = new("Geef het bezoek een ander nummer: {a}", "Donnez un autre numéro à la visite : {a}", "Give the visit another number: {a}"),
    };

    public static string Of(SlotProblem problem, Language language) => problem.Values.Count switch
    {
        0 => Faults[problem.Fault].In(language),
        1 => Faults[problem.Fault].In(language, ("a", Say(problem.Values[0], language))),
        _ => Faults[problem.Fault].In(language, ("a", Say(problem.Values[0], language)), ("b", Say(problem.Values[1], language))),
    };

    /// <summary>Beside its field, whose property has the name of the <see cref="SlotField"/>.</summary>
    /// <param name="state">Of the page.</param>
    /// <param name="problems">From the rule.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="prefix">Before the name, where the fields are rows: "Rows[0]."</param>
    public static void AddProblems(this ModelStateDictionary state, IEnumerable<SlotProblem> problems, Language language, string prefix = "")
    {
        foreach (var problem in problems)
        {
            state.AddModelError($"{prefix}{problem.Field}", Of(problem, language));
        }
    }

    private static string Say(object value, Language language) => value switch
    {
        DateOnly day => DateWords.Day(day, language),
        TimeOnly time => WallTime.Write(time),
        int number => number.ToString(CultureInfo.InvariantCulture),
        string typed => typed,
        _ => throw new UnreachableException($"No words for {value.GetType().Name}."),
    };
}
