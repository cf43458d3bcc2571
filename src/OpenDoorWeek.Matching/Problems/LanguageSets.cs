namespace OpenDoorWeek.Matching.Problems;

/// <summary>Languages as numbers and sets of them as bits, so that a hundred thousand visitors can be compared with their wishes in no time.</summary>
internal sealed class LanguageSets
{
    /// <summary>The last bit stands for all languages from the 64th on: who share only that one are compared tag by tag.</summary>
    private const int Rare = 63;

    private readonly Problem _problem;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ulong[] _slots;
    private readonly ulong[] _visitors;

    public LanguageSets(Problem problem)
    {
        _problem = problem;
        _slots = Array.ConvertAll(problem.Slots, slot => SetOf(slot.Languages));
        _visitors = Array.ConvertAll(problem.Visitors, visitor => SetOf(visitor.Languages));
    }

    /// <summary>Different languages, of slots and visitors.</summary>
    public int Count => _numbers.Count;

    /// <returns>From 0, in the order in which slots and then visitors name them.</returns>
    public int NumberOf(string language) => _numbers[language];

    public bool Share(int visitorId, int slotId)
    {
        var shared = _visitors[visitorId] & _slots[slotId];
        return shared != 0
            && (shared != 1UL << Rare || _problem.Visitors[visitorId].Languages.Intersect(_problem.Slots[slotId].Languages).Any());
    }

    private ulong SetOf(string[] languages)
    {
        ulong set = 0;
        foreach (var language in languages)
        {
            if (!_numbers.TryGetValue(language, out var number))
            {
                _numbers.Add(language, number = _numbers.Count);
            }

            set |= 1UL << Math.Min(number, Rare);
        }

        return set;
    }
}
