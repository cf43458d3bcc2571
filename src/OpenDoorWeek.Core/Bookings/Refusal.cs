namespace OpenDoorWeek.Core.Bookings;

/// <summary>Why places are not given: a closed set, shared by all use cases that take places, so that a page words each once.</summary>
public abstract record Refusal
{
    private Refusal() { }

    /// <summary>No such slot, or not one that this person may see.</summary>
    public sealed record SlotUnknown : Refusal;

    /// <summary>The host cancelled the slot.</summary>
    public sealed record SlotCancelled : Refusal;

    /// <summary>Places are given by the batch only.</summary>
    public sealed record OnlyByMatching : Refusal;

    /// <summary>Only signed-in professionals book this slot.</summary>
    public sealed record SignInFirst : Refusal;

    /// <summary>Free booking begins later.</summary>
    /// <param name="OpensAt">Null: not foreseen in this edition.</param>
    public sealed record NotOpenYet(DateTimeOffset? OpensAt) : Refusal;

    /// <summary>Until then only the own staff of the host books.</summary>
    /// <param name="Until">From this instant on everybody does.</param>
    public sealed record StaffFirst(DateTimeOffset Until, string HostName) : Refusal;

    /// <summary>Booking stopped at this instant.</summary>
    public sealed record Closed(DateTimeOffset Since) : Refusal;

    /// <summary>No place is left.</summary>
    public sealed record Full : Refusal;

    /// <summary>Some places are left, fewer than asked for.</summary>
    public sealed record TooMany(int PlacesLeft) : Refusal;

    /// <summary>Nobody waits for places that are free: they are booked.</summary>
    public sealed record PlacesFree(int PlacesLeft) : Refusal;

    /// <summary>So many people will never have room together.</summary>
    public sealed record LargerThanSlot(int Capacity) : Refusal;

    /// <summary>This person already takes part.</summary>
    public sealed record AlreadyBooked(Guid BookingId) : Refusal;

    /// <summary>This person is elsewhere at that time.</summary>
    public sealed record Overlaps(OtherVisit Other) : Refusal;

    /// <summary>Somebody named with her cannot take part then: elsewhere, or there already. Which of both is nobody's business.</summary>
    public sealed record ColleagueBusy(string Name) : Refusal;

    /// <summary>The places go to somebody who waits for them.</summary>
    public sealed record SomebodyWaits : Refusal;

    /// <summary>Visitor and slot share no language; allowed after an explicit yes.</summary>
    public sealed record NoSharedLanguage(IReadOnlyList<string> SlotLanguages) : Refusal;

    /// <summary>Too little time to travel from or to another visit; allowed after an explicit yes.</summary>
    public sealed record TightTravel(OtherVisit Other, int Minutes) : Refusal;

    /// <summary>Too many places wait for a confirmation already.</summary>
    public sealed record TooManyHolds : Refusal;

    /// <summary>The same form key came with another body.</summary>
    public sealed record KeyReused : Refusal;
}
