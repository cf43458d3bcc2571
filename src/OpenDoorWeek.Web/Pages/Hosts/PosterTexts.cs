using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Words of posters, and of the pages that show them. The poster itself is in Dutch and French.</summary>
public static class PosterTexts
{
    public static readonly Text Title = new("Affiche: {host}", "Affiche : {host}", "Poster: {host}");
    public static readonly Text TitleOfAll = new("Affiches: {edition}", "Affiches : {edition}", "Posters: {edition}");
    public static readonly Text Link = new("Affiche voor uw deur", "Affiche pour votre porte", "Poster for your door");
    public static readonly Text Lead = new(
        "Hang de affiche aan uw deur. Wie de code scant of het adres intikt, ziet uw bezoekmomenten.",
        "Accrochez l'affiche à votre porte. Qui scanne le code ou tape l'adresse voit vos créneaux de visite.",
        "Hang the poster on your door. Whoever scans the code or types the address sees your visit slots.");
    public static readonly Plural LeadOfAll = new(
        new("{n} affiche, van de aanvaarde organisatie in uw zone.", "{n} affiche, pour la structure acceptée de votre bassin.", "{n} poster, of the accepted host in your zone."),
        new("{n} affiches, van de aanvaarde organisaties in uw zone, elk op een eigen blad.", "{n} affiches, pour les structures acceptées de votre bassin, une par feuille.", "{n} posters, of the accepted hosts in your zone, each on its own sheet."));
    public static readonly Text NotAccepted = new(
        "De affiche is er zodra uw organisatie aanvaard is. Dan pas leidt het adres erop naar uw bezoekmomenten.",
        "L'affiche sera prête dès que votre structure est acceptée. Ce n'est qu'alors que son adresse mène à vos créneaux.",
        "The poster is there once your organisation is accepted. Only then does its address lead to your slots.");
    public static readonly Text WorksFrom = new(
        "Het adres werkt vanaf {day}, als het programma verschijnt.",
        "L'adresse fonctionne à partir du {day}, quand le programme paraît.",
        "The address works from {day}, when the programme appears.");

    public static readonly Text Door = new("Welkom. Hier is het.", "Bienvenue. C'est ici.", "Welcome. This is the place.");
    public static readonly Text Visit = new("Kom op bezoek", "Venez en visite", "Come and visit");
    public static readonly Plural More = new(
        new("en nog {n} bezoekmoment", "et {n} autre créneau", "and {n} more slot"),
        new("en nog {n} bezoekmomenten", "et {n} autres créneaux", "and {n} more slots"));
    public static readonly Text Scan = new("Scan de code of surf naar het adres.", "Scannez le code ou tapez l'adresse.", "Scan the code or type the address.");
    public static readonly Text Book = new("U ziet alle bezoeken en boekt uw plaats.", "Vous voyez toutes les visites et réservez votre place.", "You see all visits and book your place.");
    public static readonly Text QrLabel = new("QR-code van {url}", "Code QR de {url}", "QR code of {url}");
}
