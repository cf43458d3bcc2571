using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>A slot whose host may not have been read yet.</summary>
/// <param name="Slot">Its place counts only when <paramref name="HasPlace"/>.</param>
internal readonly record struct DraftSlot(Slot Slot, bool HasPlace)
{
    /// <returns>The slot, at its own place or at that of its host.</returns>
    public Slot At(Host[] hosts, int places)
    {
        if (HasPlace)
        {
            return Slot;
        }

        // An unknown host, or a host at an unknown place, is complained about by itself; the slot is not to blame.
        var place = Slot.Host >= 0 && Slot.Host < hosts.Length ? hosts[Slot.Host].Place : 0;
        return Slot with { Place = place >= 0 && place < places ? place : 0 };
    }
}

internal static class SlotReader
{
    private static readonly Members SlotMembers = new("id", "host", "day", "start", "end", "cap", "min", "langs", "place?");

    public static DraftSlot Read(ref JsonWalk json, out int? id)
    {
        var draft = new Draft();
        id = null;
        var slot = json.EnterObject(SlotMembers);
        while (json.NextMember(ref slot) is { } member)
        {
            if (member == "id")
            {
                id = json.Id();
            }
            else
            {
                draft.Read(member, ref json);
            }
        }

        return draft.Made();
    }

    private struct Draft()
    {
        private int _host, _day, _start, _end, _capacity, _minimum;
        private int? _place;
        private string[] _languages = [];

        public void Read(string member, ref JsonWalk json)
        {
            switch (member)
            {
                case "host": _host = json.Int(); break;
                case "day": _day = json.Int(); break;
                case "start": _start = json.Int(); break;
                case "end": _end = json.Int(); break;
                case "cap": _capacity = json.Int(); break;
                case "min": _minimum = json.Int(); break;
                case "langs": _languages = json.Languages(); break;
                case "place": _place = json.Int(); break;
            }
        }

        public readonly DraftSlot Made()
        {
            var slot = new Slot
            {
                Host = _host,
                Place = _place ?? 0,
                Day = _day,
                Start = _start,
                End = _end,
                Capacity = _capacity,
                Minimum = _minimum,
                Languages = _languages,
            };
            return new DraftSlot(slot, _place is not null);
        }
    }
}
