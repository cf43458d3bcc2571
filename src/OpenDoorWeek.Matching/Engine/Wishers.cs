namespace OpenDoorWeek.Matching.Engine;

/// <summary>By slot, who has it among her items: the market read the other way round.</summary>
internal sealed class Wishers
{
    private readonly int[] _start;
    private readonly int[] _visitors;

    public Wishers(Market market)
    {
        _start = new int[market.Slots + 2];
        foreach (var slot in market.ItemSlot)
        {
            _start[slot + 2]++;
        }

        for (var slot = 2; slot < _start.Length; slot++)
        {
            _start[slot] += _start[slot - 1];
        }

        _visitors = new int[market.ItemSlot.Length];
        for (var visitor = 0; visitor < market.Visitors; visitor++)
        {
            foreach (var slot in market.Items(visitor))
            {
                _visitors[_start[slot + 1]++] = visitor;
            }
        }
    }

    /// <summary>In order of id.</summary>
    public ReadOnlySpan<int> Of(int slot) => _visitors.AsSpan(_start[slot], _start[slot + 1] - _start[slot]);
}
