using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Words of the pages on which organisers bring buddies and mentors together.</summary>
public static class PairingRunTexts
{
    public static readonly Text Title = new("Buddy's en mentors: {edition}", "Binômes et mentorats\u00a0: {edition}", "Buddies and mentors: {edition}");
    public static readonly Text Lead = new(
        "Wie een buddy of mentor vroeg, krijgt een voorstel en zegt zelf ja of nee. U kijkt eerst, en er vertrekt pas een e-mail als u publiceert.",
        "Chaque personne qui a demandé un binôme ou un mentorat reçoit une proposition et y répond elle-même. Vous regardez d'abord\u00a0; aucun e-mail ne part avant votre publication.",
        "Whoever asked for a buddy or mentor gets a proposal and answers it herself. You look first, and no email leaves before you publish.");
    public static readonly Text Back = new("Terug naar buddy's en mentors", "Retour aux binômes et mentorats", "Back to buddies and mentors");
    public static readonly Text Nobody = new("Nog niemand vroeg een buddy of mentor.", "Personne n'a encore demandé de binôme ou de mentorat.", "Nobody has asked for a buddy or mentor yet.");

    public static readonly Text InShort = new("In het kort", "En bref", "In short");
    public static readonly Text Buddies = new("Zoeken een buddy", "Cherchent un binôme", "Look for a buddy");
    public static readonly Text Mentors = new("Willen mentor zijn", "Veulent être mentor", "Offer to be a mentor");
    public static readonly Text Newcomers = new("Vragen een mentor", "Demandent un mentorat", "Ask for a mentor");
    public static readonly Text Accepted = new("Aanvaard", "Acceptés", "Accepted");
    public static readonly Text Proposed = new("Wachten op antwoord", "En attente de réponse", "Wait for an answer");
    public static readonly Text Without = new("Zonder partner", "Sans partenaire", "Without a partner");

    public static readonly Text RunTitle = new("Voorstellen laten maken", "Préparer des propositions", "Make proposals");
    public static readonly Text RunHint = new(
        "Berekent de beste paren voor wie vrij is. Er wordt niets verstuurd.", "Calcule les meilleurs binômes pour les personnes libres. Rien n'est envoyé.", "Finds the best pairs of those who are free. Nothing is sent.");
    public static readonly Text Start = new("Maak voorstellen", "Préparer les propositions", "Make proposals");
    public static readonly Text Runs = new("Berekeningen", "Calculs", "Runs");
    public static readonly Text RunsCaption = new("Alle berekeningen, de nieuwste eerst", "Tous les calculs, le plus récent d'abord", "All runs, the newest first");
    public static readonly Text NoRuns = new("Er is nog geen berekening.", "Il n'y a pas encore de calcul.", "There is no run yet.");
    public static readonly Text Run = new("Berekening {n}", "Calcul {n}", "Run {n}");
    public static readonly Text NewPairs = new("Nieuwe paren", "Nouveaux binômes", "New pairs");
    public static readonly Text Sent = new("Gepubliceerd", "Publication", "Published");
    public static readonly Text SentAt = new("{when}, {n} e-mails", "{when}, {n} e-mails", "{when}, {n} emails");
    public static readonly Text NotSent = new("niet gepubliceerd", "pas publié", "not published");
    public static readonly Text Proof = new("Bewijs", "Preuve", "Proof");
    public static readonly Text ProofBest = new("beter kan niet", "rien de mieux possible", "cannot be better");
    public static readonly Text ProofOpen = new("hoogstens {n} punten beter", "au plus {n} points de mieux", "at most {n} points better");
    public static readonly Text Gone = new("iemand die niet meer meedoet", "une personne qui ne participe plus", "somebody who is gone");

    public static readonly Text Lone = new("Wie nog niemand heeft", "Qui n'a encore personne", "Who has nobody yet");
    public static readonly Text NoneAlone = new("Iedereen heeft een partner.", "Chacun a un partenaire.", "Everybody has a partner.");
    public static readonly Text Waiting = new("Een nieuwe berekening vindt een partner.", "Un nouveau calcul trouvera un partenaire.", "A new run will find a partner.");
    public static readonly Text WithTrio = new("Stel een trio voor met {one} en {other}", "Proposer un trio avec {one} et {other}", "Propose a trio with {one} and {other}");
    public static readonly Text Missing = new("Vroeg er {n} meer.", "En a demandé {n} de plus.", "Asked for {n} more.");

    public static readonly Text Pairs = new("Paren", "Binômes et mentorats", "Pairs");
    public static readonly Text NoPairs = new("Er zijn nog geen paren.", "Il n'y a pas encore de binômes ni de mentorats.", "There are no pairs yet.");
    public static readonly Text Two = new("{one} en {other}", "{one} et {other}", "{one} and {other}");
    public static readonly Text Three = new("{one}, {other} en {third}", "{one}, {other} et {third}", "{one}, {other} and {third}");
    public static readonly Text Person = new("{name} ({organisation})", "{name} ({organisation})", "{name} ({organisation})");
    public static readonly Text StateAccepted = new("aanvaard", "accepté", "accepted");
    public static readonly Text StateProposed = new("{yes} van {all} zeiden ja, antwoord {until}", "{yes} oui sur {all}, réponse {until}", "{yes} of {all} said yes, answer {until}");
    public static readonly Text Trio = new("trio", "trio", "trio");
    public static readonly Text Buddy = new("buddy's", "binôme", "buddies");
    public static readonly Text Mentorship = new("mentor", "mentorat", "mentor");
    public static readonly Text End = new("Beëindig", "Mettre fin", "End");
    public static readonly Text Ended = new(
        "Het paar is beëindigd. Wie aanvaard had, krijgt bericht; er volgt vanzelf een nieuw voorstel.",
        "C'est terminé. Les personnes qui avaient accepté sont prévenues\u00a0; une nouvelle proposition suit d'elle-même.",
        "The pair has ended. Who had accepted is told; a new proposal follows by itself.");
    public static readonly Text ByHand = new("Zelf een paar of trio voorstellen", "Proposer soi-même un binôme ou un trio", "Propose a pair or trio by hand");
    public static readonly Text ProposedNow = new("Het voorstel is verstuurd.", "La proposition est envoyée.", "The proposal is sent.");
    public static readonly Text ToPeople = new("Wie vroeg wat", "Qui a demandé quoi", "Who asked for what");
    public static readonly Text ToRules = new("Samen of apart houden", "Réunir ou séparer", "Keep together or apart");
}
