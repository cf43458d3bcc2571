using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Words of the question before people are told of a change, and of who has the places of a visit.</summary>
public static class TellTexts
{
    public static readonly Text Title = new("Deze wijziging doorgeven?", "Annoncer ce changement ?", "Tell the visitors of this change?");
    public static readonly Text Lead = new(
        "Er is nog niets gewijzigd. Kijk na wat verandert en wie bericht krijgt.",
        "Rien n'est encore changé. Vérifiez ce qui change et qui reçoit un message.",
        "Nothing has changed yet. Check what changes and who is told.");
    public static readonly Text WhatChanges = new("Dit verandert", "Ce qui change", "What changes");
    public static readonly Text Was = new("nu: {was}", "actuellement : {was}", "at present: {was}");
    public static readonly Text Becomes = new("wordt: {now}", "deviendra : {now}", "will be: {now}");
    public static readonly Text WhoIsTold = new("Wie bericht krijgt", "Qui reçoit un message", "Who is told");

    public static readonly Plural Told = new(
        new("{n} bezoeker behoudt de plaats en krijgt een mail, met een uitnodiging die de agenda bijwerkt.", "{n} personne garde sa place et reçoit un e-mail, avec une invitation qui met l'agenda à jour.", "{n} visitor keeps the place and gets an email, with an invitation that updates the calendar."),
        new("{n} bezoekers behouden hun plaats en krijgen een mail, met een uitnodiging die hun agenda bijwerkt.", "{n} personnes gardent leur place et reçoivent un e-mail, avec une invitation qui met leur agenda à jour.", "{n} visitors keep their place and get an email, with an invitation that updates their calendar."));

    public static readonly Text Gathered = new(
        "De mail vertrekt na 5 minuten. Wat u intussen nog wijzigt, staat er dan ook in. Begint het bezoek binnen het uur, dan vertrekt hij meteen.",
        "L'e-mail part après 5 minutes, avec ce que vous changez encore entre-temps. Si la visite commence dans l'heure, il part tout de suite.",
        "The email leaves after 5 minutes, with whatever else you change until then. If the visit starts within the hour, it leaves at once.");
    public static readonly Text Unnamed = new(
        "Wie zonder naam meekomt, hoort het van wie geboekt heeft.",
        "Les personnes sans nom l'apprennent par qui a réservé.",
        "People without a name hear it from whoever booked.");

    public static readonly Text ClashTitle = new("Wie dan een ander bezoek heeft", "Qui a une autre visite à ce moment", "Who has another visit then");
    public static readonly Text ClashLead = new(
        "Voor deze mensen annuleren we het bezoek bij u. Zij krijgen een mail met andere momenten. Hun andere bezoek blijft.",
        "Pour ces personnes, nous annulons la visite chez vous. Elles reçoivent un e-mail avec d'autres créneaux. Leur autre visite reste.",
        "For these people we cancel the visit to you. They get an email with other slots. Their other visit stays.");

    public static readonly Text Button = new("Bewaar en verwittig de bezoekers", "Enregistrer et prévenir", "Save and tell the visitors");
    public static readonly Text GoBack = new("Pas nog iets aan", "Modifier encore", "Change something first");
    public static readonly Text Again = new(
        "Intussen heeft iemand geboekt of geannuleerd. Kijk na wie nu bericht krijgt.",
        "Entre-temps, une réservation ou une annulation a eu lieu. Vérifiez qui reçoit maintenant un message.",
        "Somebody has booked or cancelled in the meantime. Check who is told now.");
    public static readonly Text Done = new(
        "Uw wijziging is bewaard. Wie geboekt heeft, krijgt bericht.",
        "Votre modification est enregistrée. Les personnes inscrites reçoivent un message.",
        "Your change has been saved. Everybody who has booked is told.");

    public static readonly Text TakenTitle = new("Deze plaatsen zijn bezet", "Ces places sont prises", "These places are taken");
    public static readonly Plural MustMove = new(
        new("{n} persoon zou een ander bezoek moeten zoeken.", "{n} personne devrait chercher une autre visite.", "{n} person would have to find another visit."),
        new("{n} personen zouden een ander bezoek moeten zoeken.", "{n} personnes devraient chercher une autre visite.", "{n} people would have to find another visit."));

    private static readonly Text Held = new(
        "Nog te bevestigen, vrijgehouden {until}: {people}", "À confirmer, gardé {until} : {people}", "To be confirmed, kept free {until}: {people}");
    private static readonly Text Offered = new(
        "Aangeboden aan de wachtlijst, {until}: {people}", "Proposé à la liste d'attente, {until} : {people}", "Offered to the waiting list, {until}: {people}");
    private static readonly Text Booked = new("{name}: {people}", "{name} : {people}", "{name}: {people}");

    public static string Of(ListTakenPlaces.Party party, Language language)
    {
        var people = PeopleWords.Count.Of(party.PartySize, language);
        return party.Until is { } until
            ? (party.Status == "held" ? Held : Offered).In(language, ("until", DateWords.Until(until, language)), ("people", people))
            : Booked.In(language, ("name", party.Name!), ("people", people));
    }
}
