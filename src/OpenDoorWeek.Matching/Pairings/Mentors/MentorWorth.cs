using System.Numerics;

namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>
/// Which mentor may help which newcomer, and what that is worth. A newcomer's first mentor is worth 30,000 and the second 10,000, so that
/// nobody's second costs somebody's first; each pair adds what <see cref="Affinity"/> says for closeness, for a sector that the newcomer
/// prefers, and for each shared language.
/// </summary>
public sealed class MentorWorth
{
    public const int OfFirst = 30_000;
    public const int OfSecond = 10_000;

    private readonly MentorProblem _problem;
    private readonly int[][] _closeness;
    private readonly ulong[] _mentorLanguages;
    private readonly ulong[] _newcomerLanguages;
    private readonly HashSet<Help> _apart;

    /// <param name="problem">Without complaints.</param>
    public MentorWorth(MentorProblem problem)
    {
        _problem = problem;
        _closeness = Affinity.Closeness(problem.Travel);
        var languages = Affinity.LanguageBits([.. problem.Mentors.Select(m => m.Languages), .. problem.Newcomers.Select(n => n.Languages)]);
        (_mentorLanguages, _newcomerLanguages) = (languages[..problem.Mentors.Length], languages[problem.Mentors.Length..]);
        _apart = [.. problem.Forbidden, .. problem.Pinned];
    }

    /// <param name="mentors">1 or 2: a newcomer's first or second.</param>
    public static int OfMentor(int mentors) => mentors == 1 ? OfFirst : OfSecond;

    /// <returns>At least 10, or 0 when the mentor may not help the newcomer, or does so by a pin.</returns>
    public int Of(int mentor, int newcomer)
    {
        var (helper, helped) = (_problem.Mentors[mentor], _problem.Newcomers[newcomer]);
        var shared = _mentorLanguages[mentor] & _newcomerLanguages[newcomer];
        return shared != 0 && helper.Organisation != helped.Organisation && !_apart.Contains(new Help(mentor, newcomer))
            ? _closeness[helper.Place][helped.Place]
                + (helped.PreferredSectors.Contains(helper.Sector) ? Affinity.OfSector : 0)
                + (Affinity.OfLanguage * BitOperations.PopCount(shared))
            : 0;
    }
}
