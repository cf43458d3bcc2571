using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>Words of asking for a buddy or a mentor, and of offering to be one.</summary>
public static class OptInTexts
{
    public static readonly Text Title = new("Buddy's en mentoren", "Binômes et mentorat", "Buddies and mentors");
    public static readonly Text Lead = new(
        "Bereid uw activiteit samen met iemand voor, of help een structuur die voor het eerst meedoet. U kiest zelf, en u kunt altijd stoppen.",
        "Préparez votre activité à deux, ou aidez une structure qui participe pour la première fois. C'est vous qui choisissez, et vous pouvez arrêter à tout moment.",
        "Prepare your activity together with someone, or help a host that takes part for the first time. It is your choice, and you can stop at any time.");
    public static readonly Text OrganiserLead = new(
        "Elke contactpersoon vraagt dit voor zichzelf. U ziet wat er gevraagd is, en kunt het niet wijzigen.",
        "Chaque personne de contact le demande pour elle-même. Vous voyez ce qui est demandé, sans pouvoir le modifier.",
        "Each contact asks for herself or himself. You see what was asked, and cannot change it.");
    public static readonly Text Back = new("Terug naar uw overzicht", "Retour à votre aperçu", "Back to your overview");
    public static readonly Text BackToAll = new("Terug naar buddy's en mentoren", "Retour aux binômes et au mentorat", "Back to buddies and mentors");
    public static readonly Text ToOwn = new("Mijn voorstellen en samenwerkingen", "Mes propositions et collaborations", "My proposals and pairings");
    public static readonly Text SaidAsked = new("Genoteerd. U krijgt een mail zodra er een voorstel is.", "C'est noté. Vous recevrez un e-mail dès qu'il y a une proposition.", "Noted. You will get an email as soon as there is a proposal.");
    public static readonly Text SaidChanged = new("Bewaard.", "Enregistré.", "Saved.");
    public static readonly Text SaidStopped = new("U stopte hiermee. Bedacht u zich? U kunt hieronder opnieuw meedoen.", "C'est arrêté. Vous changez d'avis ? Vous pouvez reprendre ci-dessous.", "You stopped this. Changed your mind? You can join again below.");
    public static readonly Text Asked = new("U vroeg dit", "Vous l'avez demandé", "You asked for this");
    public static readonly Text Stopped = new("U stopte hiermee. Uw antwoorden staan er nog.", "Vous avez arrêté. Vos réponses sont encore là.", "You stopped this. Your answers are still there.");
    public static readonly Text Change = new("Wijzigen: {what}", "Modifier : {what}", "Change: {what}");
    public static readonly Text Stop = new("Stoppen: {what}", "Arrêter : {what}", "Stop: {what}");
    public static readonly Text Again = new("Opnieuw meedoen: {what}", "Reprendre : {what}", "Join again: {what}");
    public static readonly Text WhoAsked = new("Wie dit vroeg", "Qui l'a demandé", "Who asked for this");
    public static readonly Text Nobody = new("Nog niemand.", "Personne pour le moment.", "Nobody yet.");
    public static readonly Text Nameless = new("een contactpersoon", "une personne de contact", "a contact person");

    private static readonly Dictionary<string, Text> Titles = new()
    {
        [OptIn.Buddy] = new("Een buddy zoeken", "Chercher un binôme", "Look for a buddy"),
        [OptIn.Mentor] = new("Mentor zijn", "Proposer un mentorat", "Be a mentor"),
        [OptIn.Newcomer] = new("Een mentor vragen", "Demander un mentorat", "Ask for a mentor"),
    };

    private static readonly Dictionary<string, Text> Leads = new()
    {
        [OptIn.Buddy] = new(
            "Een collega van uw eigen structuur, of van een andere kleine structuur, met wie u uw activiteit samen voorbereidt.",
            "Une ou un collègue de votre structure, ou d'une autre petite structure, pour préparer ensemble votre activité.",
            "A colleague of your own structure, or of another small one, with whom you prepare your activity together."),
        [OptIn.Mentor] = new(
            "U deed al eens mee en helpt een structuur die voor het eerst meedoet op weg. Een paar gesprekken volstaan.",
            "Vous avez déjà participé et vous aidez une structure à démarrer pour sa première participation. Quelques échanges suffisent.",
            "You took part before and help a first-time host get started. A few talks are enough."),
        [OptIn.Newcomer] = new(
            "U doet voor het eerst mee. Iemand van een structuur met ervaring helpt u op weg.",
            "C'est votre première participation. Une personne d'une structure expérimentée vous aide à démarrer.",
            "You take part for the first time. Someone of an experienced host helps you get started."),
    };

