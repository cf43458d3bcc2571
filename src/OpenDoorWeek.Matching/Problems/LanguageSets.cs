namespace OpenDoorWeek.Matching.Problems;

/// <summary>Languages as numbers and sets of them as bits, so that a hundred thousand visitors are compared with their wishes in no time. A problem has at most 64.</summary>
internal sealed class LanguageSets
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ulong[] _slots;
    private readonly ulong[] _visitors;

    public LanguageSets(Problem problem)
    {
        _slots = Array.ConvertAll(problem.Slots, slot => SetOf(slot.Languages));
        _visitors = Array.ConvertAll(problem.Visitors, visitor => SetOf(visitor.Languages));
    }

    /// <returns>From 0, in the order in which slots and then visitors name them.</returns>
    public int NumberOf(string language) => _numbers[language];

    public bool Share(int visitorId, int slotId) => (_visitors[visitorId] & _slots[slotId]) != 0;

    private ulong SetOf(string[] languages)
    {
        ulong set = 0;
        foreach (var language in languages)
        {
            if (!_numbers.TryGetValue(language, out var number))
            {
                _numbers.Add(language, number = _numbers.Count);
            }

            set |= 1UL << number;
        }

        return set;
    }
}
