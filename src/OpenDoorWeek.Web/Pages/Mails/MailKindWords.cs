using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>Kinds of mail as an organiser calls them.</summary>
public static class MailKindWords
{
    private static readonly Dictionary<string, Text> Kinds = new()
    {
        ["signin.code"] = new("code om in te loggen", "code de connexion", "sign-in code"),
        ["booking.please-confirm"] = new("vraag om een boeking te bevestigen", "demande de confirmer une réservation", "request to confirm a booking"),
        ["booking.hold-cancelled"] = new("niet bevestigd bezoek gaat niet door", "visite non confirmée annulée", "unconfirmed visit will not take place"),
        ["booking.confirmed"] = new("bevestiging van een boeking", "confirmation d'une réservation", "confirmation of a booking"),
        ["booking.confirmed-by-phone"] = new("bevestiging van een telefonische boeking", "confirmation d'une réservation par téléphone", "confirmation of a phone booking"),
        ["booking.cancelled"] = new("annulering van een boeking", "annulation d'une réservation", "cancellation of a booking"),
        ["booking.cancelled-by-host"] = new("annulering door de organisatie", "annulation par la structure", "cancellation by the host"),
        ["booking.moved-away"] = new("verplaatste boeking: het oude bezoek vervalt", "réservation déplacée : l'ancienne visite est retirée", "moved booking: the old visit ends"),
        ["booking.moved"] = new("verplaatste boeking: het nieuwe bezoek", "réservation déplacée : la nouvelle visite", "moved booking: the new visit"),
        ["booking.changed"] = new("wijziging van een bezoek", "modification d'une visite", "change of a visit"),
        ["booking.handed-over"] = new("plaats doorgegeven", "place transmise", "place handed over"),
        ["booking.received"] = new("plaats gekregen van een collega", "place reçue d'une ou d'un collègue", "place received from a colleague"),
        ["booking.yours"] = new("boeking van een groep overgenomen", "réservation d'un groupe reprise", "booking of a group taken over"),
        ["participant.invited"] = new("naam in een groep genoteerd", "nom inscrit dans un groupe", "named in a group"),
        ["participant.cancelled"] = new("plaats in een groep geannuleerd", "place dans un groupe annulée", "place in a group cancelled"),
        ["host.booked"] = new("aan de organisatie: nieuwe boeking", "à la structure : nouvelle réservation", "to the host: new booking"),
        ["host.cancelled-by-visitor"] = new("aan de organisatie: annulering door een bezoeker", "à la structure : annulation par une personne inscrite", "to the host: cancelled by a visitor"),
        ["host.changed"] = new("aan de organisatie: gewijzigde boeking", "à la structure : réservation modifiée", "to the host: changed booking"),
        ["host.slot-changed"] = new("aan de organisatie: gewijzigd bezoekmoment", "à la structure : créneau modifié", "to the host: changed slot"),
        ["host.cancelled"] = new("aan de organisatie: geannuleerd bezoekmoment", "à la structure : créneau annulé", "to the host: cancelled slot"),
        ["organiser.invited"] = new("uitnodiging voor een organisator", "invitation à l'équipe organisatrice", "invitation of an organiser"),
        ["host.submitted"] = new("aan het zoneteam: inschrijving ingediend", "à l'équipe du bassin : inscription soumise", "to the zone team: registration submitted"),
        ["host.accepted"] = new("inschrijving aanvaard", "inscription acceptée", "registration accepted"),
        ["host.returned"] = new("inschrijving teruggestuurd met een vraag", "inscription renvoyée avec une question", "registration returned with a note"),
        ["host.contact-invited"] = new("uitnodiging voor een contactpersoon", "invitation d'une personne de contact", "invitation of a contact"),
        ["host.draft-reminder"] = new("herinnering aan een open inschrijving", "rappel d'une inscription inachevée", "reminder of an unfinished registration"),
        ["waiting.joined"] = new("op de wachtlijst gezet", "entrée sur la liste d'attente", "joined the waiting list"),
        ["waiting.closed"] = new("wachtlijst gesloten", "liste d'attente fermée", "waiting list closed"),
        ["offer.made"] = new("aanbod van een vrije plaats", "proposition d'une place libre", "offer of a free place"),
        ["offer.expired"] = new("aanbod verlopen", "proposition expirée", "offer expired"),
        ["offer.taken"] = new("aangeboden plaats ging naar een ander", "place proposée prise par quelqu'un d'autre", "offered place went to someone else"),
        ["wishes.received"] = new("wensen ontvangen", "souhaits reçus", "wishes received"),
        ["match.outcome"] = new("uitkomst van de verdeling, met bezoeken", "résultat de la répartition, avec des visites", "outcome with visits"),
        ["match.outcome-none"] = new("uitkomst van de verdeling, zonder bezoek", "résultat de la répartition, sans visite", "outcome without a visit"),
        ["match.invited"] = new("uitnodiging voor een toegewezen bezoek", "invitation pour une visite attribuée", "invitation to a visit that was given"),
        ["match.visitors"] = new("aan de organisatie: bezoekers na de verdeling", "à la structure : visites après la répartition", "to the host: visitors once places are shared out"),
        ["match.withdrawn"] = new("toegewezen bezoek gaat niet door", "visite attribuée retirée", "visit that was given is taken back"),
        ["pair.proposed"] = new("voorstel voor een buddy of mentor", "proposition de binôme ou de mentorat", "proposal of a buddy or mentor"),
        ["pair.nudge"] = new("herinnering aan een voorstel zonder antwoord", "rappel d'une proposition sans réponse", "reminder of a proposal without answer"),
        ["pair.accepted"] = new("buddy of mentor: iedereen zei ja", "binôme ou mentorat : tout le monde a dit oui", "buddy or mentor: everybody said yes"),
        ["pair.ended"] = new("buddy of mentor: samenwerking gestopt", "binôme ou mentorat : collaboration arrêtée", "buddy or mentor: pairing ended"),
        ["pair.searching"] = new("buddy of mentor: nog niemand gevonden", "binôme ou mentorat : personne pour le moment", "buddy or mentor: nobody found yet"),
        ["pair.feedback"] = new("buddy of mentor: hoe ging het?", "binôme ou mentorat : comment cela s'est-il passé ?", "buddy or mentor: how did it go?"),
        ["reply.other-time"] = new("antwoord op een ander uur uit de agenda", "réponse à une autre heure proposée par l'agenda", "answer to another time asked for in the calendar"),
        ["visit.reminder"] = new("herinnering aan een bezoek", "rappel d'une visite", "reminder of a visit"),
        ["host.list"] = new("aan de organisatie: lijst van bezoekers", "à la structure : liste des personnes inscrites", "to the host: list of visitors"),
    };

    /// <summary>In the order of the house.</summary>
    public static IEnumerable<string> All => Kinds.Keys;

    /// <summary>A kind in words; one of a newer build shows its code.</summary>
    public static string Of(string kind, Language language) => Kinds.TryGetValue(kind, out var words) ? words.In(language) : kind;
}
