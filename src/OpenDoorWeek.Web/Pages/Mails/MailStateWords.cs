using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>How a mail stands, what became of each attempt, and why something cannot be done with it: in plain words.</summary>
public static class MailStateWords
{
    private static readonly Dictionary<string, Text> States = new()
    {
        ["queued"] = new("wacht op verzending", "en attente d'envoi", "waiting to be sent"),
        ["sending"] = new("wordt verzonden", "envoi en cours", "sending"),
        ["sent"] = new("verzonden", "envoyé", "sent"),
        ["retry"] = new("nieuwe poging volgt", "nouvel essai prévu", "will try again"),
        ["unknown"] = new("misschien verzonden", "envoi incertain", "may have been sent"),
        ["dead"] = new("niet gelukt: bel deze persoon", "échec : appelez cette personne", "failed: call this person"),
        ["held"] = new("vastgehouden, na te kijken", "retenu, à vérifier", "held for review"),
        ["superseded"] = new("niet verzonden: niet meer waar, of vervangen door een nieuwere mail", "pas envoyé : dépassé, ou remplacé par un e-mail plus récent", "not sent: no longer true, or replaced by a newer email"),
        ["stopped"] = new("gestopt", "arrêté", "stopped"),
    };

    private static readonly Dictionary<string, Text> Groups = new()
    {
        [MailGroup.Failed] = new("niet gelukt", "échec", "failed"),
        [MailGroup.Uncertain] = new("misschien verzonden", "envoi incertain", "may have been sent"),
        [MailGroup.Waiting] = new("wacht", "en attente", "waiting"),
        [MailGroup.Held] = new("vastgehouden", "retenu", "held"),
        [MailGroup.Stopped] = new("gestopt", "arrêté", "stopped"),
        [MailGroup.Sent] = new("verzonden", "envoyé", "sent"),
        [MailGroup.Dropped] = new("vervallen", "devenu inutile", "no longer needed"),
    };

    /// <summary>With <c>{code}</c> where the server gave one.</summary>
    private static readonly Dictionary<string, Text> Refused = new()
    {
        ["mail"] = new("de mailserver weigerde ons als afzender", "le serveur a refusé notre adresse d'expédition", "the mail server refused us as sender"),
        ["rcpt"] = new("de mailserver weigerde het adres", "le serveur a refusé l'adresse", "the mail server refused the address"),
        ["render"] = new("de mail kon niet opgesteld worden", "l'e-mail n'a pas pu être rédigé", "the email could not be written"),
        [""] = new("de mailserver weigerde de mail", "le serveur a refusé l'e-mail", "the mail server refused the email"),
    };

    private static readonly Dictionary<string, Text> Outcomes = new()
    {
        ["sent"] = new("de mailserver nam de mail aan", "le serveur a accepté l'e-mail", "the mail server took the email"),
        ["transport"] = new("de mailserver was niet bereikbaar; dit telt niet als poging", "le serveur n'était pas joignable ; cet essai ne compte pas", "the mail server could not be reached; this does not count as a try"),
        ["superseded"] = new("niet verzonden, want niet meer waar", "pas envoyé, car ce n'était plus exact", "not sent, since no longer true"),
        ["expired"] = new("te laat om nog te verzenden", "trop tard pour l'envoyer", "too late to send"),
        ["unknown"] = new("de verbinding brak af: misschien is de mail aangekomen", "la connexion a été coupée : l'e-mail est peut-être arrivé", "the connection broke: the email may have arrived"),
        [""] = new("bezig", "en cours", "under way"),
    };

    private static readonly Text ForNow = new("{why}, voorlopig", "{why}, provisoirement", "{why}, for now");
    private static readonly Text Code = new("{why} (antwoord {code})", "{why} (réponse {code})", "{why} (reply {code})");

