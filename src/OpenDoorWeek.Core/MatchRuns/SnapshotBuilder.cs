using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Makes the problem of a run from what the database says; pure.</summary>
internal sealed class SnapshotBuilder
{
    private static readonly string[] Sectors = [.. SectorWords.Codes];
    private readonly SnapshotRows _rows;
    private readonly Dictionary<string, int> _placeOf;
    private readonly Dictionary<Guid, int> _slotOf;
    private readonly ILookup<Guid, SnapshotRows.Absence> _absences;
    private readonly ILookup<Guid, SnapshotRows.Visit> _visits;

    /// <summary>Visits of a publication that no run has to keep: nobody was shown them yet, or an organiser decided against them since.</summary>
    private readonly SnapshotRows.Visit[] _lapsed;
    private readonly Dictionary<string, int[]> _notAdmitted = [];
    private readonly List<PinLeftOut> _leftOut = [];

    /// <summary>Places that nobody has and nobody is pinned to.</summary>
    private readonly int[] _free;
    private readonly int[] _pinned;
    private Problem _problem;

    private SnapshotBuilder(SnapshotRows rows)
    {
        _rows = rows;
        _placeOf = rows.Places.Select((p, i) => (p.Postcode, i)).ToDictionary(p => p.Postcode, p => p.i);
        _slotOf = rows.Slots.Select((s, i) => (s.SlotId, i)).ToDictionary(s => s.SlotId, s => s.i);
        var blocked = rows.Pins.Where(p => !p.IsMust).Select(p => (p.PersonId, p.SlotId)).ToHashSet();
        var visits = rows.Visits.ToLookup(v => v.IsHidden || (v.IsPublished && blocked.Contains((v.PersonId, v.SlotId))));
        (_absences, _visits, _lapsed) = (rows.Absences.ToLookup(a => a.PersonId), visits[false].ToLookup(v => v.PersonId), [.. visits[true].Where(v => v.IsBooker)]);
        (_free, _pinned) = ([.. rows.Slots.Select(s => s.Capacity - s.Taken)], new int[rows.Slots.Count]);
        foreach (var lapsed in _lapsed.Where(v => _slotOf.ContainsKey(v.SlotId)))
        {
            _free[_slotOf[lapsed.SlotId]] += lapsed.Places;
        }

        var tiles = rows.Places.Select(p => new Tile(p.TileColumn, p.TileRow)).ToArray();
        int[][] travel = [.. tiles.Select(from => tiles.Select(to => TravelTime.Minutes(from, to)).ToArray())];
        var hosts = rows.Hosts.Select((h, i) => (h.HostId, i)).ToDictionary(h => h.HostId, h => h.i);
        _problem = new(travel, [.. rows.Hosts.Select(h => new Host(_placeOf[h.Postcode], Array.IndexOf(Sectors, h.Sector)))], [.. rows.Slots.Select(s => SlotOf(s, hosts))], []);
    }

    public static Snapshot Build(SnapshotRows rows) => new SnapshotBuilder(rows).Build();

    private Snapshot Build()
    {
        Visitor[] visitors = [.. _rows.Lists.Select(VisitorOf)];
        var visitorOf = _rows.Lists.Index().ToDictionary(l => l.Item.PersonId, l => l.Index);
        foreach (var pin in _rows.Pins)
        {
            Visitor? she = visitorOf.TryGetValue(pin.PersonId, out var visitor) ? visitors[visitor] : null;
            if (WhyNot(pin, she) is { } problem)
            {
                _leftOut.Add(new(pin.PersonId, pin.SlotId, problem));
            }
            else
            {
                visitors[visitor] = Decide(pin, she!);
            }
        }

        _problem = _problem with { Slots = [.. _problem.Slots.Select(WithPlaces)], Visitors = visitors };
        return new(_problem, [.. _rows.Lists.Select(l => l.PersonId)], [.. _rows.Slots.Select(s => s.SlotId)], [.. _rows.Lists.Select(l => l.OpenToOthers)], _leftOut) { Lapsed = [.. _lapsed.Select(v => v.BookingId)] };
    }

