namespace OpenDoorWeek.Core.Demo;

/// <summary>Invented streets, in both languages as on the signs of Brussels.</summary>
internal static class DemoStreets
{
    /// <summary>"Blauwelindestraat 12", "Rue du Tilleul bleu 12", or both.</summary>
    /// <param name="language">nl, fr, or both.</param>
    public static string Of(string language, DemoDice dice)
    {
        var (nl, fr) = dice.Pick(All);
        var number = dice.Between(1, 180);
        return language switch
        {
            "nl" => $"{nl} {number}",
            "fr" => $"{fr} {number}",
            _ => $"{fr} / {nl} {number}",
        };
    }

    private static readonly IReadOnlyList<(string Nl, string Fr)> All =
    [
        ("Blauwelindestraat", "Rue du Tilleul bleu"),
        ("Kolibriestraat", "Rue du Colibri"),
        ("Vliegerlaan", "Avenue du Cerf-Volant"),
        ("Hopbelstraat", "Rue du Houblon doré"),
        ("Turfkaai", "Quai de la Tourbe"),
        ("Zilverberkenlaan", "Avenue des Bouleaux argentés"),
        ("Klepperstraat", "Rue de la Crécelle"),
        ("Mandenmakersgang", "Impasse des Vanniers"),
        ("Kwikstaartplein", "Place de la Bergeronnette"),
        ("Wafelijzerstraat", "Rue du Gaufrier"),
        ("Regenboogdreef", "Drève de l'Arc-en-Ciel"),
        ("Oude Pompstraat", "Rue de l'Ancienne Pompe"),
        ("Saffierlaan", "Avenue du Saphir"),
        ("Bakkersknechtstraat", "Rue du Mitron"),
        ("Halfmaansteenweg", "Chaussée de la Demi-Lune"),
        ("Vuurtorenstraat", "Rue du Phare"),
        ("Slaapmutsstraat", "Rue du Bonnet de nuit"),
        ("Egelantierlaan", "Avenue de l'Églantine"),
        ("Drie Emmersstraat", "Rue des Trois Seaux"),
        ("Bochtige Weg", "Chemin Sinueux"),
        ("Klaverbladsquare", "Square du Trèfle"),
        ("Sluiswachterskaai", "Quai de l'Éclusier"),
        ("Lantaarnopstekersstraat", "Rue de l'Allumeur"),
        ("Pimpelmeeslaan", "Avenue de la Mésange bleue"),
        ("Koperslagershof", "Cour des Dinandiers"),
        ("Winterkoningstraat", "Rue du Troglodyte"),
        ("Tramsporenlaan", "Avenue des Rails"),
        ("Papierboerstraat", "Rue du Papetier"),
        ("Zonnewijzerplein", "Place du Cadran solaire"),
        ("Lorkendreef", "Drève des Mélèzes"),
    ];
}
