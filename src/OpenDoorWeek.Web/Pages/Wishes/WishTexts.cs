using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>Words of collecting, ranking and sending wishes.</summary>
public static class WishTexts
{
    public static readonly Text Add = new("Ik wil hier op bezoek", "J'aimerais cette visite", "I would like to visit");
    public static readonly Text Mine = new("Mijn wensen ({n})", "Mes souhaits ({n})", "My wishes ({n})");
    public static readonly Text OnList = new("Op uw lijst: wens {rank}", "Sur votre liste : souhait {rank}", "On your list: wish {rank}");
    public static readonly Text Remove = new("Verwijderen", "Retirer", "Remove");
    public static readonly Text OpenUntil = new("Kies wat u graag bezoekt: wensen doorgeven kan {until}.", "Choisissez les visites qui vous plaisent, {until}.", "Choose what you would like to visit: you can give wishes {until}.");
    public static readonly Text OpensOn = new("Wensen doorgeven kan vanaf {from}.", "Vous pourrez choisir vos souhaits à partir du {from}.", "You can give wishes from {from}.");
    public static readonly Text ClosedSince = new("Wensen doorgeven kon {until}.", "Le choix des souhaits était possible {until}.", "Wishes could be given {until}.");
    public static readonly Text ListIsFull = new("Uw lijst heeft {max} wensen. Verwijder er één om een andere te kiezen.", "Votre liste contient {max} souhaits. Retirez-en un pour en choisir un autre.", "Your list has {max} wishes. Remove one to choose another.");
    public static readonly Text AddTitle = new("Op bezoek bij {host}?", "Une visite chez {host} ?", "Visit {host}?");
    public static readonly Text AddLead = new(
        "Zet dit bezoek op uw lijst met wensen. U kiest later de volgorde, en u kunt het weer verwijderen.",
        "Ajoutez cette visite à votre liste de souhaits. Vous choisirez l'ordre plus tard, et vous pourrez la retirer.",
        "Put this visit on your list of wishes. You choose the order later, and you can remove it again.");

    public static readonly Text Title = new("Mijn wensen", "Mes souhaits", "My wishes");
    public static readonly Text Lead = new(
        "Bovenaan staat wat u het liefst doet. U kunt alles veranderen {until}.",
        "En haut, votre visite préférée. Vous pouvez tout modifier {until}.",
        "At the top stands what you would like most. You can change everything {until}.");
    public static readonly Text OfMost = new("{count}, hoogstens {max}.", "{count}, {max} au maximum.", "{count}, at most {max}.");
    public static readonly Text StateKept = new("Bewaard, nog niet ingestuurd.", "Liste enregistrée, pas encore envoyée.", "Saved, not sent yet.");
    public static readonly Text StateSent = new("Ingestuurd op {when}.", "Liste envoyée le {when}.", "Sent on {when}.");
    public static readonly Text StateChanged = new(
        "U hebt iets veranderd na het insturen. Wat hier staat, telt. Stuur de lijst opnieuw in als u er een mail van wilt.",
        "Vous avez modifié la liste après l'envoi. C'est ce que vous lisez ici qui compte. Renvoyez-la si vous souhaitez un e-mail.",
        "You changed something after sending. What stands here counts. Send the list again if you want an email of it.");
    public static readonly Text SaidMoved = new("{host}, nu wens {rank} van {count}.", "{host}, maintenant souhait {rank} sur {count}.", "{host}, now wish {rank} of {count}.");
    public static readonly Text SaidRemoved = new("De wens is van uw lijst.", "Le souhait n'est plus sur votre liste.", "The wish is off your list.");
    public static readonly Text PutBack = new("Terug op de lijst, onderaan", "Remettre en fin de liste", "Put back at the end of the list");
    public static readonly Text None = new("U hebt nog geen wensen. Kies ze in het programma.", "Vous n'avez pas encore de souhaits. Choisissez-les dans le programme.", "You have no wishes yet. Choose them in the programme.");
    public static readonly Text FromProgramme = new("Voeg een wens toe uit het programma", "Ajouter un souhait depuis le programme", "Add a wish from the programme");
    public static readonly Text Numbered = new("Wens {rank}:", "Souhait {rank} :", "Wish {rank}:");
    public static readonly Text Up = new("Omhoog", "Monter", "Move up");
    public static readonly Text Down = new("Omlaag", "Descendre", "Move down");
    public static readonly Text Continue = new("Verder", "Continuer", "Continue");
    public static readonly Text Few = new(
        "Geef liever minstens {asked} wensen: dan is de kans op een bezoek het grootst. Met minder mag ook; dan vullen wij uw lijst aan met bezoeken waar weinig vraag naar is. Die mag u weigeren, zonder reden.",
        "Indiquez de préférence au moins {asked} souhaits : vos chances d'avoir une visite sont alors les meilleures. Moins est possible ; nous complétons alors votre liste avec des visites peu demandées. Vous pouvez les refuser, sans donner de raison.",
        "Please give at least {asked} wishes: your chance of a visit is best then. Fewer is possible; we then complete your list with visits that few people asked for. You may decline those without giving a reason.");

