namespace OpenDoorWeek.Core.Bookings;

/// <content>Whether its places are given, and to whom; without a database.</content>
internal sealed partial record LockedSlot
{
    /// <summary>The rule for booking this slot at all, without a database: why not, or null.</summary>
    /// <param name="who">Who would take places.</param>
    /// <param name="now">The moment of the request.</param>
    public Refusal? Refuse(Booker who, DateTimeOffset now) => RefuseEverybody(who, now) ?? HeadStart?.Refuse(who, now);

    /// <summary>The same but for the head start of the host's staff: whether places are given to anybody at all.</summary>
    /// <param name="who">Who would take places.</param>
    /// <param name="now">The moment of the request.</param>
    public Refusal? RefuseEverybody(Booker who, DateTimeOffset now)
    {
        if (HostStatus != "accepted" || Status == "draft")
        {
            return new Refusal.SlotUnknown();
        }

        if (Status == "cancelled")
        {
            return new Refusal.SlotCancelled();
        }

        return RefuseByVisibility(who.IsSignedIn) ?? (who.IsByPhone ? RefuseByPhone(now) : RefuseByTime(now));
    }

    /// <summary>The slot as those see it who wait for it: their list opens with the outcomes, before free booking does.</summary>
    public LockedSlot ForWaiting => SharedAt is { } shared && !(OpensAt <= shared) ? this with { OpensAt = shared } : this;

    /// <summary>The rule for a party: all or none.</summary>
    /// <param name="partySize">People.</param>
    public Refusal? RefuseParty(int partySize) =>
        PlacesLeft == 0 ? new Refusal.Full() : partySize > PlacesLeft ? new Refusal.TooMany(PlacesLeft) : null;

    private Refusal? RefuseByVisibility(bool isSignedIn) => Visibility switch
    {
        "matching" => new Refusal.OnlyByMatching(),
        "professionals" when !isSignedIn => new Refusal.SignInFirst(),
        _ => null,
    };

    /// <summary>From the programme on, whatever the phase, until the visit begins: whoever calls is helped as long as anybody can be.</summary>
    private Refusal? RefuseByPhone(DateTimeOffset now)
    {
        if (ProgrammeOpensAt is null || now < ProgrammeOpensAt)
        {
            return new Refusal.NotOpenYet(ProgrammeOpensAt);
        }

        return now >= StartsAt ? new Refusal.Closed(StartsAt) : null;
    }

    private Refusal? RefuseByTime(DateTimeOffset now)
    {
        if (OpensAt is null || now < OpensAt)
        {
            return new Refusal.NotOpenYet(OpensAt);
        }

        return now >= BookingStops ? new Refusal.Closed(BookingStops) : null;
    }
}
