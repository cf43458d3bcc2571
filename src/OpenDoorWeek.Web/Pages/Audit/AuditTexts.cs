using System.Text.Json;
using OpenDoorWeek.Core.Attendance;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Mails;
using OpenDoorWeek.Web.Pages.Slots;

namespace OpenDoorWeek.Web.Pages.Audit;

/// <summary>Words of the log of who changed what.</summary>
public static class AuditTexts
{
    public static readonly Text Title = new("Logboek", "Journal", "Log");
    public static readonly Text Lead = new(
        "Wie wat veranderde, het nieuwste eerst. We bewaren dit 12 maanden.",
        "Qui a changé quoi, le plus récent d'abord. Nous gardons cela 12 mois.",
        "Who changed what, the newest first. We keep this for 12 months.");
    public static readonly Text Filter = new("Zoeken", "Chercher", "Search");
    public static readonly Text What = new("Wat", "Quoi", "What");
    public static readonly Text Everything = new("alles", "tout", "everything");
    public static readonly Text Who = new("E-mailadres van een persoon", "Adresse e-mail d'une personne", "Email address of a person");
    public static readonly Text WhoHint = new(
        "Wie het deed of over wie het gaat",
        "La personne qui a agi ou qui est concernée",
        "Who did it or whom it is about");
    public static readonly Text Id = new("Kenmerk", "Référence", "Reference");
    public static readonly Text IdHint = new(
        "Van een boeking, moment, organisatie of week; staat in elke rij",
        "D'une réservation, d'un créneau, d'une structure ou d'une semaine ; voir chaque ligne",
        "Of a booking, slot, organisation or week; it stands in each row");
    public static readonly Text From = new("Vanaf", "À partir du", "From");
    public static readonly Text To = new("Tot en met", "Jusqu'au", "Until");
    public static readonly Text IdWrong = new(
        "Dit is geen kenmerk. Kopieer het uit een rij van het logboek",
        "Ce n'est pas une référence. Copiez-la d'une ligne du journal",
        "This is not a reference. Copy it from a row of the log");
    public static readonly Text Show = new("Toon", "Afficher", "Show");
    public static readonly Text Clear = new("Alles tonen", "Tout afficher", "Show everything");
    public static readonly Text Caption = new("Wie wat veranderde", "Qui a changé quoi", "Who changed what");
    public static readonly Text When = new("Wanneer", "Quand", "When");
    public static readonly Text ByWhom = new("Door wie", "Par qui", "By whom");
    public static readonly Text About = new("Waarover", "À propos de", "About");
    public static readonly Text Nobody = new(
        "de dienst zelf, of een adres dat nog niet bevestigd was",
        "le service lui-même, ou une adresse pas encore confirmée",
        "the service itself, or an address not yet confirmed");
    public static readonly Text Gone = new("intussen gewist", "effacé depuis", "erased since");
    public static readonly Text None = new("Er is niets gevonden.", "Rien n'a été trouvé.", "Nothing was found.");
    public static readonly Text Older = new("Oudere", "Plus ancien", "Older");
    public static readonly Text Newest = new("Naar het nieuwste", "Vers le plus récent", "To the newest");
    public static readonly Text Download = new("Downloaden als CSV", "Télécharger en CSV", "Download as CSV");
    public static readonly Text DownloadHint = new(
        "Hoogstens {max} rijen; we vragen eerst de code uit uw app.",
        "{max} lignes au plus ; nous demandons d'abord le code de votre application.",
        "At most {max} rows; we ask for the code of your app first.");

