namespace OpenDoorWeek.Matching;

/// <summary>Place on the schematic map of Brussels, in tiles; (0, 0) is north-west.</summary>
public readonly record struct Tile(int Column, int Row);

/// <summary>How long it takes from one visit to the next.</summary>
public static class TravelTime
{
    public const int MinutesWithinPostcode = 10;

    /// <summary>10 minutes within a postcode, else 12 and 9 for each tile of distance (Euclidean, rounded to whole minutes, halves up).</summary>
    /// <returns>Minutes, at least 10.</returns>
    public static int Minutes(Tile from, Tile to)
    {
        if (from == to)
        {
            return MinutesWithinPostcode;
        }

        double columns = from.Column - to.Column, rows = from.Row - to.Row;
        return (int)Math.Round(12 + (9 * Math.Sqrt((columns * columns) + (rows * rows))), MidpointRounding.AwayFromZero);
    }
}