    public static readonly Text Consent = new("Wat we delen, met wie en wanneer", "Ce que nous partageons, avec qui et quand", "What we share, with whom and when");
    public static readonly Text ConsentBefore = new(
        "In een voorstel staan alleen de naam van uw structuur, de sector, de gemeente, uw talen en waarom u bij elkaar past. Uw naam en contactgegevens niet.",
        "Une proposition indique seulement le nom de votre structure, le secteur, la commune, vos langues et pourquoi vous allez bien ensemble. Ni votre nom, ni vos coordonnées.",
        "A proposal shows only the name of your structure, the sector, the commune, your languages and why you suit each other. Not your name or contact details.");
    public static readonly Text ConsentAfter = new(
        "Pas als iedereen ja zegt, krijgt wie met u samenwerkt uw naam, e-mailadres, telefoonnummer, onderwerpen en momenten.",
        "Seulement quand tout le monde a dit oui, la personne qui travaille avec vous reçoit votre nom, votre adresse e-mail, votre téléphone, vos sujets et vos moments.",
        "Only once everybody says yes, whoever works with you gets your name, email address, phone number, topics and times.");
    public static readonly Text ConsentTeam = new(
        "Het team van de zorgzone ziet dat u dit vroeg en met wie u samenwerkt. Uw werkblad leest het niet.",
        "L'équipe du bassin voit que vous l'avez demandé et avec qui vous travaillez. Elle ne lit pas votre feuille de travail.",
        "The care zone team sees that you asked and with whom you work. It does not read your worksheet.");
    public static readonly Text ConsentKept = new(
        "Een maand na de Opendeurweek wissen we talen, onderwerpen, momenten en werkblad. We onthouden wie samenwerkte, om u niet opnieuw dezelfde persoon voor te stellen.",
        "Un mois après la Semaine portes ouvertes, nous effaçons langues, sujets, moments et feuille de travail. Nous gardons qui a travaillé avec qui, pour ne pas vous proposer à nouveau la même personne.",
        "A month after Open-Door Week we erase languages, topics, times and worksheet. We remember who worked together, so as not to propose the same person again.");
    public static readonly Text ConsentStop = new("U kunt altijd stoppen, zonder reden.", "Vous pouvez arrêter à tout moment, sans donner de raison.", "You can stop at any time, without giving a reason.");

    public static readonly Text Languages = new("In welke talen wilt u samenwerken?", "Dans quelles langues souhaitez-vous travailler ensemble ?", "In which languages do you want to work together?");
    public static readonly Text LanguagesHint = new("We stellen alleen iemand voor met wie u een taal deelt.", "Nous proposons seulement une personne avec qui vous partagez une langue.", "We only propose someone with whom you share a language.");
    public static readonly Text OpenToOthers = new("Ook iemand van een andere kleine structuur", "Aussi une personne d'une autre petite structure", "Also someone of another small structure");
    public static readonly Text OpenToOthersHint = new("Duidt u dit niet aan, dan stellen we alleen een collega van uw eigen structuur voor.", "Sans cette case, nous proposons seulement une ou un collègue de votre structure.", "Unless you tick this, we only propose a colleague of your own structure.");
    public static readonly Text HowManyHosts = new("Hoeveel structuren wilt u hoogstens begeleiden?", "Combien de structures souhaitez-vous accompagner au maximum ?", "How many hosts would you support at most?");
    public static readonly Text HowManyMentors = new("Hoeveel mentoren wilt u?", "Combien de mentors souhaitez-vous ?", "How many mentors would you like?");
    public static readonly Text Sector = new("Uit welke sector?", "De quel secteur ?", "From which sector?");
    public static readonly Text Topics = new("Waarover wilt u het hebben? (mag leeg blijven)", "De quoi souhaitez-vous parler ? (facultatif)", "What would you like to talk about? (optional)");
    public static readonly Text TopicsHint = new(
        "Zoals een rondleiding opbouwen, of bezoekers in een andere taal ontvangen. Alleen wie met u samenwerkt leest dit. Geen gegevens van patiënten.",
        "Par exemple construire une visite guidée, ou accueillir dans une autre langue. Seule la personne qui travaille avec vous le lit. Aucune donnée de patients.",
        "Such as how to build a tour, or how to receive visitors in another language. Only whoever works with you reads this. No patient information.");
    public static readonly Text Times = new("Wanneer bent u te bereiken? (mag leeg blijven)", "Quand peut-on vous joindre ? (facultatif)", "When can you be reached? (optional)");
    public static readonly Text TimesHint = new("Kiest u niets, dan past elk moment.", "Si vous ne choisissez rien, tout moment convient.", "If you choose nothing, any time suits.");
    public static readonly Text Phone = new("Uw telefoonnummer nemen we van de pagina met uw contactgegevens.", "Votre téléphone vient de la page avec vos coordonnées.", "Your phone number comes from the page with your contact details.");
    public static readonly Text Save = new("Akkoord, noteer dit", "D'accord, c'est ce que je souhaite", "I agree, note this");
    public static readonly Text SaveChange = new("Bewaar mijn antwoorden", "Enregistrer mes réponses", "Save my answers");

