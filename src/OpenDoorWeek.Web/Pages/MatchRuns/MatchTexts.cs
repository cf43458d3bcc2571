using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Words of the pages on which organisers run the matching and look at what comes out.</summary>
public static class MatchTexts
{
    public static readonly Text Title = new("Plaatsen verdelen: {edition}", "Répartir les places\u00a0: {edition}", "Share out the places: {edition}");
    public static readonly Text Lead = new(
        "Elke berekening is een voorstel. Er wordt niets verstuurd en geen boeking verandert.",
        "Chaque calcul est une proposition. Rien n'est envoyé et aucune réservation ne change.",
        "Each run is a proposal. Nothing is sent, and no booking changes.");
    public static readonly Plural Lists = new(
        new("{n} persoon gaf wensen door.", "{n} personne a transmis ses souhaits.", "{n} person sent wishes."),
        new("{n} personen gaven wensen door.", "{n} personnes ont transmis leurs souhaits.", "{n} people sent wishes."));
    public static readonly Plural Pins = new(
        new("{n} vastgezet of uitgesloten bezoek", "{n} visite épinglée ou exclue", "{n} pinned or blocked visit"),
        new("{n} vastgezette of uitgesloten bezoeken", "{n} visites épinglées ou exclues", "{n} pinned or blocked visits"));
    public static readonly Text StartTitle = new("Nieuwe berekening", "Nouveau calcul", "New run");
    public static readonly Text Preset = new("Waar moet het plan het meest op letten?", "À quoi le plan doit-il veiller le plus\u00a0?", "What should the plan mind most?");
    public static readonly Text PresetHint = new(
        "De berekening maakt van elk een plan; u vergelijkt ze daarna.", "Le calcul fait un plan de chacun\u00a0; vous les comparez ensuite.", "The run makes a plan of each; you compare them afterwards.");
    public static readonly Text PresetMissing = new("Kies waar het plan op moet letten", "Choisissez à quoi le plan doit veiller", "Choose what the plan should mind");
    public static readonly Text Start = new("Start de berekening", "Lancer le calcul", "Start the run");
    public static readonly Text LotTitle = new("De loting", "Le tirage au sort", "The draw");
    public static readonly Text LotSecret = new(
        "Bij gelijke rechten beslist het lot. Het lotnummer ligt al vast en blijft geheim tot niemand zijn wensen nog kan wijzigen. Dit is de controlecode (SHA-256):",
        "À droits égaux, le sort décide. Le numéro de tirage est déjà fixé et reste secret tant que les souhaits peuvent changer. Voici son empreinte (SHA-256)\u00a0:",
        "Between equal claims the draw decides. The draw number is fixed already and stays a secret while wishes can change. This is its fingerprint (SHA-256):");
    public static readonly Text LotOpen = new(
        "Bij gelijke rechten beslist het lot. De controlecode stond vast voor de wensen binnen waren; ze is de SHA-256 van deze sleutel. De eerste 63 bits van de sleutel zijn het lotnummer.",
        "À droits égaux, le sort décide. L'empreinte était fixée avant la fin des souhaits\u00a0; c'est le SHA-256 de cette clé. Les 63 premiers bits de la clé sont le numéro de tirage.",
        "Between equal claims the draw decides. The fingerprint was fixed before the wishes were in; it is the SHA-256 of this key. The first 63 bits of the key are the draw number.");
    public static readonly Text Fingerprint = new("Controlecode", "Empreinte", "Fingerprint");
    public static readonly Text Key = new("Sleutel", "Clé", "Key");
    public static readonly Text Seed = new("Lotnummer", "Numéro de tirage", "Draw number");
    public static readonly Text Runs = new("Berekeningen", "Calculs", "Runs");
    public static readonly Text RunsCaption = new("De nieuwste eerst", "Du plus récent au plus ancien", "The newest first");
    public static readonly Text NoRuns = new("Er is nog geen berekening.", "Il n'y a pas encore de calcul.", "There is no run yet.");
    public static readonly Text Run = new("Berekening {n}", "Calcul {n}", "Run {n}");
    public static readonly Text RunTitle = new("Berekening {n}: {edition}", "Calcul {n}\u00a0: {edition}", "Run {n}: {edition}");
    public static readonly Text Started = new("Gestart", "Lancé", "Started");
    public static readonly Text By = new("Door", "Par", "By");
    public static readonly Text State = new("Stand", "État", "State");
    public static readonly Text Gone = new("iemand die intussen gewist is", "une personne effacée depuis", "somebody erased since");
    public static readonly Text Back = new("Terug naar de berekeningen", "Retour aux calculs", "Back to the runs");
    public static readonly Text BackToRun = new("Terug naar berekening {n}", "Retour au calcul {n}", "Back to run {n}");
    public static readonly Text Proposal = new("Dit is een voorstel. Er is niets verstuurd.", "Ceci est une proposition. Rien n'a été envoyé.", "This is a proposal. Nothing has been sent.");

