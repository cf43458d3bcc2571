using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.ShortLists;

/// <summary>Slots to propose from: a shelf for each language, and one for each language and sector; a slot stands on all that are its own.</summary>
internal sealed class Shelves
{
    /// <summary>In place of a sector, which is at least 0.</summary>
    public const int AnySector = -1;

    private readonly Problem _problem;
    private readonly LanguageSets _languages;
    private readonly Asks _asks;
    private readonly Dictionary<(int Language, int Sector), Shelf> _shelves;

    public Shelves(Problem problem, LanguageSets languages, Asks asks, ulong seed)
    {
        (_problem, _languages, _asks) = (problem, languages, asks);
        _shelves = Enumerable.Range(0, problem.Slots.Length)
            .Where(slot => problem.Slots[slot].Capacity > 0)
            .OrderBy(slot => Lottery.Draw(seed, (ulong)slot))
            .SelectMany(slot => KeysOf(slot), (slot, key) => (slot, key))
            .GroupBy(placed => placed.key, placed => placed.slot)
            .ToDictionary(shelf => shelf.Key, shelf => new Shelf(shelf, asks));
    }

    /// <returns>Up to <paramref name="most"/> slots, those that fewest ask for first.</returns>
    public ReadOnlySpan<int> LeastAsked(string language, int sector, int most) =>
        _shelves.TryGetValue((_languages.NumberOf(language), sector), out var shelf) ? shelf.LeastAsked(most) : [];

    /// <summary>A party asks for a slot: it moves back on its shelves.</summary>
    public void Ask(int slot, int people)
    {
        var before = _asks.LevelOf(slot);
        _asks.Add(slot, people);
        var after = _asks.LevelOf(slot);
        foreach (var key in before == after ? [] : KeysOf(slot))
        {
            _shelves[key].Raise(slot, before, after);
        }
    }

    private IEnumerable<(int Language, int Sector)> KeysOf(int slot)
    {
        var sector = _problem.Hosts[_problem.Slots[slot].Host].Sector;
        return _problem.Slots[slot].Languages.Distinct().Select(_languages.NumberOf)
            .SelectMany(language => new[] { (language, sector), (language, AnySector) });
    }
}
