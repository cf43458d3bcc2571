namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>
/// The mentors that each newcomer chooses from: the best at first, and as prices rise those who would be better at those prices. The engine
/// takes lists of at most 64.
/// </summary>
internal sealed class MentorLists
{
    public const int AtFirst = 24;
    public const int AtMost = Engine.WishList.Most;

    private readonly (int Mentor, int Worth)[][] _all;
    private readonly List<(int Mentor, int Worth)>[] _listed;

    public MentorLists(MentorProblem problem, MentorWorth worth, ulong seed)
    {
        _all = [.. problem.Newcomers.Select((_, newcomer) => Enumerable.Range(0, problem.Mentors.Length)
            .Select(mentor => (Mentor: mentor, Worth: worth.Of(mentor, newcomer)))
            .Where(choice => choice.Worth > 0)
            .OrderByDescending(choice => choice.Worth)
            .ThenBy(choice => Lots.Of(seed, newcomer, choice.Mentor))
            .ToArray())];
        _listed = [.. _all.Select(all => all.Take(AtFirst).ToList())];
    }

    /// <summary>Best first, then as they came.</summary>
    public IReadOnlyList<(int Mentor, int Worth)> Listed(int newcomer) => _listed[newcomer];

    /// <summary>All who may help the newcomer, best first.</summary>
    public (int Mentor, int Worth)[] All(int newcomer) => _all[newcomer];

    /// <summary>Adds for each newcomer those who would be among her best at these prices.</summary>
    /// <param name="most">By newcomer: mentors that she still wants.</param>
    /// <returns>Whether any list grew.</returns>
    public bool Widen(long[] prices, int[] most)
    {
        var grew = false;
        for (var newcomer = 0; newcomer < _all.Length; newcomer++)
        {
            foreach (var choice in _all[newcomer].OrderByDescending(choice => choice.Worth - prices[choice.Mentor]).Take(most[newcomer]))
            {
                if (_listed[newcomer].Count < AtMost && IsNewAndBetter(newcomer, choice, prices, most[newcomer]))
                {
                    _listed[newcomer].Add(choice);
                    grew = true;
                }
            }
        }

        return grew;
    }

    private bool IsNewAndBetter(int newcomer, (int Mentor, int Worth) choice, long[] prices, int most) =>
        !_listed[newcomer].Contains(choice)
        && _listed[newcomer].Count(listed => listed.Worth - prices[listed.Mentor] >= choice.Worth - prices[choice.Mentor]) < most;
}
