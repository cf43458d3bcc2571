using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Publications;

/// <summary>Words of the pages on which organisers publish a plan, stop it, and go back.</summary>
public static class PublicationTexts
{
    public static readonly Text Link = new("Publicaties", "Publications", "Publications");
    public static readonly Text Title = new("Publicaties: {edition}", "Publications\u00a0: {edition}", "Publications: {edition}");
    public static readonly Text Lead = new(
        "Wat bezoekers te horen kregen of nog krijgen. Een publicatie wordt nooit gewist; wie terug wil, maakt een nieuwe die gelijk is aan een oude.",
        "Ce que les personnes ont appris ou vont apprendre. Une publication n'est jamais effacée\u00a0; pour revenir en arrière, on en fait une nouvelle égale à une ancienne.",
        "What visitors were told, or will be. A publication is never deleted; to go back you make a new one that equals an old one.");
    public static readonly Text None = new("Er is nog niets gepubliceerd.", "Rien n'a encore été publié.", "Nothing has been published yet.");
    public static readonly Text Number = new("Publicatie {n}", "Publication {n}", "Publication {n}");
    public static readonly Text ShowTitle = new("Publicatie {n}: {edition}", "Publication {n}\u00a0: {edition}", "Publication {n}: {edition}");
    public static readonly Text Caption = new("De nieuwste eerst", "De la plus récente à la plus ancienne", "The newest first");
    public static readonly Text Back = new("Terug naar de publicaties", "Retour aux publications", "Back to the publications");
    public static readonly Text BackTo = new("Terug naar publicatie {n}", "Retour à la publication {n}", "Back to publication {n}");
    public static readonly Text OfRun = new("Plan van berekening {n}", "Plan du calcul {n}", "Plan of run {n}");
    public static readonly Text Restores = new("Herstelt publicatie {n}", "Rétablit la publication {n}", "Brings back publication {n}");
    public static readonly Text Mails = new("E-mails", "E-mails", "Emails");
    public static readonly Text SentOf = new("{sent} van {all} verzonden", "{sent} sur {all} envoyés", "{sent} of {all} sent");
    public static readonly Text People = new("Bezoekers met een antwoord", "Personnes avec une réponse", "Visitors with an answer");
    public static readonly Text Placed = new("Met bezoek", "Avec visite", "With a visit");
    public static readonly Text Told = new("Krijgen bericht", "Reçoivent un message", "Are written to");
    public static readonly Text Failed = new("Niet gelukt", "Échec", "Failed");
    public static readonly Text StoppedMails = new("Gestopt", "Arrêtés", "Stopped");

    public static readonly Text StateWaits = new("wacht tot {time}", "attend jusqu'à {time}", "waits until {time}");
    public static readonly Text StateSending = new("wordt verstuurd", "en cours d'envoi", "being sent");
    public static readonly Text StateDone = new("verstuurd", "envoyée", "sent");
    public static readonly Text StateStopped = new("gestopt", "arrêtée", "stopped");
    public static readonly Text Waits = new(
        "De eerste e-mail vertrekt om {time}. Tot dan ziet niemand iets. U mag deze pagina sluiten.",
        "Le premier e-mail part à {time}. D'ici là, personne ne voit rien. Vous pouvez fermer cette page.",
        "The first email leaves at {time}. Until then nobody sees anything. You may close this page.");
    public static readonly Text Sending = new(
        "{sent} van {all} verzonden, nog ± {n} min. U mag deze pagina sluiten.", "{sent} sur {all} envoyés, encore ± {n} min. Vous pouvez fermer cette page.", "{sent} of {all} sent, about {n} min left. You may close this page.");
    public static readonly Text Sent = new("Alle e-mails zijn vertrokken.", "Tous les e-mails sont partis.", "All emails have left.");
    public static readonly Text Stopped = new(
        "Gestopt op {when}. Wat niet vertrokken is, vertrekt niet meer. Wie zijn uitkomst nog niet zag, ziet ze niet. De bezoeken blijven staan tot u opnieuw publiceert.",
        "Arrêtée le {when}. Ce qui n'est pas parti ne partira plus. Les personnes qui n'ont pas encore vu leur résultat ne le voient pas. Les visites restent jusqu'à la prochaine publication.",
        "Stopped on {when}. What has not left never will. Who had not seen her outcome does not see it. The visits stay until you publish again.");
    public static readonly Text StopTitle = new("Toch niet?", "Finalement non\u00a0?", "Not after all?");
    public static readonly Text StopHint = new(
        "Wat nog niet vertrokken is, vertrekt dan niet. De bezoeken blijven staan tot u een nieuw plan publiceert.",
        "Ce qui n'est pas encore parti ne partira pas. Les visites restent jusqu'à ce que vous publiiez un nouveau plan.",
        "What has not left yet will not leave. The visits stay until you publish a new plan.");
    public static readonly Text Stop = new("Stop de verzending", "Arrêter l'envoi", "Stop sending");
    public static readonly Text RestoreLink = new("Ga terug naar deze publicatie", "Revenir à cette publication", "Go back to this publication");

