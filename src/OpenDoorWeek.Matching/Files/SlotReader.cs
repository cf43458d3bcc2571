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
    private static readonly Members Slot = new("id", "host", "day", "start", "end", "cap", "min", "langs", "place?");

    public static DraftSlot Read(ref JsonWalk json, out int? id)
    {
        var (host, day, start, end, capacity, minimum) = (0, 0, 0, 0, 0, 0);
        int? place = null;
        string[] languages = [];
        id = null;
        var slot = json.EnterObject(Slot);
        while (json.NextMember(ref slot) is { } member)
        {
            switch (member)
            {
                case "id": id = json.Id(); break;
                case "host": host = json.Int(); break;
                case "day": day = json.Int(); break;
                case "start": start = json.Int(); break;
                case "end": end = json.Int(); break;
                case "cap": capacity = json.Int(); break;
                case "min": minimum = json.Int(); break;
                case "langs": languages = json.Languages(); break;
                case "place": place = json.Int(); break;
            }
        }

        return new DraftSlot(Made(), place is not null);

        Slot Made() => new()
        {
            Host = host,
            Place = place ?? 0,
            Day = day,
            Start = start,
            End = end,
            Capacity = capacity,
            Minimum = minimum,
            Languages = languages,
        };
    }
}