    public static readonly Text Rules = new("Zo verdelen we", "Comment nous répartissons", "How we share out the places");
    public static readonly Text RuleMost = new("U kunt {max} wensen geven, en hoogstens {visits} krijgen.", "Vous pouvez donner {max} souhaits, et obtenir {visits} au maximum.", "You can give {max} wishes and get at most {visits}.");
    public static readonly Text RuleFew = new(
        "Geef minstens {asked} wensen. Wie minder geeft, krijgt voorstellen van ons. Weigeren mag, zonder uitleg.",
        "Donnez au moins {asked} souhaits. Sinon, nous vous faisons des propositions. Vous pouvez refuser, sans explication.",
        "Give at least {asked} wishes. With fewer, we propose some to you. You may decline without explaining.");
    public static readonly Text RuleEarly = new("Vroeg of laat insturen maakt geen verschil.", "Envoyer tôt ou tard ne change rien.", "Sending early or late makes no difference.");
    public static readonly Text RuleCounts = new(
        "U kunt alles veranderen {until}. Wat dan op uw ingestuurde lijst staat, telt.",
        "Vous pouvez tout modifier {until}. Ce qui figure alors sur votre liste envoyée compte.",
        "You can change everything {until}. What then stands on the list you sent counts.");
    public static readonly Text RuleResult = new(
        "Ten laatste op {day} krijgt u uw bezoeken per mail, met per wens de reden.",
        "Au plus tard le {day}, vous recevez vos visites par e-mail, avec un motif pour chaque souhait.",
        "By {day} at the latest you get your visits by email, with the reason for each wish.");
    public static readonly Text WholeRule = new("Lees de hele regel met een voorbeeld", "Lire toute la règle avec un exemple", "Read the whole rule with an example");

