using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Demo;

/// <summary>What hosts of any sector write.</summary>
internal static class DemoSentences
{
    /// <summary>How a presentation ends.</summary>
    public static readonly IReadOnlyList<Text> Closings =
    [
        new("U krijgt een rondleiding en er is tijd voor vragen.",
            "La visite est guidée et il y a du temps pour les questions.",
            "You get a tour and there is time for questions."),
        new("Breng gerust een voorbeeld uit uw werk mee, zonder namen.",
            "Apportez volontiers un exemple de votre travail, sans nom.",
            "Feel free to bring an example from your work, without names."),
        new("We sluiten af met koffie en een lijst van wie u kunt bellen.",
            "Nous terminons par un café et une liste de personnes à appeler.",
            "We end with coffee and a list of whom you can call."),
        new("Denk vooraf na over één vraag: wat zou een doorverwijzing naar ons makkelijker maken?",
            "Réfléchissez à une question avant de venir\u00a0: qu'est-ce qui rendrait une orientation vers nous plus simple\u00a0?",
            "Think of one question beforehand: what would make a referral to us easier?"),
        new("De groep blijft klein, zodat iedereen aan het woord komt.",
            "Le groupe reste petit, pour que chaque personne puisse parler.",
            "The group stays small, so that everyone gets a turn to speak."),
        new("U spreekt met twee collega's die elke dag op het terrein werken.",
            "Vous parlez avec deux collègues qui sont chaque jour sur le terrain.",
            "You speak with two colleagues who work in the field every day."),
        new("Aan het einde maken we tijd om adressen uit te wisselen.",
            "À la fin, nous prenons le temps d'échanger nos adresses.",
            "At the end we make time to exchange addresses."),
    ];

    /// <summary>By the language in which a host works; the column holds one text for all readers.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> MeetingPoints = new Dictionary<string, IReadOnlyList<string>>
    {
        ["nl"] = ["Onthaal op de eerste verdieping", "Bel aan bij de groene poort", "Aan de achterdeur, langs de tuin"],
        ["fr"] = ["Accueil au premier étage", "Sonnez au portail vert", "Porte arrière, par le jardin"],
        ["both"] = ["Accueil / Onthaal", "Cour intérieure / Binnenplaats", "Portail vert / Groene poort"],
    };

    /// <summary>One to three languages: those of the visit, sometimes another of ours as well, sometimes one alone.</summary>
    /// <param name="ofVisit">Codes of the languages in which the visit is given; at least one is nl, fr or en.</param>
    /// <param name="dice">Decides.</param>
    public static IReadOnlyList<Language> WrittenIn(IReadOnlyList<string> ofVisit, DemoDice dice)
    {
        var first = Language.Parse(ofVisit[0]);
        return dice.Next(100) switch
        {
            < 20 => [first],
            < 45 => Language.All,
            < 65 => [.. Language.All.Where(l => l == first || l != Language.En)],
            _ => [.. Language.All.Where(l => ofVisit.Contains(l.Code))],
        };
    }
}