    public static readonly Text StopTitle = new("Stoppen met: {what}", "Arrêter : {what}", "Stop this: {what}");
    public static readonly Text StopLead = new(
        "U krijgt dan geen voorstellen meer. Voorstellen en samenwerkingen die nu lopen, stoppen. Wie met u samenwerkt krijgt daarover een mail, zonder reden.",
        "Vous ne recevrez plus de propositions. Les propositions et collaborations en cours s'arrêtent. Les personnes qui travaillent avec vous reçoivent un e-mail, sans motif.",
        "You will then get no more proposals. Proposals and pairings that are going on now end. Whoever works with you is told by email, without a reason.");
    public static readonly Text StopUndo = new(
        "Bedenkt u zich, dan kunt u opnieuw meedoen. Wat stopte, komt daarmee niet terug.",
        "Si vous changez d'avis, vous pourrez reprendre. Ce qui s'est arrêté ne revient pas pour autant.",
        "If you change your mind, you can join again. What has ended does not come back.");
    public static readonly Text StopButton = new("Stop hiermee", "Arrêter", "Stop this");
    public static readonly Text Keep = new("Toch blijven meedoen", "Continuer à participer", "Keep taking part");

    public static readonly Text CapacityNone = new("Kies een aantal", "Choisissez un nombre", "Choose a number");
    public static readonly Text SectorNone = new("Kies een antwoord", "Choisissez une réponse", "Choose an answer");

    private static readonly Text NotContact = new("Alleen contactpersonen vragen dit, elk voor zichzelf.", "Seules les personnes de contact le demandent, chacune pour elle-même.", "Only contacts ask for this, each for herself or himself.");
    private static readonly Text HostWithdrawn = new("Uw structuur doet niet meer mee aan deze week.", "Votre structure ne participe plus à cette semaine.", "Your structure no longer takes part in this week.");
    private static readonly Text Begun = new("Dit kon tot de Opendeurweek begon, op {day}. Bel ons als u nog hulp zoekt: {phone}.", "C'était possible jusqu'au début de la Semaine portes ouvertes, le {day}. Appelez-nous si vous cherchez encore de l'aide : {phone}.", "This was possible until Open-Door Week began, on {day}. Call us if you still look for help: {phone}.");
    private static readonly Text NotExperienced = new(
        "Mentor is wie al eens meedeed aan een Opendeurweek. Uw structuur doet bij ons voor het eerst mee. Klopt dat niet? Bel ons: {phone}.",
        "Peut être mentor une structure qui a déjà participé. Pour nous, c'est votre première participation. Ce n'est pas juste ? Appelez-nous : {phone}.",
        "Mentors are hosts that took part before. As far as we know, your structure takes part for the first time. Is that wrong? Call us: {phone}.");
    private static readonly Text Experienced = new(
        "Een mentor is er voor wie voor het eerst meedoet. Uw structuur deed al mee. Klopt dat niet? Bel ons: {phone}.",
        "Le mentorat est prévu pour une première participation. Votre structure a déjà participé. Ce n'est pas juste ? Appelez-nous : {phone}.",
        "A mentor is there for first-time hosts. Your structure took part before. Is that wrong? Call us: {phone}.");
    private static readonly Text ColleagueDoes = new("{name} doet dit al voor uw structuur. Eén persoon per structuur volstaat.", "{name} le fait déjà pour votre structure. Une personne par structure suffit.", "{name} already does this for your structure. One person a structure is enough.");
    private static readonly Text Elsewhere = new("U vroeg dit al voor {organisation}. Stop daar eerst, dan kan het hier.", "Vous l'avez déjà demandé pour {organisation}. Arrêtez-y d'abord, puis c'est possible ici.", "You already asked for this for {organisation}. Stop there first, then you can do it here.");
    private static readonly Plural BelowLoad = new(
        new("U hebt nu {n} voorstel of samenwerking lopen. Kies minstens dat aantal, of stop er eerst mee.", "Vous avez {n} proposition ou collaboration en cours. Choisissez au moins ce nombre, ou arrêtez-la d'abord.", "You have {n} proposal or pairing going on. Choose at least that number, or stop it first."),
        new("U hebt nu {n} voorstellen of samenwerkingen lopen. Kies minstens dat aantal, of stop er eerst mee.", "Vous avez {n} propositions ou collaborations en cours. Choisissez au moins ce nombre, ou arrêtez-les d'abord.", "You have {n} proposals or pairings going on. Choose at least that number, or stop them first."));

