using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Layout;

/// <summary>Words around every page.</summary>
public static class LayoutTexts
{
    public static readonly Text Brand = new("Opendeurweek", "Semaine portes ouvertes", "Open-Door Week");
    public static readonly Text ErrorPrefix = new("Fout: ", "Erreur : ", "Error: ");
    public static readonly Text Skip = new("Naar de inhoud", "Aller au contenu", "Skip to content");
    public static readonly Text LanguageMenu = new("Taal", "Langue", "Language");
    public static readonly Text MainMenu = new("Hoofdmenu", "Menu principal", "Main menu");
    public static readonly Text Programme = new("Programma", "Programme", "Programme");
    public static readonly Text Agenda = new("Mijn bezoeken", "Mes visites", "My visits");
    public static readonly Text SignIn = new("Inloggen", "Se connecter", "Sign in");
    public static readonly Text SignOut = new("Uitloggen", "Se déconnecter", "Sign out");
    public static readonly Text Help = new("Hulp", "Aide", "Help");
    public static readonly Text Question = new("Vraag of iets te veranderen?", "Une question, un changement ?", "A question, or something to change?");
    public static readonly Text How = new("Hoe werkt het?", "Comment ça marche ?", "How does it work?");
    public static readonly Text About = new("Over deze site", "À propos de ce site", "About this site");
    public static readonly Text Accessibility = new("Toegankelijkheid", "Accessibilité", "Accessibility");
    public static readonly Text Privacy = new("Privacy", "Vie privée", "Privacy");
    public static readonly Text ActsFor = new(
        "U handelt voor {host}, als organisator. Het logboek zet uw naam bij wat u wijzigt.",
        "Vous agissez pour {host}, au nom de l'équipe organisatrice. Le journal garde votre nom avec vos modifications.",
        "You act for {host}, as an organiser. The log keeps your name with what you change.");
    public static readonly Text Zone = new("Zorgzone {zone}", "Bassin {zone}", "{zone} care zone");
}
