using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.About;

/// <summary>How this tool works and where it is limited, without ornament.</summary>
public static class ToolTexts
{
    public static readonly Text Title = new("Over deze site", "À propos de ce site", "About this site");
    public static readonly Text Lead = new(
        "Deze site brengt mensen uit welzijn en gezondheid bij elkaar op bezoek. Hier leest u wat ze doet, en wat niet.",
        "Ce site permet au personnel de l'aide et des soins de se rendre visite. Voici ce qu'il fait, et ce qu'il ne fait pas.",
        "This site brings people from welfare and health to visit each other. Here you read what it does, and what it does not.");

    public static readonly IReadOnlyList<AboutTexts.Part> Parts =
    [
        new(new("Wat ze doet", "Ce qu'il fait", "What it does"),
            new Text("Organisaties tonen wanneer u welkom bent, voor hoeveel mensen en in welke talen.",
                "Les structures indiquent quand elles accueillent, combien de personnes et en quelles langues.",
                "Hosts show when you are welcome, for how many people and in which languages."),
            new Text("Bezoekers boeken zelf, zonder wachtwoord. Er gaan nooit meer mensen naar een bezoek dan er plaats is.",
                "Le public réserve directement, sans mot de passe. Une visite n'a jamais plus de monde que de places.",
                "Visitors book themselves, without a password. No visit ever has more people than places."),
            new Text("Wat u boekt, staat in uw agenda. Verandert er iets, dan verandert de afspraak mee.",
                "Ce que vous réservez se trouve dans votre agenda. Si quelque chose change, le rendez-vous change aussi.",
                "What you book is in your calendar. If something changes, the entry changes with it."),
            new Text("De teams van de zorgzones stellen de week in en helpen per telefoon.",
                "Les équipes des bassins règlent la semaine et aident par téléphone.",
                "The zone teams set up the week and help by phone.")),
        new(new("Waar ze ophoudt", "Ses limites", "Where it ends"),
            new Text("Mails komen soms laat aan, of bij de ongewenste mail. Wat op de site staat, telt.",
                "Les e-mails arrivent parfois tard, ou dans les indésirables. Ce qui compte, c'est ce que dit le site.",
                "Emails sometimes arrive late, or in the spam folder. What the site says is what counts."),
            new Text("Niet elk agendaprogramma werkt een afspraak zelf bij. Kijk de dag ervoor nog even op ‘Mijn bezoeken’.",
                "Tous les agendas ne mettent pas un rendez-vous à jour. La veille, regardez encore « Mes visites ».",
                "Not every calendar program updates an entry by itself. Check ‘My visits’ the day before."),
            new Text("Reistijden zijn geschat naar afstand, niet naar de dienstregeling van die dag.",
                "Les temps de trajet sont estimés selon la distance, pas selon les horaires du jour.",
                "Travel times are estimated from distance, not from the timetable of that day."),
            new Text("Wat organisaties schrijven, vertalen we niet. Staat een tekst in één taal, dan zegt de site dat.",
                "Nous ne traduisons pas ce que les structures écrivent. Si un texte existe dans une seule langue, le site le dit.",
                "We do not translate what hosts write. If a text exists in one language only, the site says so."),
            new Text("Of een gebouw voor u toegankelijk is, weet de organisatie het best. Bel haar gerust.",
                "La structure sait le mieux si le bâtiment vous est accessible. N'hésitez pas à lui téléphoner.",
                "The host knows best whether the building is accessible for you. Feel free to call."),
            new Text("Verdelen we plaatsen, dan kan niet iedereen overal terecht. U leest per wens waarom wel of niet.",
                "Quand nous répartissons des places, tout le monde ne peut pas aller partout. Chaque souhait reçoit sa raison.",
                "When we share out places, not everyone can go everywhere. You read for each wish why, or why not.")),
        new(new("Wat ze niet is", "Ce qu'il n'est pas", "What it is not"),
            new Text("Geen hulplijn en geen verwijzing: zet hier nooit gegevens van patiënten of cliënten.",
                "Ni ligne d'aide, ni orientation : n'indiquez jamais de données de patientes, de patients ou du public suivi.",
                "No helpline and no referral: never enter details of patients or clients here."),
            new Text("Geen volger: de site meet u niet en laadt niets van elders.",
                "Pas de suivi : le site ne vous mesure pas et ne charge rien d'ailleurs.",
                "No tracker: the site does not measure you and loads nothing from elsewhere.")),
        new(new("Een fout gezien?", "Vous avez vu une erreur ?", "Seen a mistake?"),
            new Text("Schrijf of bel het team van uw zorgzone: de adressen staan onderaan elke pagina.",
                "Écrivez ou téléphonez à l'équipe de votre bassin : les adresses se trouvent en bas de chaque page.",
                "Write to or call your zone team: the addresses are at the bottom of every page.")),
    ];
}
