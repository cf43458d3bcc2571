using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>What a buddy problem must be before pairs can be made.</summary>
public sealed class BuddyRules
{
    public const int MostPeople = 20_000;
    public const int MostSectors = 64;
    public const int MostLanguages = 64;
    public const int MostNeighbours = 100;
    public const int LongestTravel = 1_440;

    private readonly BuddyProblem _problem;
    private readonly List<Complaint> _complaints = [];

    private BuddyRules(BuddyProblem problem) => _problem = problem;

    /// <returns>What is wrong, in the order of the problem; empty when pairs can be made.</returns>
    public static IReadOnlyList<Complaint> Complaints(BuddyProblem problem, BuddyOptions options)
    {
        var rules = new BuddyRules(problem);
        rules.Demand(options.Neighbours is >= 1 and <= MostNeighbours, "neighbours", $"Give 1 to {MostNeighbours} candidates for each person.");
        rules.Demand(problem.People.Length <= MostPeople, "people", $"There are more than {MostPeople} people.");
        rules.CheckTravel();
        rules.CheckPeople();
        rules.CheckTwos("earlier", problem.Earlier);
        rules.CheckTwos("forbidden", problem.Forbidden);
        rules.CheckTwos("pinned", problem.Pinned);
        if (rules._complaints.Count == 0)
        {
            rules.CheckPins();
        }

        return rules._complaints;
    }

    private void CheckTravel()
    {
        for (var a = 0; a < _problem.Travel.Length; a++)
        {
            Demand(_problem.Travel[a].Length == _problem.Travel.Length, $"travel[{a}]", "Give as many minutes as there are places.");
            Demand(_problem.Travel[a].All(minutes => minutes is >= 0 and <= LongestTravel), $"travel[{a}]", $"Minutes are 0 to {LongestTravel}.");
        }
    }

    private void CheckPeople()
    {
        for (var i = 0; i < _problem.People.Length; i++)
        {
            var person = _problem.People[i];
            Demand(person.Place >= 0 && person.Place < _problem.Travel.Length, $"people[{i}].place", $"There is no place {person.Place}.");
            Demand(IsSector(person.Sector), $"people[{i}].sector", $"Sectors are 0 to {MostSectors - 1}.");
            Demand(person.PreferredSectors.All(IsSector), $"people[{i}].preferredSectors", $"Sectors are 0 to {MostSectors - 1}.");
            Demand(person.Organisation >= 0, $"people[{i}].organisation", "Organisations are numbered from 0.");
        }

        var languages = _problem.People.SelectMany(person => person.Languages).Distinct().Count();
        Demand(languages <= MostLanguages, "people", $"There are {languages} different languages; at most {MostLanguages} are known.");
    }

    private void CheckTwos(string path, Two[] twos)
    {
        for (var i = 0; i < twos.Length; i++)
        {
            Demand(IsPerson(twos[i].One) && IsPerson(twos[i].Other), $"{path}[{i}]", $"There is no person {(IsPerson(twos[i].One) ? twos[i].Other : twos[i].One)}.");
            Demand(twos[i].One != twos[i].Other, $"{path}[{i}]", "A pair is of two different people.");
        }
    }

    private void CheckPins()
    {
        var forbidden = _problem.Forbidden.SelectMany(two => new[] { two, new Two(two.Other, two.One) }).ToHashSet();
        var taken = new HashSet<int>();
        for (var i = 0; i < _problem.Pinned.Length; i++)
        {
            var two = _problem.Pinned[i];
            Demand(!forbidden.Contains(two), $"pinned[{i}]", $"{two.One} and {two.Other} are both pinned together and kept apart.");
            foreach (var person in new[] { two.One, two.Other })
            {
                Demand(taken.Add(person), $"pinned[{i}]", $"{person} is pinned twice.");
                Demand(_problem.People[person].OptedIn, $"pinned[{i}]", $"{person} is pinned without having opted in.");
            }
        }
    }

    private bool IsPerson(int person) => person >= 0 && person < _problem.People.Length;

    private static bool IsSector(int sector) => sector is >= 0 and < MostSectors;

    private void Demand(bool holds, string path, string text)
    {
        if (!holds)
        {
            _complaints.Add(new Complaint(path, text));
        }
    }
}