    public static readonly Text Waiting = new(
        "De berekening begint zo. U mag deze pagina sluiten.", "Le calcul va commencer. Vous pouvez fermer cette page.", "The run begins in a moment. You may close this page.");
    public static readonly Text Percent = new("{n} % gedaan", "{n}\u00a0% fait", "{n}% done");
    public static readonly Text AboutSeconds = new(
        "{step}, nog ongeveer {n} seconden. U mag deze pagina sluiten.", "{step}, encore environ {n} secondes. Vous pouvez fermer cette page.", "{step}, about {n} seconds left. You may close this page.");
    public static readonly Text Stopping = new("De berekening stopt.", "Le calcul s'arrête.", "The run is stopping.");
    public static readonly Text Cancel = new("Stop de berekening", "Arrêter le calcul", "Stop the run");
    public static readonly Text Progress = new("Voortgang", "Avancement", "Progress");
    public static readonly Text Again = new("Reken opnieuw", "Calculer de nouveau", "Run again");

    public static readonly Text InShort = new("In het kort", "En bref", "In short");
    public static readonly Text WithVisit = new("Met bezoek", "Avec visite", "With a visit");
    public static readonly Text OfPeople = new("van {n} bezoekers", "sur {n} personnes", "of {n} visitors");
    public static readonly Text FirstWish = new("Eerste wens", "Premier souhait", "First wish");
    public static readonly Text TopThree = new("Top drie", "Dans les trois premiers", "Top three");
    public static readonly Text Share = new("{n} %", "{n}\u00a0%", "{n}%");
    public static readonly Text WithNone = new("Zonder bezoek", "Sans visite", "Without a visit");
    public static readonly Text Filled = new("Gevuld", "Rempli", "Filled");
    public static readonly Text OfPlaces = new("van {n} plaatsen", "sur {n} places", "of {n} places");
    public static readonly Text UnderMinimum = new("Onder minimum", "Sous le minimum", "Under the minimum");
    public static readonly Plural SlotsCount = new(new("{n} bezoekmoment", "{n} créneau", "{n} visit slot"), new("{n} bezoekmomenten", "{n} créneaux", "{n} visit slots"));
    public static readonly Text Proof = new("Bewijs", "Preuve", "Proof");
    public static readonly Text ProofGap = new(
        "geen enkel plan kan meer dan {percent} % beter zijn dan dit plan.", "aucun plan ne peut être meilleur que celui-ci de plus de {percent}\u00a0%.", "no plan can be more than {percent}% better than this one.");
    public static readonly Text ProofBest = new("geen enkel plan is beter dan dit plan.", "aucun plan n'est meilleur que celui-ci.", "no plan is better than this one.");
    public static readonly Text ProofChecked = new(
        "Nagerekend door een apart programma. Zelfde invoer en zelfde loting geven hetzelfde plan.", "Recalculé par un programme distinct. La même entrée et le même tirage donnent le même plan.", "Checked by a separate program. The same input and the same draw give the same plan.");
    public static readonly Text Input = new("Invoer (SHA-256)", "Entrée (SHA-256)", "Input (SHA-256)");
    public static readonly Text Engine = new("Rekenprogramma", "Programme de calcul", "Engine");

    public static readonly Text Choices = new("Drie manieren om te kiezen", "Trois manières de choisir", "Three ways to choose");
    public static readonly Text ChoicesCaption = new("Dezelfde wensen, drie voorkeuren", "Les mêmes souhaits, trois préférences", "The same wishes, three preferences");
    public static readonly Text Preference = new("Voorkeur", "Préférence", "Preference");
    public static readonly Text OneOrMore = new("1 bezoek of meer", "1 visite ou plus", "1 visit or more");
    public static readonly Text TwoOrMore = new("2 of meer", "2 ou plus", "2 or more");
    public static readonly Text Three = new("3", "3", "3");
    public static readonly Text FirstCome = new(
        "Ter vergelijking: met dezelfde wensen, wie eerst komt eerst maalt",
        "Pour comparer\u00a0: les mêmes souhaits, premier arrivé premier servi",
        "For comparison: the same wishes, first come first served");
    public static readonly Text MeanRank = new("Beste rang, gemiddeld", "Meilleur rang, en moyenne", "Best rank, mean");
    public static readonly Text Shown = new("getoond", "affiché", "shown");
    public static readonly Text NoNumber = new("–", "–", "–");