    private static readonly Dictionary<string, Text> Sectors = new()
    {
        ["any"] = new("maakt niet uit", "peu importe", "does not matter"),
        ["same"] = new("liefst dezelfde sector", "de préférence le même secteur", "preferably the same sector"),
        ["other"] = new("liefst een andere sector", "de préférence un autre secteur", "preferably another sector"),
    };

    private static readonly Text SectorLine = new("sector: {wish}", "secteur : {wish}", "sector: {wish}");
    private static readonly Plural Partners = new(new("hoogstens {n} structuur", "{n} structure au maximum", "{n} host at most"), new("hoogstens {n} structuren", "{n} structures au maximum", "{n} hosts at most"));
    private static readonly Plural Mentors = new(new("{n} mentor", "{n} mentor", "{n} mentor"), new("{n} mentoren", "{n} mentors", "{n} mentors"));
    private static readonly Text OwnOnly = new("alleen binnen uw eigen structuur", "seulement dans votre structure", "within your own structure only");
    private static readonly Text OthersToo = new("ook met een andere kleine structuur", "aussi avec une autre petite structure", "also with another small structure");

    /// <summary>"Een buddy zoeken".</summary>
    public static string OfRole(string role, Language language) => Titles[role].In(language);

    public static string LeadOf(string role, Language language) => Leads[role].In(language);

    /// <param name="code">any, same or other.</param>
    public static string OfSector(string code, Language language) => Sectors[code].In(language);

    /// <summary>"Nederlands en Frans", "alleen binnen uw eigen structuur", "sector: maakt niet uit": what stands in an opt-in, but its topics and times.</summary>
    public static IEnumerable<string> Lines(OptIn optIn, Language language) =>
    [
        LanguageWords.List(optIn.Languages, language),
        optIn.Role switch
        {
            OptIn.Mentor => Partners.Of(optIn.Capacity, language),
            OptIn.Newcomer => Mentors.Of(optIn.Capacity, language),
            _ => (optIn.IsOpenToOthers ? OthersToo : OwnOnly).In(language),
        },
        SectorLine.In(language, ("wish", OfSector(optIn.SectorWish, language))),
    ];

    /// <param name="refusal">Why not.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="phone">Of the zone team.</param>
    public static string Say(OptInRefusal refusal, Language language, string phone) => refusal switch
    {
        OptInRefusal.NotContact => NotContact.In(language),
        OptInRefusal.HostWithdrawn => HostWithdrawn.In(language),
        OptInRefusal.Begun begun => Begun.In(language, ("day", DateWords.Day(begun.FirstDay, language)), ("phone", phone)),
        OptInRefusal.NotExperienced => NotExperienced.In(language, ("phone", phone)),
        OptInRefusal.Experienced => Experienced.In(language, ("phone", phone)),
        OptInRefusal.ColleagueDoes colleague => ColleagueDoes.In(language, ("name", Slots.Wording.Capital(colleague.Name ?? Nameless.In(language)))),
        OptInRefusal.Elsewhere elsewhere => Elsewhere.In(language, ("organisation", elsewhere.Organisation)),
        OptInRefusal.BelowLoad below => BelowLoad.Of(below.Load, language),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
