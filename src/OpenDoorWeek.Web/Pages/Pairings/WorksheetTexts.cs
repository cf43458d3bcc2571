using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>The worksheet: its questions, in the language of the pair, and the words around them, in the reader's.</summary>
public static class WorksheetTexts
{
    public static readonly Text Title = new("Leidvragen: ons werkblad", "Questions-guides : notre feuille de travail", "Guiding questions: our worksheet");
    public static readonly Text PrintTitle = new("Werkblad om af te drukken", "Feuille de travail à imprimer", "Worksheet to print");
    public static readonly Text Lead = new(
        "U vult dit samen in, in welke volgorde u wilt. Niets is verplicht. Alleen wie met u samenwerkt leest dit.",
        "Vous remplissez ceci ensemble, dans l'ordre que vous voulez. Rien n'est obligatoire. Seules les personnes de cette collaboration le lisent.",
        "You fill this in together, in any order. Nothing is required. Only the people of this pairing read it.");
    public static readonly Text InLanguage = new("De vragen staan in een taal die u deelt: {language}.", "Les questions sont dans une langue que vous partagez : {language}.", "The questions are in a language that you share: {language}.");
    public static readonly Text NoPatients = new("Zet hier geen gegevens van patiënten of cliënten.", "N'indiquez ici aucune donnée de patients ou de bénéficiaires.", "Put no information about patients or clients here.");
    public static readonly Text LastBy = new("Laatst bewaard op {when} door {name}.", "Dernier enregistrement le {when} par {name}.", "Last saved on {when} by {name}.");
    public static readonly Text Somebody = new("iemand van u", "l'une ou l'un de vous", "one of you");
    public static readonly Text Save = new("Bewaar het werkblad", "Enregistrer la feuille", "Save the worksheet");
    public static readonly Text Saved = new("Bewaard. Wie met u samenwerkt ziet het ook.", "Enregistré. Les autres le voient aussi.", "Saved. The others see it too.");
    public static readonly Text Print = new("Afdrukken of als PDF bewaren", "Imprimer ou enregistrer en PDF", "Print, or save as a PDF");
    public static readonly Text BackToSheet = new("Terug naar het werkblad", "Retour à la feuille de travail", "Back to the worksheet");
    public static readonly Text ChangedSince = new(
        "Terwijl u schreef, bewaarde {name} het werkblad. Uw tekst staat nog in de velden, de andere tekst staat eronder. Voeg samen wat u wilt houden en bewaar opnieuw.",
        "Pendant que vous écriviez, {name} a enregistré la feuille. Votre texte est toujours dans les champs, l'autre texte est en dessous. Rassemblez ce que vous voulez garder et enregistrez à nouveau.",
        "While you were writing, {name} saved the worksheet. Your text is still in the fields, the other text stands below it. Bring together what you want to keep and save again.");
    public static readonly Text Theirs = new("De andere tekst bij ‘{question}’", "L'autre texte sous « {question} »", "The other text at ‘{question}’");
    public static readonly Text TheirsEmpty = new("(leeg)", "(vide)", "(empty)");

    /// <summary>By the name of the field, in the order of the sheet: what is asked, and what helps to answer.</summary>
    public static readonly IReadOnlyList<(string Field, Text Question, Text Hint)> Parts =
    [
        ("Shown", new("Wat tonen we?", "Que montrons-nous ?", "What do we show?"),
            new("Een plek, een werkwijze, een gesprek met iemand die er werkt. Wat onthoudt een bezoeker na 90 minuten?", "Un lieu, une façon de travailler, une rencontre avec quelqu'un qui y travaille. Que retient-on après 90 minutes ?", "A place, a way of working, a talk with someone who works there. What does a visitor remember after 90 minutes?")),
        ("Audience", new("Aan wie?", "À qui ?", "To whom?"),
            new("Voor wie is dit nuttig, in welke talen, met hoeveel tegelijk? Wat weten zij al?", "À qui est-ce utile, dans quelles langues, à combien à la fois ? Que savent ces personnes déjà ?", "Who finds this useful, in which languages, how many at once? What do they know already?")),
        ("Questions", new("Welke vragen stellen bezoekers?", "Quelles questions pose-t-on pendant les visites ?", "Which questions do visitors ask?"),
            new("Voor wie bent u er, hoe meldt iemand zich aan, wat kost het, met wie werkt u samen?", "Pour qui êtes-vous là, comment s'inscrit-on, combien cela coûte, avec qui travaillez-vous ?", "Whom are you there for, how does someone sign up, what does it cost, whom do you work with?")),
        ("Criteria", new("Wachttijden, criteria en doorverwijzen", "Délais, critères et orientation", "Waiting times, criteria and referring"),
            new("Hoe lang duurt het nu, wie komt in aanmerking en wie niet, en hoe verwijst iemand goed door?", "Quel est le délai actuel, qui peut venir et qui non, et comment bien orienter ?", "How long does it take now, who is eligible and who is not, and how does someone refer well?")),
        ("Notes", new("Vrije notities", "Notes libres", "Free notes"),
            new("Wie doet wat tegen wanneer, en al de rest.", "Qui fait quoi et pour quand, et tout le reste.", "Who does what by when, and everything else.")),
    ];
}
