namespace OpenDoorWeek.Matching.Engine;

/// <summary>Visitors who have to do with each other, drawn by lot: those in the slots that one wishes, those in the slots that they wish, and so on.</summary>
internal sealed class Neighbourhood(Market market, Occupancy occupancy, Wishers wishers)
{
    private readonly HashSet<int> _seen = [];
    private readonly List<int> _members = [];
    private ulong _seed;
    private ulong _draws;

    /// <returns>The visitor first; at most <paramref name="size"/>. Good until the next call.</returns>
    public IReadOnlyList<int> Around(int visitor, int size, ulong seed)
    {
        Begin(seed);
        Add(visitor);
        for (var next = 0; next < _members.Count && _members.Count < size; next++)
        {
            foreach (var slot in market.Items(_members[next]))
            {
                Draw(occupancy.Occupants(slot), size, oneIn: 3);
            }
        }

        foreach (var slot in market.Items(visitor))
        {
            Draw(wishers.Of(slot), size, oneIn: 1);
        }

        return _members;
    }

    /// <returns>Some of those who wish a slot, and some of those in their way.</returns>
    public IReadOnlyList<int> Of(int slot, int size, ulong seed)
    {
        Begin(seed);
        Draw(wishers.Of(slot), size, oneIn: 1 + (wishers.Of(slot).Length / size));
        Draw(wishers.Of(slot), size, oneIn: 1);
        return _members;
    }

    private void Begin(ulong seed)
    {
        _seen.Clear();
        _members.Clear();
        (_seed, _draws) = (seed, 0);
    }

    private void Draw(ReadOnlySpan<int> visitors, int size, int oneIn)
    {
        foreach (var visitor in visitors)
        {
            if (_members.Count < size && Lottery.Draw(_seed, _draws++) % (ulong)oneIn == 0)
            {
                Add(visitor);
            }
        }
    }

    private void Add(int visitor)
    {
        if (_seen.Add(visitor))
        {
            _members.Add(visitor);
        }
    }
}
