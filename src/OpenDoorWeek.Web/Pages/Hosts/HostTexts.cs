using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Words of starting a registration and of its pages.</summary>
public static class HostTexts
{
    public static readonly Text StartTitle = new("Schrijf uw organisatie in", "Inscrivez votre organisation", "Register your organisation");
    public static readonly Text StartFor = new("Voor {edition}, {days}.", "Pour {edition}, {days}.", "For {edition}, {days}.");
    public static readonly Text WhoTitle = new("Voor wie?", "Pour qui ?", "Who is it for?");
    public static readonly Text WhoBody = new(
        "Voor organisaties uit welzijn en gezondheid met een adres in {zones}, die hun deur een keer willen openen.",
        "Pour les organisations de l'aide et des soins dont l'adresse est à {zones}, et qui souhaitent ouvrir leur porte.",
        "For organisations in welfare and health with an address in {zones} that would like to open their door.");
    public static readonly Text HowLongTitle = new("Hoelang duurt het?", "Combien de temps ?", "How long does it take?");
    public static readonly Text HowLongBody = new(
        "Ongeveer 10 minuten, in 7 korte stappen. U kunt op elk moment stoppen: we bewaren elke stap. Uw bezoekmomenten kiest u later.",
        "Environ 10 minutes, en 7 courtes étapes. Vous pouvez arrêter à tout moment : chaque étape est gardée. Vous choisirez vos créneaux de visite plus tard.",
        "About 10 minutes, in 7 short steps. You can stop at any time: we keep each step. You choose your visit slots later.");
    public static readonly Text ReadyTitle = new("Wat hebt u nodig?", "Que faut-il préparer ?", "What do you need?");
    public static readonly Text ReadyAddress = new(
        "het adres, het telefoonnummer en de website van uw organisatie",
        "l'adresse, le numéro de téléphone et le site de votre organisation",
        "the address, phone number and website of your organisation");
    public static readonly Text ReadyAreas = new(
        "de gemeenten waar u werkt en de talen van uw team",
        "les communes où vous travaillez et les langues de votre équipe",
        "the communes you serve and the languages of your team");
    public static readonly Text ReadyColleague = new(
        "naam en e-mailadres van een tweede contactpersoon, als die er is",
        "le nom et l'adresse e-mail d'une deuxième personne de contact, s'il y en a une",
        "name and email address of a second contact person, if there is one");
    public static readonly Text UntilWhenTitle = new("Tot wanneer?", "Jusqu'à quand ?", "Until when?");
    public static readonly Text UntilWhen = new("Inschrijven kan", "Inscription possible", "You can register");
    public static readonly Text NextAfter = new(
        "Daarna leest het team van de zorgzone uw inschrijving na. U krijgt antwoord binnen vijf werkdagen.",
        "Ensuite, l'équipe du bassin relit votre inscription. Vous recevez une réponse dans les cinq jours ouvrables.",
        "The zone team then reads your registration. You get an answer within five working days.");
    public static readonly Text SignInFirst = new(
        "Log in met een code per mail. Zo vindt u uw inschrijving later terug.",
        "Connectez-vous avec un code par e-mail. Vous retrouverez ainsi votre inscription plus tard.",
        "Sign in with a code by email, so that you can find your registration later.");
    public static readonly Text SignInAndBegin = new("Inloggen en beginnen", "Se connecter et commencer", "Sign in and begin");
    public static readonly Text Begin = new("Een nieuwe organisatie inschrijven", "Inscrire une nouvelle organisation", "Register a new organisation");
    public static readonly Text OwnTitle = new("Uw organisaties", "Vos organisations", "Your organisations");
    public static readonly Text JoinWith = new("{name} laten meedoen", "Faire participer {name}", "Take part with {name}");
    public static readonly Text ContinueWith = new("Verder met {name}", "Continuer avec {name}", "Continue with {name}");
    public static readonly Text ElseTitle = new(
        "Was uw organisatie er al eens bij?",
        "Votre organisation a déjà participé ?",
        "Has your organisation taken part before?");
    public static readonly Text ElseBody = new(
        "Dan is ze al bekend. Alleen haar contactpersoon of het team van de zorgzone kan haar opnieuw inschrijven. Vraag uw collega om u uit te nodigen als contactpersoon, of bel ons: {phone}.",
        "Elle est alors déjà connue. Seule sa personne de contact ou l'équipe du bassin peut la réinscrire. Demandez à votre collègue de vous inviter comme personne de contact, ou appelez-nous : {phone}.",
        "Then it is known already. Only its contact person or the zone team can register it again. Ask your colleague to invite you as a contact person, or call us: {phone}.");
    public static readonly Text NotForeseen = new(
        "Voor deze opendeurweek schrijven organisaties zich niet zelf in. Bel ons: {phone}.",
        "Pour cette semaine portes ouvertes, les organisations ne s'inscrivent pas elles-mêmes. Appelez-nous : {phone}.",
        "For this open-door week, organisations do not register themselves. Call us: {phone}.");
    public static readonly Text NotOpenYet = new("Inschrijven kan vanaf {openDay}.", "Inscription possible à partir du {openDay}.", "Registration opens on {openDay}.");
    public static readonly Text Closed = new(
        "Inschrijven kon {until}. Bel ons, we zoeken mee: {phone}.",
        "L'inscription était possible {until}. Appelez-nous, nous chercherons avec vous : {phone}.",
        "Registration was possible {until}. Call us and we will look together: {phone}.");
    public static readonly Text BeingRead = new(
        "Het team van de zorgzone leest uw inschrijving na. Iets te wijzigen? Bel ons: {phone}.",
        "L'équipe du bassin relit votre inscription. Un changement ? Appelez-nous : {phone}.",
        "The zone team is reading your registration. Something to change? Call us: {phone}.");
    public static readonly Text IsWithdrawn = new(
        "U trok deze inschrijving in. Opnieuw meedoen kan zolang inschrijven open is.",
        "Vous avez retiré cette inscription. Vous pouvez participer à nouveau tant que les inscriptions sont ouvertes.",
        "You withdrew this registration. You can take part again while registration is open.");
    public static readonly Text ZoneOutside = new(
        "Dit adres ligt buiten de zorgzones van deze opendeurweek. Bel ons, we zoeken mee: {phone}.",
        "Cette adresse se trouve hors des bassins de cette semaine portes ouvertes. Appelez-nous, nous chercherons avec vous : {phone}.",
        "This address lies outside the care zones of this open-door week. Call us and we will look together: {phone}.");
    public static readonly Text ZoneFixed = new(
        "Dit adres ligt in een andere zorgzone. Het team moet dat zelf wijzigen: bel {phone}.",
        "Cette adresse se trouve dans un autre bassin. L'équipe doit le changer elle-même : appelez le {phone}.",
        "This address lies in another care zone. The team has to change that: call {phone}.");
    public static readonly Text ZoneChoose = new(
        "{postcode} ligt in {count} zorgzones. Kies er één.",
        "{postcode} se trouve dans {count} bassins. Choisissez-en un.",
        "{postcode} lies in {count} care zones. Choose one.");
    public static readonly Text OrganisationKnown = new(
        "Deze organisatie is al bekend op dit adres. Vraag haar contactpersoon om u uit te nodigen, of bel ons: {phone}.",
        "Cette organisation est déjà connue à cette adresse. Demandez à sa personne de contact de vous inviter, ou appelez-nous : {phone}.",
        "This organisation is already known at this address. Ask its contact person to invite you, or call us: {phone}.");
    public static readonly Text StepsOpen = new("Vul eerst alle stappen in.", "Remplissez d'abord toutes les étapes.", "Fill in all steps first.");
    public static readonly Text ContactAlready = new(
        "Dit adres is al van een contactpersoon",
        "Cette adresse est déjà celle d'une personne de contact",
        "This address already belongs to a contact person");
    public static readonly Text TooManyInvitations = new(
        "Vandaag zijn er al te veel uitnodigingen verstuurd. Probeer het morgen opnieuw.",
        "Trop d'invitations ont déjà été envoyées aujourd'hui. Réessayez demain.",
        "Too many invitations have been sent today. Try again tomorrow.");
    public static readonly Text NotSubmitted = new(
        "Deze inschrijving is intussen veranderd of al beantwoord. Lees ze opnieuw.",
        "Cette inscription a changé entre-temps ou a déjà reçu une réponse. Relisez-la.",
        "This registration has changed or been answered in the meantime. Read it again.");
    public static readonly Text KeyReused = new(
        "Dit formulier was al verstuurd met andere gegevens. Kijk bij ‘Mijn organisaties’ wat er bewaard is.",
        "Ce formulaire a déjà été envoyé avec d'autres données. Vérifiez dans « Mes organisations » ce qui est gardé.",
        "This form was already sent with other details. Check under ‘My organisations’ what has been kept.");
}
