using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.ShortLists;

/// <summary>What a visitor's own wishes, granted or not, tell about what else would suit: sectors and places.</summary>
internal sealed class Taste
{
    /// <summary>What a slot of another sector costs, in minutes of travel: a wished sector across the city is as good as any other next door.</summary>
    private const int OtherSector = 60;

    /// <summary>What each eighth of the capacity that is asked for costs, in minutes of travel.</summary>
    private const int Eighth = 10;

    private readonly Problem _problem;
    private readonly int[] _places;

    public Taste(Problem problem, Visitor visitor)
    {
        _problem = problem;
        Sectors = [.. visitor.Wishes.Select(SectorOf).Distinct()];
        _places = [.. visitor.Wishes.Select(wish => problem.Slots[wish].Place).Distinct()];
    }

    /// <summary>Those wished for, each once, in the order of the wishes.</summary>
    public int[] Sectors { get; }

    /// <param name="level">See <see cref="Asks.LevelOf"/>.</param>
    /// <returns>How little the slot suits, from 0, in minutes: travel from the nearest place wished for, crowd and sector.</returns>
    public int DistanceTo(int slot, int level) =>
        MinutesTo(_problem.Slots[slot].Place) + (Eighth * level) + (Array.IndexOf(Sectors, SectorOf(slot)) < 0 ? OtherSector : 0);

    private int MinutesTo(int place)
    {
        var nearest = int.MaxValue;
        foreach (var wished in _places)
        {
            nearest = Math.Min(nearest, _problem.Travel[wished][place]);
        }

        return nearest;
    }

    private int SectorOf(int slot) => _problem.Hosts[_problem.Slots[slot].Host].Sector;
}
