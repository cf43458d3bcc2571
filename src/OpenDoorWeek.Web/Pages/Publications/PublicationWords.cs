using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Editions;

namespace OpenDoorWeek.Web.Pages.Publications;

/// <summary>States and refusals of publications in words.</summary>
public static class PublicationWords
{
    private static readonly Text FreeBooking = new(
        "Sinds {since} boekt iedereen zelf. Van dan af worden geen plannen meer gepubliceerd.", "Depuis {since}, chacun réserve librement. Plus aucun plan n'est publié.", "Since {since} everybody books for themselves. No plan is published any more.");
    private static readonly Text Stale = new(
        "De week is niet meer zoals deze berekening ze zag: er kwam een boeking bij, of een bezoekmoment of beslissing veranderde. Reken opnieuw op wat er nu is.",
        "La semaine n'est plus celle que ce calcul a vue\u00a0: une réservation, un créneau ou une décision a changé. Calculez de nouveau sur la situation actuelle.",
        "The week is not any more what this run saw: a booking came, or a slot or a decision changed. Run again on what there is now.");
    private static readonly Text OtherNumber = new("Dat klopt niet: er vertrekken {n} e-mails", "Ce n'est pas exact\u00a0: {n} e-mails vont partir", "That is not right: {n} emails will leave");
    private static readonly Text Meanwhile = new(
        "Intussen maakte iemand publicatie {n}. Kijk eerst wat er nu verandert.", "Entre-temps, une autre personne a fait la publication {n}. Regardez d'abord ce qui change maintenant.", "Somebody made publication {n} meanwhile. Look first at what changes now.");
    private static readonly Text Stands = new("Dit is wat nu gepubliceerd staat: publicatie {n}.", "C'est ce qui est publié maintenant\u00a0: publication {n}.", "This is what stands published now: publication {n}.");
    private static readonly Text NothingToStop = new("Er is niets meer te stoppen: alles is vertrokken.", "Il n'y a plus rien à arrêter\u00a0: tout est parti.", "There is nothing left to stop: everything has left.");
    private static readonly Text KeyReused = new("Dit formulier is al verzonden met iets anders erin.", "Ce formulaire a déjà été envoyé avec un autre contenu.", "This form was sent before with something else in it.");

    private static readonly Dictionary<string, Text> Lost = new()
    {
        ["given-back"] = new("zelf geweigerd of geannuleerd", "refusée ou annulée par la personne", "declined or cancelled by the visitor"),
        ["host-cancelled"] = new("gaat niet meer door", "n'a plus lieu", "no longer takes place"),
        ["blocked"] = new("intussen door het team uitgesloten", "exclue depuis par l'équipe", "blocked by the team since"),
        ["conflict"] = new("valt samen met een ander bezoek", "coïncide avec une autre visite", "overlaps with another visit"),
        ["full"] = new("intussen volzet", "complète depuis", "full by now"),
    };

    /// <param name="reason">Of <see cref="ReadRestoreForm.Lost"/>.</param>
    public static string OfLost(string reason, Language language) => Lost[reason].In(language);

    /// <param name="refusal">But for what is not to be found.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone team, for who needs help.</param>
    public static string Of(PublicationRefusal refusal, Language language, string phone) => refusal switch
    {
        PublicationRefusal.WrongPhase wrong => PhaseProblemWords.Of(wrong.Gate, language, phone) ?? "",
        PublicationRefusal.FreeBooking free => FreeBooking.In(language, ("since", DateWords.From(free.Since, language))),
        PublicationRefusal.Stale => Stale.In(language),
        PublicationRefusal.OtherNumber other => OtherNumber.In(language, ("n", other.Mails)),
        PublicationRefusal.PublishedMeanwhile meanwhile => Meanwhile.In(language, ("n", meanwhile.Number)),
        PublicationRefusal.StandsAlready stands => Stands.In(language, ("n", stands.Number)),
        PublicationRefusal.NothingToStop => NothingToStop.In(language),
        _ => KeyReused.In(language),
    };

    public static int StatusOf(PublicationRefusal refusal) => refusal is PublicationRefusal.KeyReused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;

    /// <summary>"wacht tot 14.32 uur", "wordt verstuurd", "verstuurd", "gestopt".</summary>
    public static string State(PublicationHead publication, DateTimeOffset now, Language language) =>
        publication.IsStopped ? PublicationTexts.StateStopped.In(language)
        : now < publication.ReleaseAt ? PublicationTexts.StateWaits.In(language, ("time", Time(publication.ReleaseAt, language)))
        : (publication.Waiting > 0 ? PublicationTexts.StateSending : PublicationTexts.StateDone).In(language);

    public static string Time(DateTimeOffset instant, Language language) => DateWords.Time(Brussels.TimeOf(instant), language);
}
