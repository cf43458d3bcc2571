using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.About;

/// <summary>The privacy page and the accessibility statement: headings and paragraphs in their order.</summary>
public static class AboutTexts
{
    /// <param name="Heading">An h2.</param>
    /// <param name="Lines">One: a paragraph. More: a list.</param>
    public sealed record Part(Text Heading, params Text[] Lines);

    public static readonly Text PrivacyTitle = new("Privacy", "Vie privée", "Privacy");
    public static readonly Text PrivacyLead = new(
        "We vragen alleen wat nodig is voor uw bezoek, en wissen het daarna.",
        "Nous demandons seulement ce qu'il faut pour votre visite, et nous l'effaçons ensuite.",
        "We ask only for what your visit needs, and erase it afterwards.");

    public static readonly IReadOnlyList<Part> Privacy =
    [
        new(new("Wat we bewaren, waarvoor en hoelang", "Ce que nous gardons, pourquoi et combien de temps", "What we keep, what for and how long"),
            new Text("Bezoekers: naam, e-mailadres, organisatie en talen, om het bezoek te boeken en voor de lijst van wie u ontvangt. Tot 3 maanden na de opendeurweek.",
                "Visites : nom, adresse e-mail, organisation et langues, pour réserver la visite et pour la liste de la structure qui vous accueille. Jusqu'à 3 mois après la semaine.",
                "Visitors: name, email address, organisation and languages, to book the visit and for the list of your host. Until 3 months after the week."),
            new Text("Contactpersonen van onthaalstructuren: naam, e-mailadres en telefoon van het werk, om het bezoek te regelen. Tot 6 maanden na de opendeurweek.",
                "Personnes de contact des structures accueillantes : nom, adresse e-mail et téléphone du travail, pour organiser la visite. Jusqu'à 6 mois après la semaine.",
                "Contact persons of hosts: name, work email address and phone, to arrange the visit. Until 6 months after the week."),
            new Text("Wensen en hun volgorde, om de plaatsen te verdelen. Tot 3 maanden na de opendeurweek.",
                "Les souhaits et leur ordre, pour répartir les places. Jusqu'à 3 mois après la semaine.",
                "Wishes and their order, to share out the places. Until 3 months after the week."),
            new Text("De vraag om een buddy of mentor, alleen met uw toestemming. Tot 1 maand na de opendeurweek.",
                "La demande de binôme ou de mentorat, seulement avec votre accord. Jusqu'à 1 mois après la semaine.",
                "A request for a buddy or mentor, only with your consent. Until 1 month after the week."),
            new Text("De tekst van onze mails, als bewijs dat ze vertrokken zijn. 30 dagen.",
                "Le texte de nos e-mails, comme preuve d'envoi. 30 jours.",
                "The text of our emails, as proof that they left. 30 days."),
            new Text("Wat u ons mailt en de dienst niet zelf kan verwerken, zodat het zoneteam het leest. 30 dagen.",
                "Ce que vous nous écrivez par e-mail et que le service ne peut pas traiter seul, pour que l'équipe du bassin le lise. 30 jours.",
                "What you email to us and the service cannot process by itself, for the zone team to read. 30 days."),
            new Text("Codes om in te loggen: 24 uur. Ingelogd blijven: tot 30 dagen zonder bezoek aan deze site.",
                "Codes de connexion : 24 heures. Rester connecté : jusqu'à 30 jours sans venir sur ce site.",
                "Sign-in codes: 24 hours. Staying signed in: up to 30 days without using this site."),
            new Text("Wie wat veranderde, om vragen te kunnen beantwoorden. 12 maanden.",
                "Qui a changé quoi, pour pouvoir répondre aux questions. 12 mois.",
                "Who changed what, to be able to answer questions. 12 months.")),
        new(new("Wie ziet uw gegevens?", "Qui voit vos données ?", "Who sees your data?"),
            new Text("De onthaalstructuur ziet wie bij haar op bezoek komt. Het team van de zorgzone ziet wat het nodig heeft om te helpen. Andere bezoekers zien niets. We geven niets door aan anderen.",
                "La structure accueillante voit qui vient chez elle. L'équipe du bassin voit ce qu'il faut pour aider. Les autres personnes inscrites ne voient rien. Nous ne transmettons rien à des tiers.",
                "The host sees who comes to visit. The zone team sees what it needs to help. Other visitors see nothing. We pass nothing on to others.")),
        new(new("Zet geen gegevens van patiënten in dit programma", "N'indiquez aucune donnée de patientes ou de patients", "Please enter no patient information"),
            new Text("Er is nergens een reden voor.", "Ce n'est nécessaire nulle part.", "There is no need for it anywhere.")),
        new(new("Cookies", "Cookies", "Cookies"),
            new Text("Alleen wat nodig is: om u ingelogd te houden, en om formulieren te beveiligen. Niets op pagina's die u alleen leest. We meten niets en laden niets van andere sites. Daarom ziet u geen cookiemelding.",
                "Seulement le nécessaire : pour garder votre connexion et pour protéger les formulaires. Rien sur les pages que vous ne faites que lire. Nous ne mesurons rien et ne chargeons rien d'autres sites. C'est pourquoi il n'y a pas de bandeau.",
                "Only what is needed: to keep you signed in, and to protect forms. None on pages you merely read. We measure nothing and load nothing from other sites. That is why there is no cookie banner.")),
        new(new("Uw rechten", "Vos droits", "Your rights"),
            new Text("U kunt uw gegevens opvragen, laten verbeteren of laten wissen. Schrijf of bel het team van uw zorgzone: de adressen staan onderaan elke pagina.",
                "Vous pouvez demander vos données, les faire corriger ou les faire effacer. Écrivez ou téléphonez à l'équipe de votre bassin : les adresses se trouvent en bas de chaque page.",
                "You can ask for your data, have it corrected or have it erased. Write to or call your zone team: the addresses are at the bottom of every page."),
            new Text("Niet tevreden met het antwoord? De Gegevensbeschermingsautoriteit behandelt klachten: www.gegevensbeschermingsautoriteit.be.",
                "La réponse ne vous convient pas ? L'Autorité de protection des données traite les plaintes : www.autoriteprotectiondonnees.be.",
                "Not satisfied with the answer? The Belgian Data Protection Authority handles complaints: www.dataprotectionauthority.be.")),
    ];

