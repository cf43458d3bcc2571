namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>A door of the street on the start page, one per zone from north to west.</summary>
/// <param name="ZoneCode">Whose door.</param>
/// <param name="Centre">From the left, in units of the picture.</param>
/// <param name="Height">Of its straight part when open, below the arch.</param>
/// <param name="Colour">Of its leaf, on the dark street.</param>
public sealed record Door(string ZoneCode, int Centre, int Height, string Colour)
{
    public static readonly IReadOnlyList<Door> Street =
    [
        new("N", 46, 36, "#2a5b9d"), new("NE", 140, 54, "#83377a"), new("SE", 234, 46, "#3c6c1f"), new("S", 328, 56, "#ad3f26"), new("CW", 418, 54, "#7c5900"),
    ];

    public string Closed => $"M{Centre - 12} 238v-{Height - 16}a12 12 0 0 1 24 0v{Height - 16}z";

    public string Opening => $"M{Centre - 19} 238v-{Height}a19 19 0 0 1 38 0v{Height}z";

    public string Inside => $"M{Centre - 6} 238v-{Height - 4}a12 12 0 0 1 25-2v{Height - 2}z";

    public string Leaf => $"M{Centre - 19} 238v-{Height}c0-10 6-18 18-20v{Height + 30}z";

    public string Light => $"M{Centre - 1} 238h20l44 12h-64z";
}