    public static readonly Text Warnings = new("Waarschuwingen", "Avertissements", "Warnings");
    public static readonly Text NoWarnings = new("Er is niets dat opvalt.", "Rien de particulier.", "Nothing stands out.");
    public static readonly Plural Without = new(
        new("{n} bezoeker zonder bezoek", "{n} personne sans visite", "{n} visitor without a visit"), new("{n} bezoekers zonder bezoek", "{n} personnes sans visite", "{n} visitors without a visit"));
    public static readonly Plural Impossible = new(
        new("{n} bezoeker van wie geen enkele wens kan: taal, toegang of eigen afwezigheid", "{n} personne dont aucun souhait n'est possible\u00a0: langue, accès ou absence", "{n} visitor none of whose wishes is possible: language, admission or own absence"),
        new("{n} bezoekers van wie geen enkele wens kan: taal, toegang of eigen afwezigheid", "{n} personnes dont aucun souhait n'est possible\u00a0: langue, accès ou absence", "{n} visitors none of whose wishes is possible: language, admission or own absence"));
    public static readonly Plural Minimums = new(
        new("{n} bezoekmoment onder zijn minimum", "{n} créneau sous son minimum", "{n} visit slot under its minimum"), new("{n} bezoekmomenten onder hun minimum", "{n} créneaux sous leur minimum", "{n} visit slots under their minimum"));
    public static readonly Plural Empties = new(
        new("{n} bezoekmoment zonder bezoekers", "{n} créneau sans visiteurs", "{n} visit slot without visitors"), new("{n} bezoekmomenten zonder bezoekers", "{n} créneaux sans visiteurs", "{n} visit slots without visitors"));
    public static readonly Plural Overs = new(
        new("{n} bezoekmoment waar meer mensen om vroegen dan er plaatsen zijn", "{n} créneau demandé par plus de personnes qu'il n'y a de places", "{n} visit slot that more people asked for than there are places"),
        new("{n} bezoekmomenten waar meer mensen om vroegen dan er plaatsen zijn", "{n} créneaux demandés par plus de personnes qu'il n'y a de places", "{n} visit slots that more people asked for than there are places"));
    public static readonly Plural LeftOut = new(
        new("{n} vastgezet of uitgesloten bezoek kon niet behouden blijven", "{n} visite épinglée ou exclue n'a pas pu être gardée", "{n} pinned or blocked visit could not be kept"),
        new("{n} vastgezette of uitgesloten bezoeken konden niet behouden blijven", "{n} visites épinglées ou exclues n'ont pas pu être gardées", "{n} pinned or blocked visits could not be kept"));

    public static readonly Text BalanceTitle = new("Evenwicht", "Équilibre", "Balance");
    public static readonly Text BalanceKey = new(
        "Gevuld: gekregen. Omlijnd: plaatsen. Rechts: gekregen / plaatsen.", "Plein\u00a0: obtenu. Contour\u00a0: places. À droite\u00a0: obtenu / places.", "Filled: given. Outlined: places. Right: given / places.");
    public static readonly Text BarsLabel = new("Staafjes: gekregen tegenover plaatsen. De cijfers staan in de tabel hieronder.", "Barres\u00a0: obtenu et places. Les chiffres sont dans le tableau ci-dessous.", "Bars: given against places. The figures stand in the table below.");
    public static readonly Text ByZone = new("Zorgzone", "Bassin", "Care zone");
    public static readonly Text ByCommune = new("Gemeente", "Commune", "Commune");
    public static readonly Text BySector = new("Sector", "Secteur", "Sector");
    public static readonly Text ByLanguage = new("Taal", "Langue", "Language");
    public static readonly Text Asked = new("Gevraagd", "Demandé", "Asked for");
    public static readonly Text Places = new("Plaatsen", "Places", "Places");
    public static readonly Text Given = new("Gekregen", "Obtenu", "Given");
    public static readonly Text Speakers = new("Bezoekers", "Personnes", "Visitors");
    public static readonly Text LookUp = new("Opzoeken en vergelijken", "Chercher et comparer", "Look up and compare");
    public static readonly Text Files = new("Bestanden zonder namen", "Fichiers sans noms", "Files without names");
    public static readonly Text FilesHint = new(
        "Met het programma match geven ze hetzelfde plan, byte voor byte; met verify rekent u het na.", "Avec le programme match, ils donnent le même plan, octet par octet\u00a0; avec verify, vous le vérifiez.", "With the program match they give the same plan, byte for byte; with verify you check it.");
    public static readonly Text ProblemFile = new("De invoer (problem.json)", "L'entrée (problem.json)", "The input (problem.json)");
    public static readonly Text PlanFile = new("Het plan (plan.json)", "Le plan (plan.json)", "The plan (plan.json)");
}
