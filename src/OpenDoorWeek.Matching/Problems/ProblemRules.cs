namespace OpenDoorWeek.Matching.Problems;

/// <summary>
/// What a problem must be before a plan can be made for it. The bounds are far above any week; they keep every sum of the engine
/// within 64 bits. A problem without visitors or slots is no mistake: its plan is empty.
/// </summary>
public static class ProblemRules
{
    public const int MostPlaces = 1_000;
    public const int MostHosts = 100_000;
    public const int MostSlots = 100_000;
    public const int MostVisitors = 1_000_000;

    /// <summary>Minutes from one place to another.</summary>
    public const int LongestTravel = 1_440;

    /// <summary>Highest number of a sector, and highest priority.</summary>
    public const int HighestNumber = 1_000_000;

    /// <summary>Day of the edition, from 0.</summary>
    public const int LastDay = 3_650;

    /// <summary>A slot, appointment or absence starts in the 1,440 minutes of its day.</summary>
    public const int LatestStart = 1_439;

    /// <summary>It ends after its start, at the latest at the end of the next day.</summary>
    public const int LatestEnd = 2_880;

    public const int MostCapacity = 10_000;
    public const int MostWant = 3;
    public const int MostPerDay = 10;
    public const int MostParty = 99;

    /// <summary>Own and proposed wishes of one visitor together.</summary>
    public const int MostWishes = 64;

    /// <summary>Appointments of one visitor; the same for absences.</summary>
    public const int MostSpans = 1_000;

    /// <summary>Different language tags in the whole problem, and tags in one list.</summary>
    public const int MostLanguages = 64;

    /// <summary>Characters of a language tag, from 1.</summary>
    public const int LongestLanguage = 35;

    /// <returns>
    /// What is wrong: sizes, or else each number and id, or else what contradicts itself in the pins; empty when a plan can be made.
    /// Paths name members as problem.json does, entries by id.
    /// </returns>
    public static IReadOnlyList<Complaint> Complaints(Problem problem)
    {
        var findings = new Findings();
        CheckSizes(problem, findings);
        if (findings.All.Count == 0)
        {
            PlaceRules.Check(problem, findings);
            SlotRules.Check(problem, findings);
            VisitorRules.Check(problem, findings);
            LanguageRules.Check(problem, findings);
        }

        // With an unknown slot or a wrong number nothing sensible can be said about contradictions.
        if (findings.All.Count == 0)
        {
            PinRules.Check(problem, findings);
        }

        return findings.All;
    }

    private static void CheckSizes(Problem problem, Findings findings)
    {
        AtMost(findings, "travel", problem.Travel.Length, MostPlaces);
        AtMost(findings, "hosts", problem.Hosts.Length, MostHosts);
        AtMost(findings, "slots", problem.Slots.Length, MostSlots);
        AtMost(findings, "visitors", problem.Visitors.Length, MostVisitors);
        if (problem.Travel.Length == 0 && problem.Hosts.Length > 0)
        {
            findings.Add("travel", "There are hosts but no places; give the minutes from each place to each.");
        }
    }

    private static void AtMost(Findings findings, string list, int count, int most)
    {
        if (count > most)
        {
            findings.Add(list, $"{count} are too many: at most {most} are taken.");
        }
    }
}
