using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Feeds;

/// <summary>Words of the calendars that follow by themselves.</summary>
public static class FeedTexts
{
    public static readonly Text Link = new("Abonnement voor mijn agenda-app", "Abonnement pour mon agenda", "Subscription for my calendar app");
    public static readonly Text LinkOfHost = new("Abonnement voor uw agenda-app", "Abonnement pour votre agenda", "Subscription for your calendar app");
    public static readonly Text Title = new("Uw bezoeken in uw agenda-app", "Vos visites dans votre agenda", "Your visits in your calendar app");
    public static readonly Text TitleOfHost = new("Bezoekmomenten van {host} in uw agenda-app", "Les créneaux de {host} dans votre agenda", "Visits at {host} in your calendar app");
    public static readonly Text Lead = new(
        "Uw agenda-app vraagt zelf wat er veranderd is: soms na enkele uren, soms pas na een dag. De mails zeggen het meteen.",
        "Votre agenda demande lui-même ce qui a changé : parfois après quelques heures, parfois après un jour. Les e-mails le disent tout de suite.",
        "Your calendar app asks by itself what has changed: sometimes after a few hours, sometimes after a day. The emails tell you at once.");
    public static readonly Text None = new("U hebt nog geen adres voor uw agenda-app.", "Vous n'avez pas encore d'adresse pour votre agenda.", "You have no address for your calendar app yet.");
    public static readonly Text MadeOn = new("U hebt een adres sinds {day}.", "Vous avez une adresse depuis le {day}.", "You have had an address since {day}.");
    public static readonly Text NeverRead = new("Nog geen agenda-app heeft het gelezen.", "Aucun agenda ne l'a encore lue.", "No calendar app has read it yet.");
    public static readonly Text Address = new("Uw adres", "Votre adresse", "Your address");
    public static readonly Text Once = new(
        "U ziet het alleen nu. Kopieer het naar uw agenda-app, bij “agenda toevoegen via URL” of “abonneren”. Deel het niet: wie het heeft, leest mee.",
        "Vous ne la voyez que maintenant. Copiez-la dans votre agenda, sous « ajouter un agenda par URL » ou « s'abonner ». Ne la partagez pas : qui l'a peut lire.",
        "You only see it now. Copy it to your calendar app, under “add calendar from URL” or “subscribe”. Do not share it: whoever has it can read along.");
    public static readonly Text Open = new("Open in mijn agenda-app", "Ouvrir dans mon agenda", "Open in my calendar app");
    public static readonly Text Make = new("Maak een adres", "Créer une adresse", "Make an address");
    public static readonly Text Renew = new("Maak een nieuw adres", "Créer une nouvelle adresse", "Make a new address");
    public static readonly Text RenewHint = new(
        "Het vorige adres werkt dan niet meer.",
        "L'adresse précédente ne fonctionne alors plus.",
        "The previous address then stops working.");
    public static readonly Text End = new("Stop het abonnement", "Arrêter l'abonnement", "Stop the subscription");
    public static readonly Text Ended = new("Gestopt: het adres werkt niet meer.", "Arrêté : l'adresse ne fonctionne plus.", "Stopped: the address no longer works.");
    public static readonly Text MadeBefore = new(
        "Dit adres is al gemaakt en wordt maar één keer getoond. Maak een nieuw adres.",
        "Cette adresse a déjà été créée et n'est montrée qu'une fois. Créez une nouvelle adresse.",
        "This address was made already and is shown only once. Make a new address.");
    public static readonly Text ContactsOnly = new(
        "Alleen een contactpersoon van de organisatie kan dit abonnement maken.",
        "Seule une personne de contact de la structure peut créer cet abonnement.",
        "Only a contact of the host can make this subscription.");
    public static readonly Text OfZone = new("Abonnement op alle bezoeken van {zone}", "Abonnement à toutes les visites de {zone}", "Subscription to all visits in {zone}");
}
