using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Words of the pages of a registration, one after another.</summary>
public static class StepTexts
{
    public static readonly Text Progress = new("{host} · stap {n} van {of}", "{host} · étape {n} sur {of}", "{host} · step {n} of {of}");
    public static readonly Text FirstProgress = new("Stap 1 van {of}", "Étape 1 sur {of}", "Step 1 of {of}");
    public static readonly Text Back = new("Terug", "Retour", "Back");
    public static readonly Text BackToList = new("Terug naar het overzicht", "Retour à l'aperçu", "Back to the overview");
    public static readonly Text BackToCheck = new("Terug naar uw antwoorden", "Retour à vos réponses", "Back to your answers");
    public static readonly Text Continue = new("Ga verder", "Continuer", "Continue");
    public static readonly Text Later = new("Bewaren en later verdergaan", "Garder et continuer plus tard", "Save and continue later");
    public static readonly Text Consequence = new(
        "Wat u wijzigt, staat meteen in het programma. U hoeft niet opnieuw in te dienen. Het adres van bezoekmomenten die er al zijn, verandert niet mee.",
        "Vos modifications apparaissent tout de suite au programme. Vous ne devez rien soumettre à nouveau. L'adresse des créneaux existants ne change pas.",
        "What you change appears in the programme at once. You do not need to submit again. The address of visit slots that exist already does not change with it.");
    public static readonly Text ForCaller = new(
        "Ik schrijf deze organisatie in voor iemand aan de telefoon",
        "J'inscris cette structure pour une personne au téléphone",
        "I am registering this organisation for someone on the phone");
    public static readonly Text ForCallerHint = new(
        "U wordt zelf geen contactpersoon. In stap 7 nodigt u de beller uit.",
        "Vous ne devenez pas personne de contact. À l'étape 7, vous invitez la personne qui appelle.",
        "You do not become a contact yourself. In step 7 you invite the caller.");

    public static readonly Text Organisation = new("Uw organisatie", "Votre organisation", "Your organisation");
    public static readonly Text Name = new("Naam van de organisatie", "Nom de l'organisation", "Name of the organisation");
    public static readonly Text NameMissing = new("Vul de naam van uw organisatie in", "Indiquez le nom de votre organisation", "Enter the name of your organisation");
    public static readonly Text Sector = new("Sector", "Secteur", "Sector");
    public static readonly Text SectorChoose = new("Kies een sector", "Choisissez un secteur", "Choose a sector");
    public static readonly Text Street = new("Straat en nummer", "Rue et numéro", "Street and number");
    public static readonly Text StreetMissing = new("Vul een straat en nummer in", "Indiquez la rue et le numéro", "Enter a street and number");
    public static readonly Text Postcode = new("Postcode", "Code postal", "Postcode");
    public static readonly Text PostcodeHint = new(
        "Bijvoorbeeld 1060. Zo weten we in welke zorgzone u ligt.",
        "Par exemple 1060. Nous saurons ainsi dans quel bassin vous êtes.",
        "For example 1060. It tells us in which care zone you are.");
    public static readonly Text PostcodeUnknown = new(
        "Vul een Brusselse postcode in, zoals 1060",
        "Indiquez un code postal bruxellois, comme 1060",
        "Enter a Brussels postcode, like 1060");
    public static readonly Text Zone = new(
        "In welke zorgzone ligt uw organisatie?",
        "Dans quel bassin se trouve votre organisation ?",
        "In which care zone is your organisation?");
    public static readonly Text ZoneHint = new("Twijfelt u, laat dan de eerste staan.", "En cas de doute, gardez la première.", "If in doubt, leave the first one.");
    public static readonly Text ZoneIs = new(
        "{postcode} {place} ligt in zorgzone {zone}.",
        "{postcode} {place} se trouve dans le Bassin {zone}.",
        "{postcode} {place} lies in the {zone} care zone.");

    public static readonly Text Reach = new("Hoe bereiken bezoekers u?", "Comment vous joindre ?", "How do visitors reach you?");
    public static readonly Text ReachLead = new(
        "Dit staat bij uw bezoekmomenten. Beide mogen leeg blijven.",
        "Ceci apparaît avec vos créneaux de visite. Les deux sont facultatifs.",
        "This is shown with your visit slots. Both are optional.");
    public static readonly Text Phone = new("Telefoonnummer (mag leeg blijven)", "Numéro de téléphone (facultatif)", "Phone number (optional)");
    public static readonly Text PhoneFormat = new(
        "Vul een telefoonnummer in, zoals +32 2 000 00 00",
        "Indiquez un numéro de téléphone, comme +32 2 000 00 00",
        "Enter a phone number, like +32 2 000 00 00");
    public static readonly Text Website = new("Website (mag leeg blijven)", "Site web (facultatif)", "Website (optional)");
    public static readonly Text WebsiteFormat = new(
        "Vul een webadres in, zoals www.example.org",
        "Indiquez une adresse web, comme www.example.org",
        "Enter a web address, like www.example.org");

