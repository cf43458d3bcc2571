namespace OpenDoorWeek.MatchingCases.Weeks;

/// <summary>The 19 communes of Brussels as places: how many live there, and how long it takes from one to the other.</summary>
internal static class Communes
{
    /// <summary>Name; inhabitants in thousands; whether hosts cluster there; east and north of the Grand-Place in units of 10 m.</summary>
    private static readonly (string Name, int Inhabitants, bool Centre, int East, int North)[] All =
    [
        ("Bruxelles-Ville", 195, true, 0, 0),
        ("Saint-Josse", 27, true, 133, 33),
        ("Saint-Gilles", 49, true, -49, -245),
        ("Ixelles", 89, false, 133, -245),
        ("Etterbeek", 49, false, 260, -156),
        ("Schaerbeek", 130, false, 183, 189),
        ("Evere", 45, false, 351, 234),
        ("Jette", 53, false, -176, 311),
        ("Ganshoren", 26, false, -288, 256),
        ("Berchem-Sainte-Agathe", 26, false, -414, 156),
        ("Koekelberg", 22, false, -176, 145),
        ("Molenbeek", 98, false, -176, 56),
        ("Anderlecht", 126, false, -365, -178),
        ("Forest", 57, false, -197, -434),
        ("Uccle", 86, false, -84, -534),
        ("Watermael-Boitsfort", 25, false, 449, -567),
        ("Auderghem", 35, false, 527, -378),
        ("Woluwe-Saint-Lambert", 60, false, 541, -44),
        ("Woluwe-Saint-Pierre", 43, false, 646, -222),
    ];

    public static int Count => All.Length;

    public static long[] SumsForVisitors { get; } = Sums(c => c.Inhabitants * 2);

    public static long[] SumsForHosts { get; } = Sums(c => c.Inhabitants * (c.Centre ? 5 : 2));

    /// <summary>Minutes: 10 within a commune, else 12 and 5.5 for each kilometre.</summary>
    public static int[][] Travel() =>
        [.. All.Select((a, i) => All.Select((b, j) => i == j ? 10 : Minutes(b.East - a.East, b.North - a.North)).ToArray())];

    private static int Minutes(int east, int north)
    {
        var tenMetres = 1;
        while (tenMetres * tenMetres < (east * east) + (north * north))
        {
            tenMetres++;
        }

        return 12 + (((tenMetres * 55) + 500) / 1000);
    }

    private static long[] Sums(Func<(string Name, int Inhabitants, bool Centre, int East, int North), int> weight)
    {
        var sum = 0L;
        return [.. All.Select(c => sum += weight(c))];
    }
}
