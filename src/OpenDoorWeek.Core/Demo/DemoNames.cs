namespace OpenDoorWeek.Core.Demo;

/// <summary>Invented names of people: first names as heard in Brussels, surnames that we made up.</summary>
internal static class DemoNames
{
    public static readonly IReadOnlyList<string> Dutch =
    [
        "Annelies", "Bart", "Dounia", "Els", "Femke", "Gert", "Hanne", "Ilias", "Jef", "Katrien", "Lotte", "Maarten", "Nele", "Oumaima", "Pieter",
        "Riet", "Saar", "Tuur", "Veerle", "Wout", "Yara", "Zita", "Emre", "Sofiane", "Kwame", "Roos",
    ];

    public static readonly IReadOnlyList<string> French =
    [
        "Adèle", "Benoît", "Charline", "Denis", "Élodie", "Fatoumata", "Gauthier", "Hafsa", "Inès", "Joëlle", "Karim", "Ludivine", "Maxime", "Naïma",
        "Océane", "Pascaline", "Quentin", "Rachid", "Séverine", "Théo", "Ursule", "Valentine", "Wassim", "Yolande", "Mamadou", "Chloé",
    ];

    public static readonly IReadOnlyList<string> Other =
    [
        "Agnieszka", "Bogdan", "Catarina", "Dragan", "Elif", "Giulia", "Hodan", "Ioana", "Jovana", "Luis", "Mehmet", "Nkechi", "Olena", "Priya", "Tariq", "Zeynep",
    ];

    public static readonly IReadOnlyList<string> Surnames =
    [
        "Abelaar", "El Warda", "Bastogniez", "Van Blauwput", "Brémontier", "Okadigban", "Cauwelberg", "Da Ribeirinha", "Daverlaan", "Demoerloos",
        "Yıldıztepe", "Dumoncelle", "Van Elzenbroek", "Escarbotte", "Benharrouda", "Fonteyris", "Gasthuyzen", "Popestrela", "Grandvoir-Lune",
        "Hazelhorst", "Kabongwe", "Heliopré", "Houtekier-Maas", "Ait Lamrine", "Inghelwater", "Jodoncourt", "Krekelmans", "Wiśniarska", "Lambrechol",
        "Diallombo", "Leyssendaal", "Malfontaine", "Ould Tamrit", "Meerdonckx", "Moulinasse", "Nachtergalen", "Boumeskine", "Noirchaineux",
        "Oosterzele-Pin", "Paillencourt", "Rahmanzai", "Pijnappel", "Quatrebras", "Roodenbeekx", "Souvarine", "Sint-Maartenz", "Terhulpen",
        "Tombelaine", "Haddoucha", "Uylenspieghel", "Van Vogelzang", "Nguyenval", "Vauxbrune", "Wandeleyn", "Wolvenacker", "Ximenault", "Zandvlieten",
        "Zénobelle", "Baldemar", "Cheyrouze", "Ferroukhal", "Mbarushiman",
    ];

    /// <summary>A name that fits the first of these languages, often enough.</summary>
    public static string Of(string language, DemoDice dice)
    {
        var first = dice.Chance(20) ? Other : language switch { "nl" => Dutch, "fr" => French, _ => Other };
        return $"{dice.Pick(first)} {dice.Pick(Surnames)}";
    }
}
