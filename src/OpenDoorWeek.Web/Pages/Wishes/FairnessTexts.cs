using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>Words of the public page that explains how places are shared out, for the usual preset: equal shares.</summary>
public static class FairnessTexts
{
    public static readonly Text Title = new("Hoe we de plaatsen verdelen", "Comment nous répartissons les places", "How we share out the places");
    public static readonly Text Intro = new(
        "Vroeg of laat inzenden maakt geen verschil. De regel:",
        "Envoyer ses souhaits tôt ou tard ne change rien. La règle :",
        "Sending your wishes early or late makes no difference. The rule:");
    public static readonly Text First = new(
        "Een eerste bezoek weegt het zwaarst: zo krijgen zo veel mogelijk mensen er één.",
        "Une première visite pèse le plus : ainsi, le plus de personnes possible en reçoivent une.",
        "A first visit weighs most, so that as many people as possible get one.");
    public static readonly Text Second = new(
        "Een tweede weegt minder, een derde nog minder.",
        "Une deuxième pèse moins, une troisième encore moins.",
        "A second weighs less, a third less still.");
    public static readonly Text Then = new(
        "Daarna telt uw volgorde, en een beetje de variatie aan sectoren.",
        "Ensuite, votre classement compte, et un peu la variété des secteurs.",
        "After that, your ranking counts and, a little, the variety of sectors.");
    public static readonly Text Fit = new(
        "Taal, uren en reistijd moeten kloppen. Wat vooraf vaststaat, blijft. Door een groep of een minimum gaat een tweede bezoek soms vóór iemands eerste.",
        "La langue, les heures et les trajets doivent convenir. Les visites déjà fixées restent. À cause d'un groupe ou d'un minimum, une deuxième visite passe parfois avant la première de quelqu'un.",
        "Languages, times and travel must fit. Visits already fixed stay. Because of a group or a minimum, a second visit sometimes comes before someone's first.");
    public static readonly Text ExampleTitle = new("Voorbeeld", "Exemple", "Example");
    public static readonly Text Example = new(
        "Huis Zon en Huis Maan hebben elk één plaats. A wil Zon, daarna Maan. B wil alleen Zon. Dan gaat B naar Zon en A naar Maan: twee bezoeken.",
        "La Maison Soleil et la Maison Lune ont une place chacune. A veut Soleil, puis Lune. B veut seulement Soleil. B va donc chez Soleil et A chez Lune : deux visites.",
        "Sun House and Moon House have one place each. A wants Sun, then Moon. B wants only Sun. So B goes to Sun and A to Moon: two visits.");
    public static readonly Text OneWishTitle = new("Loont één wens dan?", "Vaut-il mieux un seul souhait ?", "Does it pay to name only one wish?");
    public static readonly Text OneWish = new(
        "Soms: B kreeg zo de eerste wens. Daarom vullen we lijsten met minder dan 4 wensen aan met weinig gevraagde bezoeken. Weigeren mag. In een proef met nagemaakte gegevens hielp de truc 40 van de 40 mensen die hun eerste wens misten, ten koste van andere bezoeken. Na het aanvullen niemand. Dat is geen garantie.",
        "Parfois : B obtient ainsi son premier souhait. Nous complétons donc les listes de moins de 4 souhaits avec des visites peu demandées. Vous pouvez les refuser. Dans un essai avec des données simulées, l'astuce aidait 40 des 40 personnes privées de leur premier souhait, au prix d'autres visites ; avec des listes complétées, aucune. Ce n'est pas une garantie.",
        "Sometimes: B got a first wish that way. So we complete lists of fewer than 4 wishes with visits few people asked for. You may decline them. In a trial with simulated data the trick helped 40 of the 40 people who had missed their first wish, at the cost of other visits; with completed lists, nobody. That is no guarantee.");
    public static readonly Text DrawTitle = new("Loting", "Tirage au sort", "The draw");
    public static readonly Text Draw = new(
        "Staat Maan ook bij B, dan zijn A en B gelijk en beslist het lot. Vóór de deadline tonen we een controlecode van het lotnummer, erna het nummer. Iedereen kan het nagaan.",
        "Si B a aussi Lune sur sa liste, A et B sont à égalité : le sort décide. Avant la date limite, nous montrons une empreinte du numéro de tirage ; après, le numéro. Tout le monde peut vérifier.",
        "With Moon on B's list too, A and B are equal and the draw decides. Before the deadline we show a fingerprint of the draw number, after it the number. Anyone can check it.");
    public static readonly Text ProofTitle = new("Bewijs", "Preuve", "Proof");
    public static readonly Text Proof = new(
        "We berekenen een bovengrens: beter kan niet volgens deze regel. We tonen het verschil: meestal heel klein, niet altijd nul. Het beste voor iedereen samen is niet altijd het beste voor u.",
        "Nous calculons un plafond : la règle ne permet pas mieux. Nous montrons l'écart : souvent minime, pas toujours nul. Le mieux pour l'ensemble n'est pas toujours le mieux pour vous.",
        "We calculate a ceiling: by this rule, no plan can be better. We show the gap: usually tiny, not always zero. What is best for everyone together is not always best for you.");
    public static readonly Text ProofOfPlan = new("Bij deze verdeling:", "Pour cette répartition\u00a0:", "For this sharing out:");
    public static readonly Text Fingerprint = new("Controlecode", "Empreinte", "Fingerprint");
    public static readonly Text Number = new("Lotnummer", "Numéro de tirage", "Draw number");
    public static readonly Text Secret = new("Geheim", "Secret", "Secret");
    public static readonly Text NumberLater = new("Het lotnummer komt hier als er geen wensen meer bij kunnen.", "Le numéro de tirage paraîtra ici quand les souhaits seront clos.", "The draw number appears here once wishes are closed.");
    public static readonly Text HowToCheck = new(
        "De controlecode is de SHA-256 van het geheim. Het lotnummer is het geheim zonder de laatste 193 bits.",
        "L'empreinte est le SHA-256 du secret. Le numéro de tirage est le secret sans ses 193 derniers bits.",
        "The fingerprint is the SHA-256 of the secret. The draw number is the secret without its last 193 bits.");
    public static readonly Text NoWishes = new(
        "In deze opendeurweek worden geen wensen doorgegeven: wie eerst boekt, heeft de plaats.",
        "Cette semaine portes ouvertes se passe de souhaits : les places vont à qui réserve en premier.",
        "In this open-door week no wishes are given: who books first has the place.");
    public static readonly Text ResultDay = new("Ten laatste op {day} krijgt iedereen het antwoord.", "Au plus tard le {day}, tout le monde reçoit la réponse.", "By {day} at the latest everybody gets the answer.");
    public static readonly Text ToWishes = new("Naar mijn wensen", "Vers mes souhaits", "To my wishes");
}
