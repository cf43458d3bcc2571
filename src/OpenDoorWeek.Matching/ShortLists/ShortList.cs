using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.ShortLists;

/// <summary>What one visitor's list offers, and what it lacks to offer several real chances.</summary>
internal sealed class ShortList
{
    /// <summary>Fewer wishes that could be granted, own and proposed, are a short list.</summary>
    public const int EnoughChances = 4;

    /// <summary>Own and proposed wishes of one visitor at most, admissible or not.</summary>
    private const int Longest = 64;

    /// <summary>What a day that is full with the list's chances costs, in minutes of travel: there only some of them can be granted together.</summary>
    private const int FullDay = 240;

    /// <summary>What staying on the only day of the list costs: any slot on another day goes first.</summary>
    private const int OnlyDay = 100_000;

    private readonly Problem _problem;
    private readonly Visitor _visitor;
    private readonly List<int> _chances = [];
    private int _added;
    private bool _hasAnotherHost;
    private bool _hasAnotherDay;

    public ShortList(Problem problem, QuickAdmission admission, int visitorId)
    {
        (_problem, _visitor, Id) = (problem, problem.Visitors[visitorId], visitorId);
        Admit(admission, _visitor.Wishes);
        Admit(admission, _visitor.Proposed);
    }

    public int Id { get; }

    /// <summary>Slots of the list that the visitor could get, best first; those added come last.</summary>
    public IReadOnlyList<int> Chances => _chances;

    public int[] Added => [.. _chances.TakeLast(_added)];

    /// <summary>Too few chances, or all at one host, or all on one day.</summary>
    public bool IsShort => _chances.Count < EnoughChances || !_hasAnotherHost || !_hasAnotherDay;

    /// <summary>Whether the visitor can have more than what is pinned; nobody else needs chances.</summary>
    public bool IsOpen => _visitor.Wishes.Length > 0 && _visitor.Want > _visitor.Pinned.Length;

    public bool HasRoom => _visitor.Wishes.Length + _visitor.Proposed.Length + _added < Longest;

    public void Add(int slot)
    {
        Take(slot);
        _added++;
    }

    /// <returns>
    /// Whether the slot is a chance of its own: at a host that the list does not have, possible together with any wish and pin,
    /// and on another day where that is all the list lacks.
    /// </returns>
    public bool IsAnotherChance(int slot) =>
        (_chances.Count < EnoughChances || _hasAnotherDay || CountOn(_problem.Slots[slot].Day, _chances) == 0)
        && !Clashes(_chances, slot) && !Clashes(_visitor.Pinned, slot)
        && CountOn(_problem.Slots[slot].Day, _visitor.Pinned) < _visitor.PerDay
        // Inadmissible wishes are no chances, so they have not been looked at yet.
        && Array.IndexOf(_visitor.Wishes, slot) < 0 && Array.IndexOf(_visitor.Proposed, slot) < 0;

    /// <returns>How much less another chance is worth on that day, in minutes, from 0.</returns>
    public int Crowding(int slot)
    {
        var sameDay = CountOn(_problem.Slots[slot].Day, _chances);
        return sameDay > 0 && !_hasAnotherDay ? OnlyDay : sameDay >= _visitor.PerDay ? FullDay : 0;
    }

    private void Admit(QuickAdmission admission, int[] wishes)
    {
        foreach (var wish in wishes)
        {
            if (Array.IndexOf(_visitor.Pinned, wish) >= 0 || admission.Against(Id, wish) is null)
            {
                Take(wish);
            }
        }
    }

    private void Take(int slot)
    {
        _chances.Add(slot);
        var first = _problem.Slots[_chances[0]];
        _hasAnotherHost |= _problem.Slots[slot].Host != first.Host;
        _hasAnotherDay |= _problem.Slots[slot].Day != first.Day;
    }

    private bool Clashes(IReadOnlyList<int> visits, int slot)
    {
        for (var index = 0; index < visits.Count; index++)
        {
            if (Clash.Between(_problem, visits[index], slot))
            {
                return true;
            }
        }

        return false;
    }

    private int CountOn(int day, IReadOnlyList<int> visits)
    {
        var count = 0;
        for (var index = 0; index < visits.Count; index++)
        {
            count += _problem.Slots[visits[index]].Day == day ? 1 : 0;
        }

        return count;
    }
}