    private static readonly Dictionary<string, Text> Actions = new()
    {
        ["session.started"] = new("ingelogd met de code of link uit de mail", "connexion avec le code ou le lien de l'e-mail", "signed in with the code or link of the email"),
        ["second-factor.given"] = new("code uit de app of herstelcode gegeven", "code de l'application ou code de secours accepté", "code of the app or recovery code given"),
        ["second-factor.failed"] = new("foute code uit de app", "code de l'application incorrect", "wrong code of the app"),
        ["second-factor.enrolled"] = new("app ingesteld", "application liée", "app set up"),
        ["second-factor.reset"] = new("app losgekoppeld door een organisator", "application déliée par l'équipe organisatrice", "app unlinked by an organiser"),
        ["recovery-codes.made"] = new("herstelcodes gemaakt", "codes de secours créés", "recovery codes made"),
        ["organiser.invited"] = new("organisator uitgenodigd", "invitation à l'équipe organisatrice", "organiser invited"),
        ["organiser.invited-again"] = new("uitnodiging opnieuw verstuurd", "invitation renvoyée", "invitation sent again"),
        ["organiser.invitation-withdrawn"] = new("uitnodiging ingetrokken", "invitation retirée", "invitation withdrawn"),
        ["organiser.added"] = new("organisator geworden", "entrée dans l'équipe organisatrice", "became organiser"),
        ["organiser.removed"] = new("organisator verwijderd", "retrait de l'équipe organisatrice", "organiser removed"),
        ["edition.created"] = new("editie gemaakt", "édition créée", "edition made"),
        ["edition.copied"] = new("editie gekopieerd", "édition copiée", "edition copied"),
        ["edition.changed"] = new("naam of dagen van de editie gewijzigd", "nom ou jours de l'édition modifiés", "name or days of the edition changed"),
        ["edition.phases-changed"] = new("fasen van de editie gewijzigd", "phases de l'édition modifiées", "phases of the edition changed"),
        ["edition.zones-changed"] = new("zones of contacten van de editie gewijzigd", "bassins ou contacts de l'édition modifiés", "zones or contacts of the edition changed"),
        ["edition.event-added"] = new("ander initiatief toegevoegd", "autre initiative ajoutée", "other initiative added"),
        ["edition.event-removed"] = new("ander initiatief verwijderd", "autre initiative retirée", "other initiative removed"),
        ["edition.events-imported"] = new("kalenderbestand overgenomen", "fichier d'agenda repris", "calendar file taken over"),
        ["host.started"] = new("inschrijving begonnen", "inscription commencée", "registration begun"),
        ["host.changed"] = new("pagina van de inschrijving bewaard", "page de l'inscription enregistrée", "page of the registration saved"),
        ["host.head-start-set"] = new("voorrang voor eigen medewerkers ingesteld", "priorité du personnel définie", "head start for own staff set"),
        ["host.submitted"] = new("inschrijving ingediend", "inscription soumise", "registration submitted"),
        ["host.accepted"] = new("inschrijving aanvaard", "inscription acceptée", "registration accepted"),
        ["host.returned"] = new("inschrijving teruggestuurd met een vraag", "inscription renvoyée avec une question", "registration returned with a note"),
        ["host.withdrawn"] = new("inschrijving ingetrokken", "inscription retirée", "registration withdrawn"),
        ["host.preview-renewed"] = new("link om mee te lezen vernieuwd", "lien de relecture renouvelé", "link for reading along renewed"),
        ["host.contact-invited"] = new("contactpersoon uitgenodigd", "personne de contact invitée", "contact invited"),
        ["host.contact-added"] = new("contactpersoon toegevoegd", "personne de contact ajoutée", "contact added"),
        ["host.draft-reminder"] = new("aan een open inschrijving herinnerd", "rappel d'une inscription inachevée", "reminded of an unfinished registration"),
        ["slot.drafted"] = new("pagina van nieuwe bezoekmomenten bewaard", "page de nouveaux créneaux enregistrée", "page of new slots saved"),
        ["slot.draft-dropped"] = new("nieuwe bezoekmomenten weggegooid", "nouveaux créneaux abandonnés", "new slots thrown away"),
        ["slot.published"] = new("bezoekmoment gepubliceerd", "créneau publié", "slot published"),
        ["slot.changed"] = new("bezoekmoment gewijzigd", "créneau modifié", "slot changed"),
        ["slot.withdrawn"] = new("bezoekmoment teruggetrokken", "créneau retiré", "slot withdrawn"),
        ["slot.removed"] = new("bezoekmoment uit een bestand verwijderd", "créneau d'un fichier supprimé", "slot of a file removed"),
        ["slot.file-imported"] = new("bestand met bezoekmomenten overgenomen", "fichier de créneaux repris", "file of slots taken over"),
        ["slot.import-undone"] = new("bestand met bezoekmomenten ongedaan gemaakt", "fichier de créneaux annulé", "file of slots undone"),
        ["booking.confirmed"] = new("boeking bevestigd", "réservation confirmée", "booking confirmed"),
        ["booking.cancelled"] = new("boeking geannuleerd", "réservation annulée", "booking cancelled"),
        ["booking.cancelled-by-host"] = new("boeking geannuleerd door de onthaalstructuur", "réservation annulée par la structure accueillante", "booking cancelled by the host"),
        ["booking.moved"] = new("boeking verplaatst", "réservation déplacée", "booking moved"),
        ["booking.restored"] = new("annulering ongedaan gemaakt", "annulation défaite", "cancellation undone"),
        ["booking.fewer"] = new("groep kleiner gemaakt", "groupe réduit", "group made smaller"),
        ["call.made"] = new("wie geen e-mail heeft opgebeld over een wijziging", "personne sans e-mail appelée au sujet d'un changement", "visitor without email called about a change"),
        ["call.undone"] = new("toch niet opgebeld", "finalement pas appelée", "not called after all"),
        ["booking.handed-over"] = new("plaats doorgegeven aan een collega", "place transmise à une ou un collègue", "place handed over to a colleague"),
        ["participant.answered"] = new("in de agenda geantwoord", "réponse dans l'agenda", "answered in the calendar"),
        ["person.mail-returned"] = new("mail teruggekomen", "e-mail revenu", "mail came back"),
        ["reply.handled"] = new("binnengekomen mail in orde", "e-mail reçu réglé", "mail that came in done"),
        ["reply.reopened"] = new("binnengekomen mail toch niet in orde", "e-mail reçu pas encore réglé", "mail that came in not done after all"),
        ["participant.invited"] = new("naam aan een groep toegevoegd", "nom ajouté à un groupe", "name added to a group"),
        ["participant.removed"] = new("naam uit een groep verwijderd", "nom retiré d'un groupe", "name removed from a group"),
        ["participant.cancelled"] = new("eigen plaats in een groep geannuleerd", "propre place dans un groupe annulée", "own place in a group cancelled"),
        ["participant.cancelled-by-host"] = new("plaats in een groep geannuleerd door de onthaalstructuur", "place dans un groupe annulée par la structure accueillante", "place in a group cancelled by the host"),
        ["reminders.stopped"] = new("herinneringen stopgezet", "rappels arrêtés", "reminders stopped"),
        ["reminders.wanted"] = new("herinneringen weer aangezet", "rappels de nouveau demandés", "reminders turned on again"),
        ["visit.declined"] = new("bezoek uit de verdeling geweigerd", "visite de la répartition refusée", "visit of the plan declined"),
        ["waiting.joined"] = new("op de wachtlijst gezet", "entrée sur la liste d'attente", "joined the waiting list"),
        ["waiting.left"] = new("wachtlijst verlaten", "sortie de la liste d'attente", "left the waiting list"),
        ["waiting.closed"] = new("wachtlijst gesloten: bezoek geannuleerd", "liste d'attente fermée : visite annulée", "waiting list closed: visit cancelled"),
        ["wish.added"] = new("bezoek op de lijst met wensen gezet", "visite ajoutée aux souhaits", "visit put on the list of wishes"),
        ["wish.moved"] = new("wens een andere plaats gegeven", "souhait déplacé dans la liste", "wish given another rank"),
        ["wish.removed"] = new("wens verwijderd", "souhait retiré", "wish removed"),
        ["wishes.changed"] = new("antwoorden bij de wensen gewijzigd", "réponses liées aux souhaits modifiées", "answers beside the wishes changed"),
        ["wishes.received"] = new("wensen ingestuurd", "souhaits envoyés", "wishes sent"),
        ["pairing.asked"] = new("buddy of mentor gevraagd of aangeboden", "binôme ou mentorat demandé ou proposé", "buddy or mentor asked for or offered"),
        ["pairing.changed"] = new("vraag naar buddy of mentor gewijzigd", "demande de binôme ou de mentorat modifiée", "request for a buddy or mentor changed"),
        ["pairing.stopped"] = new("gestopt met buddy of mentor", "binôme ou mentorat arrêté", "stopped taking part in buddies and mentors"),
        ["pair.agreed"] = new("ja gezegd op een voorstel", "oui à une proposition", "said yes to a proposal"),
        ["pair.declined"] = new("nee gezegd op een voorstel", "non à une proposition", "said no to a proposal"),
        ["pair.left"] = new("samenwerking verlaten", "collaboration quittée", "left a pairing"),
        ["pair.swapped"] = new("iemand anders gevraagd", "autre personne demandée", "asked for someone else"),
        ["pair.went"] = new("gezegd hoe de samenwerking ging", "avis sur la collaboration donné", "said how a pairing went"),
        ["pair.sheet-saved"] = new("werkblad bewaard", "feuille de travail enregistrée", "worksheet saved"),
        ["wishes.withdrawn"] = new("wensen teruggetrokken", "souhaits retirés", "wishes withdrawn"),
        ["feed.made"] = new("adres voor een agenda-app gemaakt", "adresse pour un agenda créée", "address for a calendar app made"),
        ["feed.ended"] = new("abonnement van een agenda-app gestopt", "abonnement d'un agenda arrêté", "subscription of a calendar app stopped"),
        ["offer.made"] = new("plaats aangeboden aan wie wachtte", "place proposée à une personne en attente", "place offered to someone who waited"),
        ["offer.accepted"] = new("aanbod aanvaard", "proposition acceptée", "offer accepted"),
        ["offer.declined"] = new("aanbod geweigerd", "proposition refusée", "offer declined"),
        ["attendance.marked"] = new("aanwezigheid aangeduid", "présence notée", "attendance marked"),
        ["attendance.counted"] = new("aanwezigen zonder naam geteld", "présences sans nom comptées", "people without a name counted"),
        ["attendance.host-absent"] = new("aangeduid dat het bezoek niet doorging", "visite notée comme n'ayant pas eu lieu", "visit marked as not held"),
        ["attendance.host-there"] = new("aangeduid dat het bezoek toch doorging", "visite notée comme ayant bien eu lieu", "visit marked as held after all"),
        ["match-run.started"] = new("berekening van de matching gestart", "calcul de la répartition lancé", "run of the matching started"),
        ["match-run.cancelled"] = new("berekening van de matching gestopt", "calcul de la répartition arrêté", "run of the matching stopped"),
        ["match-pin.must"] = new("bezoek vastgezet voor iemand", "visite épinglée pour une personne", "visit pinned for somebody"),
        ["match-pin.never"] = new("bezoek uitgesloten voor iemand", "visite exclue pour une personne", "visit blocked for somebody"),
        ["match-pin.removed"] = new("vastgezet of uitgesloten bezoek teruggenomen", "visite épinglée ou exclue retirée", "pinned or blocked visit taken back"),
        ["pairing-run.made"] = new("voorstellen voor buddy's en mentors gemaakt", "propositions de binômes et mentorats préparées", "proposals of buddies and mentors made"),
        ["pairing-run.published"] = new("voorstellen voor buddy's en mentors gepubliceerd", "propositions de binômes et mentorats publiées", "proposals of buddies and mentors published"),
        ["pairing.proposed"] = new("buddy's of mentors opnieuw voorgesteld", "binômes ou mentorats de nouveau proposés", "buddies or mentors proposed anew"),
        ["pairing.by-hand"] = new("paar of trio zelf voorgesteld", "binôme ou trio proposé par l'équipe", "pair or trio proposed by hand"),
        ["pairing.ended"] = new("buddy- of mentorpaar beëindigd", "binôme ou mentorat terminé", "pair of buddies or mentor ended"),
        ["pairing.experience"] = new("ervaring van een structuur verbeterd", "expérience d'une structure corrigée", "experience of a structure corrected"),
        ["pairing.together"] = new("twee mensen samen gewild", "deux personnes à réunir", "two people wanted together"),
        ["pairing.apart"] = new("twee mensen apart gehouden", "deux personnes à séparer", "two people kept apart"),
        ["pairing.rule-removed"] = new("samen of apart teruggenomen", "décision de réunir ou séparer retirée", "together or apart taken back"),
        ["publication.published"] = new("plan gepubliceerd", "plan publié", "plan published"),
        ["publication.stopped"] = new("verzending van een publicatie gestopt", "envoi d'une publication arrêté", "sending of a publication stopped"),
        ["publication.restored"] = new("teruggegaan naar een vroegere publicatie", "retour à une publication antérieure", "went back to an earlier publication"),
        ["booking.placed"] = new("bezoek toegewezen bij de verdeling", "visite attribuée par la répartition", "visit given by the matchmaking"),
        ["booking.taken-back"] = new("toegewezen bezoek teruggenomen", "visite attribuée retirée", "visit that was given taken back"),
        ["mail.resent"] = new("mail opnieuw verstuurd", "e-mail renvoyé", "email sent again"),
        ["mail.stopped"] = new("mail gestopt", "e-mail arrêté", "email stopped"),
        ["mail.held"] = new("mail vastgehouden", "e-mail retenu", "email held"),
        ["mail.released"] = new("mail laten vertrekken", "e-mail libéré", "email let go"),
        ["offer.expired"] = new("aanbod verlopen", "proposition expirée", "offer expired"),
    };