    private Slot SlotOf(SnapshotRows.Slot slot, Dictionary<Guid, int> hosts) => new()
    {
        Host = hosts[slot.HostId],
        Place = _placeOf[slot.Postcode],
        Day = slot.Day,
        Start = slot.Starts,
        End = slot.Ends,
        Capacity = slot.Capacity,
        Languages = slot.Languages,
    };

    /// <summary>What is left for the run: bookings of others are off, those of visitors are theirs as pins. Nobody at all is no minimum.</summary>
    private Slot WithPlaces(Slot slot, int id)
    {
        var (row, places) = (_rows.Slots[id], _free[id] + _pinned[id]);
        var outside = row.Capacity - places;
        var minimum = Math.Min(row.Minimum - outside, places);
        return slot with { Capacity = places, Minimum = minimum > 1 ? minimum : 0 };
    }

    /// <summary>Her visits first: what she has booked is pinned, in order of time, as far as a plan can hold it; the rest is an appointment.</summary>
    private Visitor VisitorOf(SnapshotRows.WishList list)
    {
        var visitor = new Visitor
        {
            Languages = list.Languages,
            Want = list.WantedVisits,
            PerDay = list.VisitsADay,
            Party = list.PartySize,
            Wishes = [.. list.Wishes.Where(_slotOf.ContainsKey).Select(w => _slotOf[w]).Take(ProblemRules.MostWishes)],
            NotAdmitted = NotAdmitted(list.Kind ?? "professional"),
            Unavailable = [.. _absences[list.PersonId].Select(a => new TimeSpanOfDay(a.Day, a.Starts, a.Ends))],
        };
        return _visits[list.PersonId].Aggregate(visitor, WithVisit);
    }

    private Visitor WithVisit(Visitor visitor, SnapshotRows.Visit visit)
    {
        if (!visit.IsBooker || !_slotOf.TryGetValue(visit.SlotId, out var slot) || visitor.Pinned.Length >= Preset.MostVisits || visitor.Pinned.Any(p => Clash.Between(_problem, p, slot)))
        {
            return visitor with { Busy = [.. visitor.Busy, new(visit.Day, visit.Starts, visit.Ends, _placeOf[visit.Postcode])] };
        }

        // The places of the booking are taken already, however many came along.
        _pinned[slot] += visitor.Party;
        return PinRule.Pin(_problem, visitor, slot);
    }

    /// <summary>Decisions come in the order in which they were taken: a later one never takes the place of an earlier one.</summary>
    private PinProblem? WhyNot(SnapshotRows.Pin pin, Visitor? she) =>
        she is null ? PinProblem.NoWishes
        : !_slotOf.TryGetValue(pin.SlotId, out var slot) ? PinProblem.NoSlot
        : _visits[pin.PersonId].Any(v => v.SlotId == pin.SlotId) ? PinProblem.Booked
        : pin.IsMust ? PinRule.Against(_problem, she, slot, _free[slot]) : null;

    private Visitor Decide(SnapshotRows.Pin pin, Visitor she)
    {
        var slot = _slotOf[pin.SlotId];
        if (!pin.IsMust)
        {
            return she with { Never = [.. she.Never, slot] };
        }

        _free[slot] -= she.Party;
        _pinned[slot] += she.Party;
        return PinRule.Pin(_problem, she, slot);
    }

    /// <summary>One list for all visitors of a kind.</summary>
    private int[] NotAdmitted(string kind) => _notAdmitted.TryGetValue(kind, out var slots)
        ? slots
        : _notAdmitted[kind] = [.. _rows.Slots.Index().Where(s => !s.Item.Admits.Contains(kind)).Select(s => s.Index)];
}
