using System.Diagnostics;
using OpenDoorWeek.Core.Attendance;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Words of the page on which a host says who was there.</summary>
public static class AttendanceTexts
{
    public static readonly Text Link = new("Wie was er?", "Qui était là ?", "Who was there?");
    public static readonly Text Title = new("Wie was er op {when}?", "Qui était là le {when} ?", "Who was there on {when}?");
    public static readonly Text Lead = new(
        "Duid aan wie er was. Niemand krijgt hierover een mail. Wijzigen kan {until}.",
        "Indiquez qui était là. Personne ne reçoit d'e-mail à ce sujet. Modification possible {until}.",
        "Mark who was there. Nobody gets an email about it. You can change this {until}.");
    public static readonly Text Saved = new("Bewaard. Aanwezig: {present} van {expected}.", "Enregistré. Présences : {present} sur {expected}.", "Saved. Present: {present} of {expected}.");
    public static readonly Text HostAbsent = new("Het bezoek ging niet door: wij waren er niet", "La visite n'a pas eu lieu : nous n'étions pas là", "The visit did not take place: we were not there");
    public static readonly Text HostAbsentForOrganiser = new(
        "Het bezoek ging niet door: de organisatie was er niet", "La visite n'a pas eu lieu : la structure n'était pas là", "The visit did not take place: the host was not there");
    public static readonly Text HostAbsentHint = new("Dit geldt dan voor iedereen op de lijst.", "Cela vaut alors pour toute la liste.", "This then counts for everyone on the list.");
    public static readonly Text Unnamed = new(
        "Met {name}: {places} zonder naam. Hoeveel mensen kwamen er?",
        "Avec {name} : {places} sans nom. Combien de personnes sont venues ?",
        "With {name}: {places} without a name. How many people came?");
    public static readonly Plural Places = new(new("{n} plaats", "{n} place", "{n} place"), new("{n} plaatsen", "{n} places", "{n} places"));
    public static readonly Text UnnamedHint = new("Een getal van 0 tot {n}; leeg: niet bekend", "Un nombre de 0 à {n} ; vide : non connu", "A number from 0 to {n}; empty: not known");
    public static readonly Text UnnamedWrong = new("Vul bij {name} een getal in van 0 tot {n}", "Indiquez pour {name} un nombre de 0 à {n}", "For {name}, enter a number from 0 to {n}");
    public static readonly Text SavedNow = new("Intussen bewaard: {mark}", "Enregistré entre-temps : {mark}", "Saved in the meantime: {mark}");
    public static readonly Text Save = new("Bewaar", "Enregistrer", "Save");
    public static readonly Text OthersPresent = new("Alle anderen waren aanwezig: bewaar", "Toutes les autres personnes étaient là : enregistrer", "Everyone else was present: save");
    public static readonly Text OthersHint = new(
        "Iedereen was er? Druk dan meteen op de tweede knop. Wie u anders aanduidde, blijft zo.",
        "Tout le monde était là ? Appuyez directement sur le second bouton. Ce que vous avez indiqué autrement reste.",
        "Was everyone there? Press the second button straight away. Whatever you marked otherwise stays.");
    public static readonly Text Nobody = new("Voor dit bezoek had niemand geboekt.", "Personne n'avait réservé cette visite.", "Nobody had booked this visit.");
    public static readonly Text Late = new("Kort voordien geannuleerd", "Annulations de dernière minute", "Cancelled shortly before");
    public static readonly Text LateLine = new("{name}: {when}", "{name} : {when}", "{name}: {when}");
    public static readonly Text Download = new("Downloaden als CSV", "Télécharger en CSV", "Download as CSV");
    public static readonly Text Destroy = new(
        "In het bestand staan namen. Verwijder het zodra u het niet meer nodig hebt.",
        "Le fichier contient des noms. Supprimez-le dès que vous n'en avez plus besoin.",
        "The file contains names. Delete it as soon as you no longer need it.");

    private static readonly Text NotBegun = new("Aanduiden kan zodra het bezoek begint: {when}.", "Ce sera possible dès le début de la visite : {when}.", "You can do this once the visit starts: {when}.");
    private static readonly Text Closed = new("Aanduiden kon {until}. Bel ons: {phone}.", "C'était possible {until}. Appelez-nous : {phone}.", "You could do this {until}. Call us: {phone}.");
    private static readonly Text NotPublished = new("Dit bezoek is teruggetrokken.", "Cette visite est retirée.", "This visit has been withdrawn.");
    private static readonly Text Meanwhile = new(
        "Intussen heeft iemand anders dit bewaard. Wat u aanduidde, staat er nog. Kijk na wat verschilt en bewaar opnieuw.",
        "Entre-temps, une autre personne a enregistré cette liste. Vos indications sont encore là. Vérifiez ce qui diffère et enregistrez à nouveau.",
        "Somebody else has saved this in the meantime. What you marked is still here. Check what differs and save again.");

    public static string Of(AttendanceRefusal refusal, Language language, string phone) => refusal switch
    {
        AttendanceRefusal.NotBegun later => NotBegun.In(language, ("when", DateWords.Deadline(later.StartsAt, language))),
        AttendanceRefusal.Closed closed => Closed.In(language, ("until", DateWords.Until(closed.Since, language)), ("phone", phone)),
        AttendanceRefusal.NotPublished => NotPublished.In(language),
        AttendanceRefusal.ChangedMeanwhile => Meanwhile.In(language),
        _ => throw new UnreachableException($"No words for {refusal}."),
    };
}