    private static readonly Dictionary<MailRefusal, Text> Refusals = new()
    {
        [MailRefusal.Secret] = new(
            "In deze mail staat een code of link die alleen de ontvanger mag zien. Wie niets kreeg, vraagt zelf een nieuwe.",
            "Cet e-mail contient un code ou un lien réservé à la personne. Si elle n'a rien reçu, elle en demande un autre elle-même.",
            "This email holds a code or link that only its reader may see. Whoever got nothing asks for a new one."),
        [MailRefusal.Waits] = new("Deze mail wacht en vertrekt vanzelf.", "Cet e-mail attend et partira de lui-même.", "This email is waiting and will leave by itself."),
        [MailRefusal.Leaving] = new("Deze mail wordt nu verzonden.", "Cet e-mail est en train de partir.", "This email is being sent right now."),
        [MailRefusal.Ended] = new("Deze mail is al vertrokken of opgegeven.", "Cet e-mail est déjà parti ou abandonné.", "This email has left already, or was given up."),
        [MailRefusal.Kept] = new("Deze mail wordt tegengehouden. Laat hem vertrekken.", "Cet e-mail est retenu. Laissez-le partir.", "This email is kept back. Let it go."),
        [MailRefusal.Untrue] = new("Wat in deze mail staat, klopt niet meer.", "Le contenu de cet e-mail n'est plus exact.", "What this email says is no longer true."),
        [MailRefusal.Outdated] = new(
            "Er is een nieuwere mail over hetzelfde bezoek. Deze opnieuw versturen zou de agenda terugdraaien. Verstuur de nieuwste.",
            "Un e-mail plus récent existe pour la même visite. Renvoyer celui-ci ferait revenir l'agenda en arrière. Envoyez le plus récent.",
            "There is a newer email about the same visit. Sending this one again would turn the calendar back. Send the newest."),
        [MailRefusal.TooLate] = new("Daarvoor is het te laat: het bezoek of de termijn is voorbij.", "C'est trop tard : la visite ou le délai est passé.", "It is too late: the visit or the deadline is over."),
    };

    private static readonly Dictionary<string, Text> Reasons = new()
    {
        ["just-told"] = new("pas geboekt of verwittigd", "vient de réserver ou d'être prévenu·e", "booked or told only just before"),
        ["late"] = new("te laat ingepland", "prévu trop tard", "planned too late"),
        ["cancelled"] = new("geannuleerd", "annulé", "cancelled"),
        ["moved"] = new("verplaatst", "déplacé", "moved"),
        ["handed-over"] = new("doorgegeven aan een collega", "transmis à une ou un collègue", "handed over to a colleague"),
        ["no-contact"] = new("geen contactpersoon meer", "n'est plus personne de contact", "no longer a contact"),
        ["nobody"] = new("er komt niemand", "personne n'est inscrit", "nobody comes"),
        ["no-address"] = new("geen e-mailadres", "pas d'adresse e-mail", "no email address"),
        ["stopped"] = new("wil geen herinneringen", "ne souhaite pas de rappels", "wants no reminders"),
        ["reminded"] = new("al eens herinnerd", "déjà rappelé", "reminded before"),
        ["past"] = new("het bezoek is (bijna) begonnen", "la visite commence ou a commencé", "the visit is about to begin or has begun"),
    };

    /// <summary>In the order in which they matter.</summary>
    public static IEnumerable<string> AllGroups => Groups.Keys;

    public static string OfState(string state, Language language) => States[state].In(language);

    public static string OfGroup(string group, Language language) => Groups[group].In(language);

    public static string OfRefusal(MailRefusal why, Language language) => Refusals[why].In(language);

    /// <summary>Why nobody is reminded.</summary>
    public static string OfReason(string reason, Language language) => Reasons.TryGetValue(reason, out var words) ? words.In(language) : reason;

    /// <summary>"de mailserver weigerde het adres (antwoord 550)".</summary>
    /// <param name="outcome">Of the attempt; null: under way.</param>
    /// <param name="phase">Where it failed; null: it did not.</param>
    /// <param name="code">SMTP reply code; null: none came.</param>
    /// <param name="language">Of the page.</param>
    public static string OfAttempt(string? outcome, string? phase, int? code, Language language)
    {
        if (outcome is not ("retry" or "dead"))
        {
            return Coded(Outcomes.GetValueOrDefault(outcome ?? "", Outcomes["unknown"]).In(language), outcome == "transport" ? code : null, language);
        }

        var why = Coded(Refused.GetValueOrDefault(phase ?? "", Refused[""]).In(language), code, language);
        return outcome == "retry" && phase != "render" ? ForNow.In(language, ("why", why)) : why;
    }

    private static string Coded(string why, int? code, Language language) => code is { } given ? Code.In(language, ("why", why), ("code", given)) : why;
}
