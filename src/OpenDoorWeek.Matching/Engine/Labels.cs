namespace OpenDoorWeek.Matching.Engine;

/// <summary>What a search knows of each slot: how far it is and by which step it was reached. One search at a time.</summary>
internal sealed class Labels
{
    private readonly long[] _distance;
    private readonly Step[] _into;
    private readonly List<int> _reached = [];
    private readonly PriorityQueue<int, long> _queue = new();

    public Labels(int slots)
    {
        (_distance, _into) = (new long[slots + 1], new Step[slots + 1]);
        Array.Fill(_distance, long.MaxValue);
    }

    /// <summary>Slots reached by the present search, each once.</summary>
    public IReadOnlyList<int> Reached => _reached;

    /// <summary>Length of the best way to the end found so far; nothing longer is looked at.</summary>
    public long End { get; private set; }

    /// <summary>Last step of that way; <see cref="Step.None"/> when it is to do nothing.</summary>
    public Step Last { get; private set; }

    /// <param name="limit">Length of doing nothing.</param>
    public void Clear(long limit)
    {
        foreach (var slot in _reached)
        {
            _distance[slot] = long.MaxValue;
        }

        _reached.Clear();
        _queue.Clear();
        (End, Last) = (limit, Step.None);
    }

    public long Distance(int slot) => _distance[slot];

    public ref readonly Step Into(int slot) => ref _into[slot];

    public void Finish(long distance, in Step step) => (End, Last) = (distance, step);

    public void Reach(int slot, long distance, in Step step)
    {
        if (_distance[slot] == long.MaxValue)
        {
            _reached.Add(slot);
        }

        (_distance[slot], _into[slot]) = (distance, step);
        _queue.Enqueue(slot, distance);
    }

    /// <returns>The nearest slot not yet given, or -1 when none is nearer than the end.</returns>
    public int Nearest()
    {
        while (_queue.TryDequeue(out var slot, out var distance) && distance < End)
        {
            if (distance == _distance[slot])
            {
                return slot;
            }
        }

        return -1;
    }

    /// <returns>Whether <paramref name="visitor"/> changes already on the way to <paramref name="slot"/>: what each changes to was reckoned from what she holds now.</returns>
    public bool OnTheWay(int slot, int visitor)
    {
        for (var at = slot; at >= 0; at = _into[at].From)
        {
            if (_into[at].Visitor == visitor)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One change of a chain: a visitor takes a bundle.</summary>
/// <param name="Visitor">-1 for nobody: the slot is where the search began.</param>
/// <param name="From">The slot by which the step before reached this one; -1 at the start.</param>
/// <param name="Value">Of the bundle.</param>
internal readonly record struct Step(int Visitor, ulong Mask, int From, int Value)
{
    public static Step None { get; } = new(-1, 0, -1, 0);
}