    private static readonly Dictionary<string, Text> Facts = new()
    {
        ["zones"] = new("zorgzones", "bassins", "care zones"),
        ["partySize"] = new("personen", "personnes", "people"),
        ["triesLeft"] = new("pogingen over", "essais restants", "tries left"),
        ["answer"] = new("antwoord", "réponse", "answer"),
        ["status"] = new("code", "code", "code"),
        ["by"] = new("met", "par", "by"),
        ["wishes"] = new("wensen", "souhaits", "wishes"),
        ["visits"] = new("bezoeken", "visites", "visits"),
        ["days"] = new("dagen", "jours", "days"),
        ["domains"] = new("maildomeinen", "domaines d'adresses", "email domains"),
        ["addresses"] = new("adressen", "adresses", "addresses"),
        ["byPhone"] = new("door het zoneteam, aan de telefoon", "par l'équipe du bassin, au téléphone", "by the zone team, on the phone"),
        ["was"] = new("voordien", "avant", "before"),
        ["now"] = new("nu", "maintenant", "now"),
        ["mails"] = new("e-mails", "e-mails", "emails"),
        ["mail"] = new("soort", "type", "kind"),
        ["asOrganiser"] = new("door het zoneteam, namens de organisatie", "par l'équipe du bassin, au nom de la structure", "by the zone team, for the organisation"),
    };

