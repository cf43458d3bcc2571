using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Words of the pages on which organisers pin and block.</summary>
public static class PinTexts
{
    public static readonly Text Link = new("Vastgezette en uitgesloten bezoeken", "Visites épinglées et exclues", "Pinned and blocked visits");
    public static readonly Text Title = new("Vastgezet en uitgesloten: {edition}", "Épinglé et exclu\u00a0: {edition}", "Pinned and blocked: {edition}");
    public static readonly Text Lead = new(
        "Elke volgende berekening houdt zich hieraan. Er wordt niets verstuurd en geen boeking verandert.",
        "Chaque prochain calcul s'y tient. Rien n'est envoyé et aucune réservation ne change.",
        "Every run from now on keeps to this. Nothing is sent, and no booking changes.");
    public static readonly Text None = new("Er is niets vastgezet of uitgesloten.", "Rien n'est épinglé ni exclu.", "Nothing is pinned or blocked.");
    public static readonly Text Add = new("Bezoek vastzetten of uitsluiten", "Épingler ou exclure une visite", "Pin or block a visit");
    public static readonly Text Added = new("Bewaard. De volgende berekening houdt zich eraan.", "C'est enregistré. Le prochain calcul s'y tiendra.", "Saved. The next run will keep to it.");
    public static readonly Text Removed = new("Teruggenomen. De volgende berekening houdt er geen rekening meer mee.", "C'est retiré. Le prochain calcul n'en tiendra plus compte.", "Taken back. The next run no longer minds it.");
    public static readonly Text Must = new("Vastgezet", "Épinglée", "Pinned");
    public static readonly Text Never = new("Uitgesloten", "Exclue", "Blocked");
    public static readonly Text DecidedBy = new("{name}, {when}", "{name}, {when}", "{name}, {when}");
    public static readonly Text CannotHold = new("De volgende berekening kan dit niet houden: {why}.", "Le prochain calcul ne peut pas s'y tenir\u00a0: {why}.", "The next run cannot keep this: {why}.");
    public static readonly Text Remove = new("Neem terug", "Retirer", "Take back");

    public static readonly Text NewTitle = new("Een bezoek vastzetten of uitsluiten: {edition}", "Épingler ou exclure une visite\u00a0: {edition}", "Pin or block a visit: {edition}");
    public static readonly Text Email = new("E-mailadres van de bezoeker", "Adresse e-mail de la personne", "Email address of the visitor");
    public static readonly Text EmailHint = new("Van iemand die wensen doorgaf.", "D'une personne qui a transmis des souhaits.", "Of somebody who sent wishes.");
    public static readonly Text EmailMissing = new("Vul het e-mailadres van de bezoeker in", "Indiquez l'adresse e-mail de la personne", "Fill in the email address of the visitor");
    public static readonly Text Slot = new("Bezoekmoment", "Créneau", "Visit slot");
    public static readonly Text SlotMissing = new("Kies een bezoekmoment", "Choisissez un créneau", "Choose a visit slot");
    public static readonly Text Wish = new("wens {n}", "souhait {n}", "wish {n}");
    public static readonly Text OtherDay = new("Bezoekmomenten van een andere dag", "Créneaux d'un autre jour", "Visit slots of another day");
    public static readonly Text ShowDay = new("Toon deze dag", "Afficher ce jour", "Show this day");
    public static readonly Text What = new("Wat beslist u?", "Que décidez-vous\u00a0?", "What do you decide?");
    public static readonly Text WhatMissing = new("Kies vastzetten of uitsluiten", "Choisissez épingler ou exclure", "Choose pin or block");
    public static readonly Text ToPin = new("Vastzetten: deze persoon krijgt dit bezoek", "Épingler\u00a0: cette personne reçoit cette visite", "Pin: this person gets this visit");
    public static readonly Text ToBlock = new("Uitsluiten: deze persoon krijgt dit bezoek nooit", "Exclure\u00a0: cette personne ne reçoit jamais cette visite", "Block: this person never gets this visit");
    public static readonly Text Reason = new("Waarom?", "Pourquoi\u00a0?", "Why?");
    public static readonly Text ReasonHint = new("Voor de andere organisatoren. Schrijf niets over gezondheid.", "Pour les autres membres de l'équipe. N'écrivez rien sur la santé.", "For the other organisers. Write nothing about health.");
    public static readonly Text ReasonMissing = new("Schrijf waarom", "Écrivez pourquoi", "Write why");
    public static readonly Text Save = new("Bewaar de beslissing", "Enregistrer la décision", "Save the decision");
    public static readonly Text Back = new("Terug naar wat vastgezet is", "Retour à ce qui est épinglé", "Back to what is pinned");
}