    public static readonly Text PublishLink = new("Publiceer dit plan", "Publier ce plan", "Publish this plan");
    public static readonly Text PublishTitle = new("Het plan van berekening {n} publiceren", "Publier le plan du calcul {n}", "Publish the plan of run {n}");
    public static readonly Text PublishLead = new(
        "Bezoekers krijgen hun bezoeken meteen. Zij en de organisaties horen er pas na 30 minuten van: tot dan kunt u alles stoppen.",
        "Les visites sont attribuées tout de suite, mais personne ne l'apprend avant 30 minutes. D'ici là, vous pouvez tout arrêter.",
        "Visitors get their visits at once. They and the hosts hear of them only after 30 minutes: until then you can stop it all.");
    public static readonly Text Happens = new("Wat er verandert", "Ce qui change", "What changes");
    public static readonly Text Comes = new("Nieuwe bezoeken", "Nouvelles visites", "New visits");
    public static readonly Text Goes = new("Vervallen bezoeken", "Visites retirées", "Visits taken back");
    public static readonly Text Kept = new("Blijven zoals ze zijn", "Restent telles quelles", "Stay as they are");
    public static readonly Text Breakdown = new(
        "E-mails: {outcomes} uitkomsten, {invitations} uitnodigingen voor de agenda, {withdrawals} annulaties in de agenda, {lists} lijsten voor organisaties.",
        "E-mails\u00a0: {outcomes} résultats, {invitations} invitations pour l'agenda, {withdrawals} annulations dans l'agenda, {lists} listes pour les structures.",
        "Emails: {outcomes} outcomes, {invitations} calendar invitations, {withdrawals} calendar cancellations, {lists} lists for hosts.");
    public static readonly Text Compare = new("Vergelijk met een andere berekening", "Comparer avec un autre calcul", "Compare with another run");
    public static readonly Text TypeIt = new("Hoeveel e-mails vertrekken er?", "Combien d'e-mails vont partir\u00a0?", "How many emails will leave?");
    public static readonly Text TypeHint = new("Typ het getal {n}, zodat u het zeker zag.", "Tapez le nombre {n}, pour être sûr de l'avoir vu.", "Type the number {n}, so that you have surely seen it.");
    public static readonly Plural Send = new(
        new("Publiceer en verstuur {n} e-mail", "Publier et envoyer {n} e-mail", "Publish and send {n} email"), new("Publiceer en verstuur {n} e-mails", "Publier et envoyer {n} e-mails", "Publish and send {n} emails"));
    public static readonly Text NumberMissing = new("Typ het aantal e-mails in cijfers", "Tapez le nombre d'e-mails en chiffres", "Type the number of emails in figures");
    public static readonly Text Renew = new("Start een nieuwe berekening", "Lancer un nouveau calcul", "Start a fresh run");

    public static readonly Text RestoreTitle = new("Terug naar publicatie {n}", "Revenir à la publication {n}", "Go back to publication {n}");
    public static readonly Text RestoreLead = new(
        "Dit maakt een nieuwe publicatie die gelijk is aan publicatie {n}. Ook die wacht 30 minuten, en wordt gemaild aan wie iets anders weet.",
        "Ceci fait une nouvelle publication égale à la publication {n}. Elle attend aussi 30 minutes, et un e-mail part aux personnes qui savent autre chose.",
        "This makes a new publication that equals publication {n}. It waits 30 minutes too, and is mailed to those who know otherwise.");
    public static readonly Text LeftOutTitle = new("Wat niet terugkomt", "Ce qui ne revient pas", "What does not come back");
    public static readonly Text NoneLeftOut = new("Alles kan terugkomen.", "Tout peut revenir.", "Everything can come back.");
    public static readonly Text Who = new("Wie", "Qui", "Who");
    public static readonly Text Visit = new("Bezoek", "Visite", "Visit");
    public static readonly Text Why = new("Waarom", "Pourquoi", "Why");
}
