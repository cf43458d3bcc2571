using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Words of the pages on which organisers decide about two, propose by hand, and correct who counts as experienced.</summary>
public static class PairingRuleTexts
{
    public static readonly Text Title = new("Samen of apart: {edition}", "Réunir ou séparer\u00a0: {edition}", "Together or apart: {edition}");
    public static readonly Text Lead = new(
        "Elke volgende berekening houdt zich hieraan. Er wordt niets verstuurd en geen paar verandert.",
        "Chaque prochain calcul s'y tient. Rien n'est envoyé et aucun binôme ne change.",
        "Every run from now on keeps to this. Nothing is sent, and no pair changes.");
    public static readonly Text List = new("Wat beslist is", "Ce qui est décidé", "What is decided");
    public static readonly Text None = new("Er is niets beslist.", "Rien n'est décidé.", "Nothing is decided.");
    public static readonly Text Together = new("Samen", "Ensemble", "Together");
    public static readonly Text Apart = new("Apart", "Séparés", "Apart");
    public static readonly Text CannotHold = new("De volgende berekening kan dit niet volgen.", "Le prochain calcul ne peut pas s'y tenir.", "The next run cannot keep this.");
    public static readonly Text Remove = new("Neem terug", "Retirer", "Take back");
    public static readonly Text Added = new("Bewaard. De volgende berekening houdt zich eraan.", "C'est enregistré. Le prochain calcul s'y tiendra.", "Saved. The next run will keep to it.");
    public static readonly Text Removed = new("Teruggenomen. De volgende berekening houdt er geen rekening meer mee.", "C'est retiré. Le prochain calcul n'en tiendra plus compte.", "Taken back. The next run no longer minds it.");
    public static readonly Text Add = new("Nog iets beslissen", "Décider autre chose", "Decide something else");
    public static readonly Text One = new("Wie", "Qui", "Who");
    public static readonly Text Other = new("Met wie", "Avec qui", "With whom");
    public static readonly Text What = new("Wat beslist u?", "Que décidez-vous\u00a0?", "What do you decide?");
    public static readonly Text ToTogether = new("Samen: de volgende berekening stelt deze twee aan elkaar voor", "Réunir\u00a0: le prochain calcul propose ces deux personnes l'une à l'autre", "Together: the next run proposes these two to each other");
    public static readonly Text ToApart = new("Apart: deze twee worden nooit aan elkaar voorgesteld", "Séparer\u00a0: ces deux personnes ne sont jamais proposées l'une à l'autre", "Apart: these two are never proposed to each other");
    public static readonly Text Reason = new("Waarom?", "Pourquoi\u00a0?", "Why?");
    public static readonly Text ReasonHint = new("Voor de andere organisatoren. Schrijf niets over gezondheid.", "Pour les autres membres de l'équipe. N'écrivez rien sur la santé.", "For the other organisers. Write nothing about health.");
    public static readonly Text Save = new("Bewaar de beslissing", "Enregistrer la décision", "Save the decision");
    public static readonly Text OneMissing = new("Kies een eerste persoon", "Choisissez une première personne", "Choose a first person");
    public static readonly Text OtherMissing = new("Kies een tweede persoon", "Choisissez une deuxième personne", "Choose a second person");
    public static readonly Text WhatMissing = new("Kies samen of apart", "Choisissez réunir ou séparer", "Choose together or apart");
    public static readonly Text ReasonMissing = new("Schrijf waarom", "Écrivez pourquoi", "Write why");

    public static readonly Text NewTitle = new("Zelf voorstellen: {edition}", "Proposer soi-même\u00a0: {edition}", "Propose by hand: {edition}");
    public static readonly Text NewLead = new(
        "U stelt twee mensen aan elkaar voor, of een derde aan een buddypaar. De e-mail vertrekt meteen. Ze zeggen nog altijd zelf ja of nee, binnen {n} dagen.",
        "Vous proposez deux personnes l'une à l'autre, ou une troisième à un binôme. L'e-mail part tout de suite. La réponse leur appartient, dans les {n} jours.",
        "You propose two people to each other, or a third to a pair of buddies. The email leaves at once. They still say yes or no themselves, within {n} days.");
    public static readonly Text Third = new("Derde, voor een trio", "Troisième, pour un trio", "Third, for a trio");
    public static readonly Text ThirdHint = new("Alleen bij buddy's die al een paar zijn.", "Seulement pour un binôme qui existe déjà.", "Only with buddies who are a pair already.");
    public static readonly Text Propose = new("Verstuur het voorstel", "Envoyer la proposition", "Send the proposal");
    public static readonly Text Choice = new("{name}, {organisation} ({role})", "{name}, {organisation} ({role})", "{name}, {organisation} ({role})");

    public static readonly Text PeopleTitle = new("Wie vroeg een buddy of mentor: {edition}", "Qui a demandé un binôme ou un mentorat\u00a0: {edition}", "Who asked for a buddy or mentor: {edition}");
    public static readonly Text PeopleLead = new(
        "Een structuur die aan een vroegere editie meedeed, telt als ervaren. Klopt dat niet, dan verbetert u het hier.",
        "Une structure qui a participé à une édition antérieure compte comme expérimentée. Si c'est inexact, corrigez-le ici.",
        "A structure that took part in an earlier edition counts as experienced. Where that is wrong, you correct it here.");
    public static readonly Text Experienced = new("ervaren", "expérimentée", "experienced");
    public static readonly Text First = new("voor het eerst", "première fois", "first time");
    public static readonly Text ByTeam = new("door het team beslist", "décidé par l'équipe", "decided by the team");
    public static readonly Text ToExperienced = new("Telt als ervaren", "Compter comme expérimentée", "Count as experienced");
    public static readonly Text ToFirst = new("Telt als nieuw", "Compter comme nouvelle", "Count as new");
    public static readonly Text ToHistory = new("Volg de vroegere edities", "Suivre les éditions antérieures", "Go by earlier editions");
    public static readonly Text Set = new("Bewaard.", "C'est enregistré.", "Saved.");
    public static readonly Text Left = new("doet niet meer mee", "ne participe plus", "takes no part any more");
    public static readonly Text Open = new("ook met een andere kleine structuur", "aussi avec une autre petite structure", "also with another small structure");
    public static readonly Text Partners = new("{n} van {all}", "{n} sur {all}", "{n} of {all}");
    public static readonly Text PartnersOf = new("Partners", "Partenaires", "Partners");
    public static readonly Plural Earlier = new(
        new("{n} vroegere editie", "{n} édition antérieure", "{n} earlier edition"),
        new("{n} vroegere edities", "{n} éditions antérieures", "{n} earlier editions"));
    public static readonly Text Languages = new("Talen", "Langues", "Languages");
    public static readonly Text Asked = new("Vraag", "Demande", "Request");
    public static readonly Text Structure = new("Structuur", "Structure", "Structure");
    public static readonly Text Name = new("Naam", "Nom", "Name");
    public static readonly Text History = new("Ervaring", "Expérience", "Experience");
}
