using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Visits that demo visitors booked in edition A since midnight: every rule of a real booking holds for them.</summary>
internal sealed class DemoBookings(DateOnly today, IReadOnlyList<DemoSlot> slots, IReadOnlyList<PersonRow> visitors)
{
    /// <summary>The most visits that one person has.</summary>
    private const int MostVisits = 4;

    private readonly DemoDice dice = new($"{DemoPlan.Seed}/bookings");
    private readonly int[] taken = new int[slots.Count];
    private readonly Dictionary<Guid, List<SlotRow>> visitsOf = visitors.ToDictionary(v => v.PersonId, _ => new List<SlotRow>());
    private readonly List<BookingRow> bookings = [];
    private readonly List<ParticipantRow> participants = [];

    public IReadOnlyList<BookingRow> Bookings => bookings;

    public IReadOnlyList<ParticipantRow> Participants => participants;

    /// <summary>The slots with the places that are now taken.</summary>
    public IReadOnlyList<DemoSlot> Slots => [.. slots.Select((s, i) => s with { Row = s.Row with { Taken = taken[i] } })];

    /// <param name="today">The day of loading; nobody books "by herself" before its midnight.</param>
    /// <param name="slots">Of edition A.</param>
    /// <param name="visitors">The first has two visits, one of them with a colleague; the second has none yet.</param>
    public static DemoBookings Make(DateOnly today, IReadOnlyList<DemoSlot> slots, IReadOnlyList<PersonRow> visitors)
    {
        var made = new DemoBookings(today, slots, visitors);
        made.GiveFirstVisitorTwo();
        var wanted = slots.Select((s, i) => made.Wanted(s.Row, i)).ToList();
        for (var slot = 0; slot < slots.Count; slot++)
        {
            made.Fill(slot, wanted[slot]);
        }

        return made;
    }

    /// <summary>How many places should be taken: one slot in eight is full, one in eight has one or two places left.</summary>
    private int Wanted(SlotRow slot, int index) => (index % 8, slot.Visibility) switch
    {
        (_, "matching") => 0,
        (0, _) => slot.Capacity,
        (5, _) => slot.Capacity - dice.Between(1, 2),
        _ => dice.Next((slot.Capacity / 2) + 1),
    };

    private void GiveFirstVisitorTwo()
    {
        var own = Enumerable.Range(0, slots.Count).Where(i => slots[i].Row is { Visibility: "public", Capacity: > 4 } && i % 8 > 1).ToList();
        Book(own[0], visitors[0], 1);
        Book(own.First(i => MayCome(visitors[0], i)), visitors[0], 2);
    }

    private void Fill(int slot, int wanted)
    {
        foreach (var visitor in dice.Shuffle(visitors.Skip(2)))
        {
            var left = wanted - taken[slot];
            if (left <= 0)
            {
                return;
            }

            if (MayCome(visitor, slot))
            {
                Book(slot, visitor, Math.Min(left, dice.Chance(70) ? 1 : dice.Between(2, 4)));
            }
        }
    }

    private bool MayCome(PersonRow visitor, int slot) =>
        visitsOf[visitor.PersonId].Count < MostVisits
        && !visitsOf[visitor.PersonId].Any(v => v.Overlaps(slots[slot].Row))
        && visitor.Languages.Intersect(slots[slot].Languages).Any();

    /// <summary>The booker comes herself; of the others about half are named, and have their own calendar entry.</summary>
    private void Book(int slot, PersonRow booker, int partySize)
    {
        var (row, number) = (slots[slot].Row, bookings.Count);
        var at = Brussels.InstantOf(today, TimeOnly.MinValue).AddSeconds(number);
        var booking = new BookingRow(
            DemoId.Of("booking", $"{today:yyyyMMdd}.{number}"), row.SlotId, booker.PersonId, "confirmed", partySize, booker.Name,
            booker.Organisation, booker.Languages, booker.Language, at, at);
        bookings.Add(booking);
        taken[slot] += partySize;
        Join(booking, booker, row);
        if (partySize > 1 && (number < 2 || dice.Chance(50)) && visitors.Skip(2).Where(v => v != booker && MayCome(v, slot)).ToList() is { Count: > 0 } colleagues)
        {
            Join(booking, dice.Pick(colleagues), row);
        }
    }

    private void Join(BookingRow booking, PersonRow visitor, SlotRow slot)
    {
        visitsOf[visitor.PersonId].Add(slot);
        var id = DemoId.Of("participant", $"{booking.BookingId}.{visitor.PersonId}");
        participants.Add(new ParticipantRow(
            id, booking.BookingId, slot.SlotId, visitor.PersonId, visitor.Name, visitor.Language, $"p-{id}@demo.example.org", booking.CreatedAt));
    }
}
