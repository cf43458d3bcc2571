using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Words of the page of one run, on which it is published.</summary>
public static class PairingPlanTexts
{
    public static readonly Text Title = new("Buddy's en mentors, berekening {n}: {edition}", "Binômes et mentorats, calcul {n}\u00a0: {edition}", "Buddies and mentors, run {n}: {edition}");
    public static readonly Text Stays = new("Blijven zoals ze zijn", "Restent comme ils sont", "Stay as they are");
    public static readonly Text ProofChecked = new(
        "Geen andere paren zijn samen beter. Een aparte controle rekende het na.", "Aucun autre ensemble de binômes n'est meilleur. Un contrôle distinct l'a vérifié.", "No other pairs are better as a whole. A separate check confirmed it.");
    public static readonly Text Seed = new("Lotnummer", "Numéro de tirage", "Lot number");
    public static readonly Text Input = new("Vingerafdruk van de gegevens", "Empreinte des données", "Fingerprint of the data");
    public static readonly Text Engine = new("Programma", "Programme", "Program");
    public static readonly Text New = new("Nieuwe voorstellen", "Nouvelles propositions", "New proposals");
    public static readonly Text NoneNew = new("Deze berekening stelt niemand nieuw voor.", "Ce calcul ne propose personne de nouveau.", "This run proposes nobody new.");
    public static readonly Text Pinned = new("vastgezet", "épinglé", "pinned");
    public static readonly Text Alone = new("Wie niemand krijgt, en waarom", "Qui ne reçoit personne, et pourquoi", "Who gets nobody, and why");
    public static readonly Text LeftOut = new("Wat u wilde en niet kan", "Vos décisions impossibles", "Decisions that cannot be kept");
    public static readonly Plural LeftOuts = new(
        new("{n} beslissing kan niet worden gevolgd.", "{n} décision ne peut pas être suivie.", "{n} decision cannot be kept."),
        new("{n} beslissingen kunnen niet worden gevolgd.", "{n} décisions ne peuvent pas être suivies.", "{n} decisions cannot be kept."));
    public static readonly Text Diff = new("Wat verandert sinds berekening {n}", "Ce qui change depuis le calcul {n}", "What changes since run {n}");
    public static readonly Text Comes = new("Nieuw", "Nouveau", "New");
    public static readonly Text Goes = new("Niet meer", "Plus proposé", "No longer");
    public static readonly Text SameAsBefore = new("Dezelfde voorstellen als in berekening {n}.", "Les mêmes propositions qu'au calcul {n}.", "The same proposals as in run {n}.");

    public static readonly Text Publish = new("Publiceren", "Publier", "Publish");
    public static readonly Plural Mails = new(
        new("Er vertrekt {n} e-mail.", "{n} e-mail va partir.", "{n} email will leave."),
        new("Er vertrekken {n} e-mails.", "{n} e-mails vont partir.", "{n} emails will leave."));
    public static readonly Text PublishHint = new(
        "Iedereen krijgt één e-mail met al haar voorstellen, zonder naam of contactgegevens van de ander. Wie niemand krijgt, hoort dat we verder zoeken.",
        "Chaque personne reçoit un seul e-mail avec toutes ses propositions, sans le nom ni les coordonnées de l'autre. Qui n'a personne apprend que nous continuons à chercher.",
        "Everybody gets one email with all her proposals, without the other's name or contact details. Who gets nobody hears that we look on.");
    public static readonly Text Until = new("Laatste dag om te antwoorden", "Dernier jour pour répondre", "Last day to answer");
    public static readonly Text UntilHint = new("Zoals {example}. Uiterlijk de dag voor de week.", "Par exemple {example}. Au plus tard la veille de la semaine.", "Such as {example}. The day before the week at the latest.");
    public static readonly Text UntilMissing = new("Vul een dag in, zoals {example}", "Indiquez un jour, par exemple {example}", "Fill in a day, such as {example}");
    public static readonly Text TypeIt = new("Hoeveel e-mails vertrekken er?", "Combien d'e-mails vont partir\u00a0?", "How many emails will leave?");
    public static readonly Text TypeHint = new("Typ {n} om te bevestigen.", "Tapez {n} pour confirmer.", "Type {n} to confirm.");
    public static readonly Text NumberMissing = new("Typ hoeveel e-mails er vertrekken", "Tapez combien d'e-mails vont partir", "Type how many emails will leave");
    public static readonly Plural Send = new(
        new("Publiceer en verstuur {n} e-mail", "Publier et envoyer {n} e-mail", "Publish and send {n} email"),
        new("Publiceer en verstuur {n} e-mails", "Publier et envoyer {n} e-mails", "Publish and send {n} emails"));
    public static readonly Text Renew = new("Maak nieuwe voorstellen", "Préparer de nouvelles propositions", "Make new proposals");
    public static readonly Text Done = new(
        "Gepubliceerd op {when}: {n} e-mails. Antwoorden kan {until}.", "Publié le {when}\u00a0: {n} e-mails. Réponse possible {until}.", "Published on {when}: {n} emails. Answers come {until}.");
    public static readonly Text Day = new("{day} inbegrepen", "{day} inclus", "{day} included");
}