    /// <summary>Values of the facts "by", "was" and "now"; what is no such word, such as a number, stands as it is.</summary>
    private static readonly Dictionary<string, Text> Ways = new()
    {
        ["code"] = new("code uit de mail", "le code de l'e-mail", "code from the email"),
        ["link"] = new("link uit de mail", "le lien de l'e-mail", "link of the email"),
        ["accepted"] = new("aanvaard", "acceptée", "accepted"),
        ["tentative"] = new("misschien", "peut-être", "maybe"),
        ["app"] = new("code uit de app", "le code de l'application", "code from the app"),
        ["recovery-code"] = new("herstelcode", "un code de secours", "recovery code"),
    };

    /// <summary>A change in words; one that has none yet shows its code.</summary>
    public static string OfAction(string action, Language language) => Actions.TryGetValue(action, out var words) ? words.In(language) : action;

    /// <summary>"zorgzones: CW S": what of the facts says something to a person. Of a yes the name says it all, and a no says nothing.</summary>
    /// <param name="facts">JSON object.</param>
    public static string OfFacts(string facts, Language language)
    {
        using var json = JsonDocument.Parse(facts);
        return string.Join("; ", json.RootElement.EnumerateObject()
            .Where(f => Facts.ContainsKey(f.Name) && f.Value.ValueKind != JsonValueKind.False)
            .Select(f => Facts[f.Name].In(language) + (f.Value.ValueKind == JsonValueKind.True ? "" : $"{SlotTexts.Colon.In(language)}{ValueOf(f.Value, language)}")));
    }

    private static string ValueOf(JsonElement value, Language language) =>
        Ways.TryGetValue($"{value}", out var words) ? words.In(language)
        : MailKindWords.All.Contains($"{value}") ? MailKindWords.Of($"{value}", language)
        : AttendanceMark.All.Contains($"{value}") ? AttendanceWords.Name($"{value}", language)
        : $"{value}";
}
