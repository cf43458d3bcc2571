namespace OpenDoorWeek.Matching.Problems;

/// <summary>Travel is a square of minutes; every host has its place in it.</summary>
internal static class PlaceRules
{
    public static void Check(Problem problem, Findings findings)
    {
        var places = problem.Travel.Length;
        for (var from = 0; from < places; from++)
        {
            CheckRow(problem.Travel[from], from, places, findings);
        }

        for (var id = 0; id < problem.Hosts.Length; id++)
        {
            findings.Known("hosts", id, "commune", problem.Hosts[id].Place, places, "place");
            findings.Range("hosts", id, "sector", problem.Hosts[id].Sector, 0, ProblemRules.HighestNumber);
        }
    }

    private static void CheckRow(int[] row, int from, int places, Findings findings)
    {
        if (row.Length != places)
        {
            findings.Add($"travel[{from}]", $"Travel is a square: {places} numbers are expected here, there are {row.Length}.");
        }

        for (var to = 0; to < row.Length; to++)
        {
            if (row[to] is < 0 or > ProblemRules.LongestTravel)
            {
                findings.Add($"travel[{from}][{to}]", $"{row[to]} is not between 0 and {ProblemRules.LongestTravel} minutes.");
            }
        }
    }
}