    public static readonly Text Areas = new("Waar werkt u?", "Où travaillez-vous ?", "Where do you work?");
    public static readonly Text AreasLegend = new("Voor mensen uit welke gemeenten?", "Pour les personnes de quelles communes ?", "For people from which communes?");
    public static readonly Text AreasHint = new(
        "Duid alles aan wat past. Uw eigen gemeente staat bovenaan.",
        "Cochez tout ce qui convient. Votre propre commune est en haut.",
        "Tick all that apply. Your own commune comes first.");
    public static readonly Text WholeRegion = new("Heel Brussel", "Toute la Région bruxelloise", "All of Brussels");
    public static readonly Text AreasNone = new("Kies minstens één gemeente", "Choisissez au moins une commune", "Choose at least one commune");

    public static readonly Text Languages = new("Welke talen spreekt u?", "Quelles langues parlez-vous ?", "Which languages do you speak?");
    public static readonly Text LanguagesLegend = new(
        "In welke talen kan men bij u terecht?",
        "Dans quelles langues peut-on s'adresser à vous ?",
        "In which languages can people talk to you?");
    public static readonly Text LanguagesHint = new(
        "De taal van elk bezoekmoment kiest u later apart.",
        "Vous choisirez plus tard la langue de chaque créneau de visite.",
        "You choose the language of each visit slot later.");

    public static readonly Text Visibility = new("Wie mag uw bezoekmomenten zien?", "Qui peut voir vos créneaux de visite ?", "Who may see your visit slots?");
    public static readonly Text VisibilityLegend = new("Kies voor uw hele organisatie", "Choisissez pour toute votre organisation", "Choose for your whole organisation");
    public static readonly Text VisibilityHint = new(
        "Per bezoekmoment kunt u later nog strenger zijn, nooit ruimer.",
        "Pour chaque créneau, vous pourrez être plus strict plus tard, jamais plus large.",
        "For each visit slot you can be stricter later, never wider.");
    public static readonly Text VisibilityNone = new(
        "Kies wie uw bezoekmomenten mag zien",
        "Choisissez qui peut voir vos créneaux",
        "Choose who may see your visit slots");
    public static readonly Text FullNote = new(
        "We zitten vol: liever geen nieuwe doorverwijzingen",
        "Service saturé : merci de ne pas nous adresser de nouvelles demandes",
        "We are full: please send no new referrals");
    public static readonly Text FullNoteHint = new(
        "Bezoekers zijn welkom. Deze zin staat dan bij uw bezoekmomenten.",
        "Les visites restent possibles. Cette phrase apparaît alors avec vos créneaux.",
        "Visitors are welcome. This sentence is then shown with your visit slots.");

    public static readonly Text Contact = new("Uw gegevens als contactpersoon", "Vos données comme personne de contact", "Your details as contact person");
    public static readonly Text ContactLead = new("Alleen het team van de zorgzone ziet dit.", "Seule l'équipe du bassin voit ceci.", "Only the zone team sees this.");
    public static readonly Text ContactByOrganiser = new(
        "De contactpersoon vult dit zelf in. U kunt verdergaan.",
        "La personne de contact le remplit elle-même. Vous pouvez continuer.",
        "The contact person fills this in herself or himself. You can continue.");
    public static readonly Text YourName = new("Uw naam", "Votre nom", "Your name");
    public static readonly Text Role = new("Functie (mag leeg blijven)", "Fonction (facultatif)", "Role (optional)");
    public static readonly Text YourPhone = new("Telefoonnummer", "Numéro de téléphone", "Phone number");
    public static readonly Text YourPhoneHint = new(
        "Voor als er op het laatste moment iets verandert.",
        "En cas de changement de dernière minute.",
        "In case something changes at the last moment.");

    public static readonly Text Colleague = new("Een tweede contactpersoon", "Une deuxième personne de contact", "A second contact person");
    public static readonly Text ColleagueLead = new(
        "Bent u ziek of weg, dan weten bezoekers toch wie ze bellen. We sturen uw collega een mail met een link.",
        "Si vous êtes malade ou en congé, quelqu'un peut répondre. Nous envoyons à votre collègue un e-mail avec un lien.",
        "If you are ill or away, somebody else can answer. We send your colleague an email with a link.");
    public static readonly Text ColleagueName = new("Naam van uw collega", "Nom de votre collègue", "Your colleague's name");
    public static readonly Text ColleagueNameMissing = new("Vul de naam van uw collega in", "Indiquez le nom de votre collègue", "Enter your colleague's name");
    public static readonly Text ColleagueEmail = new("E-mailadres van uw collega", "Adresse e-mail de votre collègue", "Your colleague's email address");
    public static readonly Text ColleagueLanguage = new("In welke taal schrijven we?", "Dans quelle langue écrire ?", "In which language shall we write?");
    public static readonly Text Invite = new("Stuur de uitnodiging", "Envoyer l'invitation", "Send the invitation");
    public static readonly Text NoColleague = new(
        "Verder zonder tweede contactpersoon",
        "Continuer sans deuxième personne de contact",
        "Continue without a second contact person");
    public static readonly Text ContactsNow = new("Nu bekend", "Déjà connues", "Known now");
    public static readonly Text InvitedUntil = new(
        "uitgenodigd, de link werkt {until}",
        "invitation envoyée, le lien fonctionne {until}",
        "invited, the link works {until}");
    public static readonly Text InvitationOver = new(
        "uitgenodigd, de link werkt niet meer",
        "invitation envoyée, le lien ne fonctionne plus",
        "invited, the link no longer works");
}
