using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>What a mentor problem must be before pairs can be made.</summary>
public sealed class MentorRules
{
    public const int MostMentors = 2_000;
    public const int MostNewcomers = 5_000;
    public const int MostSectors = 64;
    public const int MostLanguages = 64;
    public const int LongestTravel = 1_440;
    public const int MostCapacity = 3;
    public const int MostWanted = 2;

    private readonly MentorProblem _problem;
    private readonly List<Complaint> _complaints = [];

    private MentorRules(MentorProblem problem) => _problem = problem;

    /// <returns>What is wrong, in the order of the problem; empty when pairs can be made.</returns>
    public static IReadOnlyList<Complaint> Complaints(MentorProblem problem)
    {
        var rules = new MentorRules(problem);
        rules.CheckSizes();
        rules.CheckTravel();
        rules.CheckMentors();
        rules.CheckNewcomers();
        rules.CheckHelps("forbidden", problem.Forbidden);
        rules.CheckHelps("pinned", problem.Pinned);
        if (rules._complaints.Count == 0)
        {
            rules.CheckPins();
        }

        return rules._complaints;
    }

    private void CheckSizes()
    {
        Demand(_problem.Mentors.Length <= MostMentors, "mentors", $"There are more than {MostMentors} mentors.");
        Demand(_problem.Newcomers.Length <= MostNewcomers, "newcomers", $"There are more than {MostNewcomers} newcomers.");
        var languages = _problem.Mentors.SelectMany(m => m.Languages).Concat(_problem.Newcomers.SelectMany(n => n.Languages)).Distinct().Count();
        Demand(languages <= MostLanguages, "mentors", $"There are {languages} different languages; at most {MostLanguages} are known.");
    }

    private void CheckTravel()
    {
        for (var a = 0; a < _problem.Travel.Length; a++)
        {
            Demand(_problem.Travel[a].Length == _problem.Travel.Length, $"travel[{a}]", "Give as many minutes as there are places.");
            Demand(_problem.Travel[a].All(minutes => minutes is >= 0 and <= LongestTravel), $"travel[{a}]", $"Minutes are 0 to {LongestTravel}.");
        }
    }

    private void CheckMentors()
    {
        for (var i = 0; i < _problem.Mentors.Length; i++)
        {
            var mentor = _problem.Mentors[i];
            CheckHost($"mentors[{i}]", mentor.Place, mentor.Sector, mentor.Organisation);
            Demand(mentor.Editions >= 1, $"mentors[{i}].editions", "A mentor took part in at least 1 edition.");
            Demand(mentor.Capacity is >= 1 and <= MostCapacity, $"mentors[{i}].capacity", $"A mentor helps 1 to {MostCapacity} newcomers.");
        }
    }

    private void CheckNewcomers()
    {
        for (var i = 0; i < _problem.Newcomers.Length; i++)
        {
            var newcomer = _problem.Newcomers[i];
            CheckHost($"newcomers[{i}]", newcomer.Place, newcomer.Sector, newcomer.Organisation);
            Demand(newcomer.PreferredSectors.All(IsSector), $"newcomers[{i}].preferredSectors", $"Sectors are 0 to {MostSectors - 1}.");
            Demand(newcomer.Want is >= 1 and <= MostWanted, $"newcomers[{i}].want", $"A newcomer wants 1 to {MostWanted} mentors.");
        }
    }

    private void CheckHost(string path, int place, int sector, int organisation)
    {
        Demand(place >= 0 && place < _problem.Travel.Length, $"{path}.place", $"There is no place {place}.");
        Demand(IsSector(sector), $"{path}.sector", $"Sectors are 0 to {MostSectors - 1}.");
        Demand(organisation >= 0, $"{path}.organisation", "Organisations are numbered from 0.");
    }

    private void CheckHelps(string path, Help[] helps)
    {
        for (var i = 0; i < helps.Length; i++)
        {
            var (mentor, newcomer) = (helps[i].Mentor, helps[i].Newcomer);
            Demand(mentor >= 0 && mentor < _problem.Mentors.Length, $"{path}[{i}].mentor", $"There is no mentor {mentor}.");
            Demand(newcomer >= 0 && newcomer < _problem.Newcomers.Length, $"{path}[{i}].newcomer", $"There is no newcomer {newcomer}.");
        }
    }

    private void CheckPins()
    {
        var forbidden = _problem.Forbidden.ToHashSet();
        var seen = new HashSet<Help>();
        var (helping, helped) = (new int[_problem.Mentors.Length], new int[_problem.Newcomers.Length]);
        for (var i = 0; i < _problem.Pinned.Length; i++)
        {
            var pin = _problem.Pinned[i];
            Demand(seen.Add(pin), $"pinned[{i}]", $"{pin.Mentor} and {pin.Newcomer} are pinned twice.");
            Demand(!forbidden.Contains(pin), $"pinned[{i}]", $"{pin.Mentor} and {pin.Newcomer} are both pinned together and kept apart.");
            Demand(++helping[pin.Mentor] <= _problem.Mentors[pin.Mentor].Capacity, $"pinned[{i}]", $"Mentor {pin.Mentor} has more pins than she helps newcomers.");
            Demand(++helped[pin.Newcomer] <= _problem.Newcomers[pin.Newcomer].Want, $"pinned[{i}]", $"Newcomer {pin.Newcomer} has more pins than she wants mentors.");
        }
    }

    private static bool IsSector(int sector) => sector is >= 0 and < MostSectors;

    private void Demand(bool holds, string path, string text)
    {
        if (!holds)
        {
            _complaints.Add(new Complaint(path, text));
        }
    }
}