    public static readonly Plural Places = new(new("{n} plaats", "{n} place", "{n} place"), new("{n} plaatsen", "{n} places", "{n} places"));
    public static readonly Text FewWishes = new("Minder dan 5 wensen voor {places}", "Moins de 5 souhaits pour {places}", "Fewer than 5 wishes for {places}");
    public static readonly Text AboutWishes = new("Ongeveer {wishes} voor {places}", "Environ {wishes} pour {places}", "About {wishes} for {places}");
    public static readonly Text Popular = new("Populair: ongeveer {wishes} voor {places}", "Très demandée : environ {wishes} pour {places}", "Popular: about {wishes} for {places}");
    public static readonly Text VeryPopular = new("Heel populair: ongeveer {wishes} voor {places}", "Extrêmement demandée : environ {wishes} pour {places}", "Very popular: about {wishes} for {places}");
    public static readonly Text Mind = new("Let op:", "Attention :", "Please note:");
    public static readonly Text NotOffered = new("Dit bezoek gaat niet door. Verwijder het gerust.", "Cette visite n'a pas lieu. Vous pouvez la retirer.", "This visit will not take place. You can remove it.");
    public static readonly Text Overlaps = new("Overlapt met wens {rank}. U krijgt hoogstens een van beide.", "Au même moment que le souhait {rank}. Vous obtiendrez au plus l'une des deux visites.", "Overlaps wish {rank}. You get at most one of both.");
    public static readonly Text SameHost = new("Zelfde organisatie als wens {rank}. U krijgt hoogstens een van beide.", "Même structure que le souhait {rank}. Vous obtiendrez au plus l'une des deux visites.", "Same host as wish {rank}. You get at most one of both.");
    public static readonly Text TooFar = new(
        "Te weinig tijd om er te raken van of naar wens {rank}: ongeveer {minutes} minuten. U krijgt hoogstens een van beide.",
        "Trop peu de temps pour le trajet avec le souhait {rank} : environ {minutes} minutes. Vous obtiendrez au plus l'une des deux visites.",
        "Too little time to travel to or from wish {rank}: about {minutes} minutes. You get at most one of both.");
    public static readonly Text Tight = new(
        "{minutes} minuten van of naar wens {rank}, in een andere gemeente. Reken op reistijd.",
        "{minutes} minutes entre cette visite et le souhait {rank}, dans une autre commune. Comptez le trajet.",
        "{minutes} minutes to or from wish {rank}, in another commune. Allow time to travel.");
    public static readonly Text OtherLanguage = new(
        "Dit bezoek is {in}. Dat is geen taal die u aanduidde: zo krijgt u hier geen plaats.",
        "Cette visite se fait {in}. Vous n'avez pas coché cette langue : vous n'obtiendrez donc pas de place ici.",
        "This visit is {in}. You did not tick that language, so you will not get a place here.");
    public static readonly Text NotFree = new("U zei dat u dan niet kunt.", "Vous avez indiqué que ce moment ne vous convient pas.", "You told us that you are not free then.");
    public static readonly Text NotAdmitted = new("Dit bezoek is alleen voor {kinds}.", "Cette visite est prévue seulement pour ce public : {kinds}.", "This visit is only for {kinds}.");
    public static readonly Text GroupTooLarge = new("Uw groep past hier niet: {places}.", "Votre groupe est trop grand : {places}.", "Your group does not fit here: {places}.");
    public static readonly Text TooMany = new("U kunt hoogstens {max} wensen opgeven. Verwijder er eerst één.", "Vous pouvez indiquer {max} souhaits au maximum. Retirez-en d'abord un.", "You can give at most {max} wishes. Remove one first.");
    public static readonly Text ChangedMeanwhile = new(
        "Uw lijst is intussen in een ander venster veranderd. Zo staat ze nu: kijk ze na.",
        "Votre liste a changé entre-temps dans une autre fenêtre. La voici : vérifiez-la.",
        "Your list was changed in another window in the meantime. This is how it stands: check it.");
    public static readonly Text Empty = new("Kies eerst een wens in het programma", "Choisissez d'abord un souhait dans le programme", "Choose a wish in the programme first");
    public static readonly Text TooManyTimes = new("U kunt hoogstens {max} tijdstippen opgeven.", "Vous pouvez indiquer {max} moments au maximum.", "You can give at most {max} times.");

    public static readonly Text Agenda = new("Mijn wensen", "Mes souhaits", "My wishes");
    public static readonly Text AgendaKept = new("{wishes}, nog niet ingestuurd", "{wishes}, liste pas encore envoyée", "{wishes}, not sent yet");
    public static readonly Text AgendaSent = new("{wishes}, ingestuurd", "{wishes}, liste envoyée", "{wishes}, sent");
    public static readonly Text AgendaUntil = new("te veranderen {until}", "modifiable {until}", "can be changed {until}");
}