    public static readonly Text AccessibilityTitle = new("Toegankelijkheid", "Accessibilité", "Accessibility");
    public static readonly Text AccessibilityLead = new(
        "Iedereen moet deze site kunnen gebruiken: met toetsenbord, schermlezer, grote letters of een oude telefoon.",
        "Tout le monde doit pouvoir utiliser ce site : avec un clavier, un lecteur d'écran, de grands caractères ou un vieux téléphone.",
        "Everyone should be able to use this site: with a keyboard, a screen reader, large text or an old phone.");

    public static readonly IReadOnlyList<Part> Accessibility =
    [
        new(new("Hoe ver we staan", "Où nous en sommes", "Where we stand"),
            new Text("We volgen WCAG 2.2, niveau AA. Wijzelf testen de pagina's met hulpprogramma's; een onafhankelijke controle is er nog niet geweest. We noemen de site daarom gedeeltelijk conform.",
                "Nous suivons les WCAG 2.2, niveau AA. Nous testons nous-mêmes les pages avec des outils ; il n'y a pas encore eu de contrôle indépendant. Nous déclarons donc le site partiellement conforme.",
                "We follow WCAG 2.2, level AA. We test the pages ourselves with tools; there has been no independent audit yet. We therefore call the site partially conformant."),
            new Text("Teksten die organisaties zelf schrijven, kunnen in één taal staan. De taal staat er dan bij.",
                "Les textes écrits par les organisations existent parfois dans une seule langue. Celle-ci est alors indiquée.",
                "Texts written by the organisations may exist in one language only. The language is then stated.")),
        new(new("Werkt iets niet voor u?", "Quelque chose ne marche pas pour vous ?", "Does something not work for you?"),
            new Text("Schrijf of bel het team van uw zorgzone: de adressen staan onderaan elke pagina. Zeg welke pagina het is en wat er misloopt. U kunt ook altijd per telefoon boeken.",
                "Écrivez ou téléphonez à l'équipe de votre bassin : les adresses se trouvent en bas de chaque page. Dites quelle page pose problème et lequel. Vous pouvez aussi toujours réserver par téléphone.",
                "Write to or call your zone team: the addresses are at the bottom of every page. Tell us which page it is and what goes wrong. You can always book by phone as well.")),
        new(new("Klacht", "Plainte", "Complaint"),
            new Text("Geen goed antwoord gekregen? Dan kunt u terecht bij de Brusselse ombudsvrouw: www.ombuds.brussels.",
                "Pas de réponse satisfaisante ? Vous pouvez vous adresser à la médiatrice bruxelloise : www.ombuds.brussels.",
                "No good answer? You can turn to the Brussels ombudswoman: www.ombuds.brussels.")),
    ];

    /// <summary>When the statement was last looked through; to be renewed within a year (a test watches it).</summary>
    public static readonly DateOnly AccessibilityDate = new(2026, 11, 22);
    public static readonly Text Updated = new("Nagekeken op {date}.", "Déclaration revue le {date}.", "Reviewed on {date}.");
}
