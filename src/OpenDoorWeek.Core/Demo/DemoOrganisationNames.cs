namespace OpenDoorWeek.Core.Demo;

/// <summary>What an organisation of a sector calls itself, without its proper name.</summary>
internal sealed record DemoSector(string Code, IReadOnlyList<(string Nl, string Fr)> Kinds);

/// <summary>Names of organisations that do not exist: Dutch, French, or one name for both with the kind in each language.</summary>
internal static class DemoOrganisationNames
{
    public static readonly IReadOnlyList<DemoSector> Sectors =
    [
        new("general-practice", [("Wijkgezondheidscentrum", "Maison médicale"), ("Huisartsenpraktijk", "Cabinet de médecine générale")]),
        new("social-services", [("Sociaal dienstencentrum", "Antenne sociale"), ("Lokaal sociaal loket", "Guichet social de proximité")]),
        new("mental-health", [("Centrum voor geestelijke gezondheid", "Service de santé mentale"), ("Mobiel team", "Équipe mobile")]),
        new("home-care", [("Thuiszorg", "Soins et aide à domicile"), ("Thuisverpleging", "Infirmières de quartier")]),
        new("youth-family", [("Huis van het Kind", "Maison de l'enfance"), ("Jongerenwerking", "Maison de jeunes")]),
        new("elderly-care", [("Lokaal dienstencentrum", "Centre de jour pour aînés"), ("Woonzorghuis", "Résidence")]),
        new("addiction-care", [("Ambulant centrum", "Centre ambulatoire"), ("Inloophuis", "Lieu d'accueil")]),
        new("housing", [("Woonbegeleiding", "Habitat accompagné"), ("Onthaalhuis", "Maison d'accueil")]),
        new("migration", [("Onthaalpunt", "Bureau d'accueil"), ("Taal en ontmoeting", "Langues et rencontres")]),
        new("legal-aid", [("Dienst schuldbemiddeling", "Service de médiation de dettes"), ("Wetswinkel", "Boutique de droit")]),
        new("disability", [("Dagcentrum", "Centre de jour"), ("Begeleid wonen", "Logement accompagné")]),
        new("hospital", [("Ziekenhuis", "Clinique"), ("Dagziekenhuis", "Hôpital de jour")]),
        new("pharmacy", [("Apotheek", "Pharmacie")]),
        new("employment", [("Werkatelier", "Atelier de formation"), ("Jobpunt", "Espace emploi")]),
        new("culture", [("Buurthuis", "Maison de quartier"), ("Gemeenschapscentrum", "Centre culturel")]),
        new("schools", [("Leerlingenbegeleiding", "Centre d'accompagnement scolaire")]),
        new("informal-care", [("Steunpunt mantelzorg", "Relais des aidants proches"), ("Zelfhulpgroep", "Groupe d'entraide")]),
        new("police", [("Gemeenschapswachten", "Gardiens de la paix")]),
    ];

    /// <param name="number">How many organisations of this language there were before: each proper name is given once.</param>
    /// <param name="language">nl, fr, or both.</param>
    /// <param name="kind">One of the sector's.</param>
    public static string Of(int number, string language, (string Nl, string Fr) kind) => language switch
    {
        "nl" => $"{kind.Nl} {Dutch[number % Dutch.Count]}",
        "fr" => $"{kind.Fr} {French[number % French.Count]}",
        _ => $"{Neutral[number % Neutral.Count]} – {kind.Fr} / {kind.Nl}",
    };

    private static readonly IReadOnlyList<string> Dutch =
    [
        "De Gele Paraplu", "Het Derde Bankje", "De Zeven Schoorstenen", "Pimpernoot", "De Wijde Jas", "Het Blauwe Krijt", "De Wolkenfabriek",
        "Kastanjebolster", "De Stille Klok", "Het Koperen Hek", "De Luwte", "Vlindertrap", "De Zilverden", "Het Open Raam", "Broodkruimel",
        "De Losse Veter", "Het Warme Trapje", "De Kleine Sluis", "Lantaarnlicht", "De Zachte Landing", "Het Groene Luik", "Tussenhalte",
        "De Houten Lepel", "Het Tweede Ontbijt", "De Rode Draad", "Zonnekamer", "Het Papieren Bootje", "De Vroege Merel", "De Langste Tafel",
    ];

    private static readonly IReadOnlyList<string> French =
    [
        "Le Parapluie jaune", "Le Troisième Banc", "Les Sept Cheminées", "La Marelle bleue", "L'Arbre à tasses", "La Boussole de poche",
        "Le Grenier aux voix", "La Cloche douce", "Les Mains tièdes", "Le Volet vert", "La Petite Écluse", "Le Bateau de papier", "L'Heure du thé",
        "La Longue Table", "Les Lacets défaits", "Le Merle matinal", "La Cuillère en bois", "Le Fil à retordre", "Les Craies de couleur",
        "La Fenêtre entrouverte", "L'Atterrissage", "Le Deuxième Souper", "La Mie et le Pain", "Les Marches du haut", "La Halte du tram",
        "Le Manteau large", "La Chambre au soleil", "Les Papillons de nuit", "Le Portail de cuivre", "La Fabrique à nuages", "Le Tiroir à idées",
        "La Gouttière bleue", "Le Banc des lilas", "Les Noix de muscade", "La Valise ouverte", "Le Coin du feu doux", "Les Trois Marmites",
    ];

    private static readonly IReadOnlyList<string> Neutral =
    [
        "Zenamar", "Kolibrus", "Tandemio", "Passarelo", "Oasimo", "Lumeko", "Interval 19", "Kalimbra", "Vivarelle", "Nomadel", "Solidora",
        "Paprikaa", "Mozaiko", "Tramonta", "Zinneko", "Amarilo", "Bonobolo", "Carrousello", "Dialoog 22", "Estafette 7", "Filigran", "Gondola",
        "Harmonica 3", "Ikigaro", "Jasmina", "Kompas 50", "Lirico",
    ];
}
