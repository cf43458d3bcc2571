using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>Admission for many wishes: languages as bits, and the long way only for visitors with anything else to look at.</summary>
internal sealed class LanguageMasks
{
    private readonly Problem _problem;
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly ulong[] _slots;
    private readonly ulong[] _visitors;

    public LanguageMasks(Problem problem)
    {
        _problem = problem;
        _slots = Array.ConvertAll(problem.Slots, slot => MaskOf(slot.Languages));
        _visitors = Array.ConvertAll(problem.Visitors, visitor => MaskOf(visitor.Languages));
    }

    /// <returns>Whether <see cref="Admission"/> has nothing against it.</returns>
    public bool Admit(int visitorId, int slotId)
    {
        if ((_visitors[visitorId] & _slots[slotId]) == 0)
        {
            return false;
        }

        var visitor = _problem.Visitors[visitorId];
        return visitor.NotAdmitted.Length + visitor.Never.Length + visitor.Unavailable.Length + visitor.Busy.Length == 0
            || Admission.Against(_problem, visitor, slotId) is null;
    }

    private ulong MaskOf(string[] languages)
    {
        ulong mask = 0;
        foreach (var language in languages)
        {
            if (!_bits.TryGetValue(language, out var bit))
            {
                _bits.Add(language, bit = _bits.Count);
            }

            mask |= 1UL << bit;
        }

        return mask;
    }
}
