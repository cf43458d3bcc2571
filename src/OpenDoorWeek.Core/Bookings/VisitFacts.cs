using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Everything a mail says of one booking, read by its id at the moment of sending.</summary>
public sealed record VisitFacts
{
    public Guid BookingId { get; init; }

    public string BookingStatus { get; init; } = "";

    public int LinkVersion { get; init; }

    public int PartySize { get; init; }

    public DateTimeOffset? HeldUntil { get; init; }

    public DateTimeOffset? BookingEndedAt { get; init; }

    public string VisitorName { get; init; } = "";

    public string? VisitorOrganisation { get; init; }

    public string[] VisitorLanguages { get; init; } = [];

    /// <summary>Null, with all of the participant, when none was asked for.</summary>
    public Guid? ParticipantId { get; init; }

    public string? ParticipantName { get; init; }

    public string? ParticipantStatus { get; init; }

    /// <summary>The participant holds the booking; others were named in it.</summary>
    public bool IsHolder { get; init; }

    public int ParticipantLinkVersion { get; init; }

    public string? CalendarUid { get; init; }

    /// <summary>Local part of the Message-ID with which the participant's thread began; null when nothing was sent.</summary>
    public string? ConfirmationMessageId { get; init; }

    /// <summary>Where a mail about a move says where from; null: not read.</summary>
    public EarlierVisit? Earlier { get; init; }

    /// <summary>Where the host cancelled: what she could visit instead, at the moment of writing. Empty where none is read.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>The asked-for person is a contact of the host; false also when none was asked for.</summary>
    public bool IsContact { get; init; }

    public string? ContactName { get; init; }

    public Guid SlotId { get; init; }

    /// <summary>published or cancelled.</summary>
    public string SlotStatus { get; init; } = "";

    public DateOnly LocalDate { get; init; }

    public TimeOnly LocalStart { get; init; }

    public TimeOnly LocalEnd { get; init; }

    /// <summary>Street and number.</summary>
    public string Street { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string PlaceNl { get; init; } = "";

    public string PlaceFr { get; init; } = "";

    /// <summary>Null: at the entrance.</summary>
    public string? MeetingPoint { get; init; }

    public int Capacity { get; init; }

    public int Taken { get; init; }

    public string[] SlotLanguages { get; init; } = [];

    public bool IsSlowAndClear { get; init; }

    public string EditionSlug { get; init; } = "";

    public Guid HostId { get; init; }

    public string HostName { get; init; } = "";

    public string ZoneNl { get; init; } = "";

    public string ZoneFr { get; init; } = "";

    public string ZoneEn { get; init; } = "";

    public string ZonePhone { get; init; } = "";

    public string ZoneEmail { get; init; } = "";

    public string ZoneAddress { get; init; } = "";

    /// <param name="tx">Read only.</param>
    /// <param name="ids">What is known: the booking or one of its participants, and a contact of the host if she is written to.</param>
    /// <param name="ct">Stops the query.</param>
    /// <exception cref="InvalidOperationException">There is no such booking, or its edition lacks the contact of the host's zone.</exception>
    public static async Task<VisitFacts> ReadAsync(Tx tx, Ids ids, CancellationToken ct)
    {
        var visit = await tx.FindAsync<VisitFacts>(VisitFactsSql.OfBooking, new { ids.BookingId, ids.ParticipantId, ids.ContactId }, ct)
            ?? throw new InvalidOperationException($"No facts for {ids}.");
        return visit with { LocalDate = ids.LocalDate ?? visit.LocalDate, LocalStart = ids.LocalStart ?? visit.LocalStart, LocalEnd = ids.LocalEnd ?? visit.LocalEnd };
    }

    /// <summary>A slot without any booking of it, for a contact of its host.</summary>
    /// <exception cref="InvalidOperationException">There is no such slot, or its edition lacks the contact of the host's zone.</exception>
    public static async Task<VisitFacts> ReadSlotAsync(Tx tx, Guid slotId, Guid contactId, CancellationToken ct) =>
        await tx.FindAsync<VisitFacts>(VisitFactsSql.OfSlot, new { slotId, contactId }, ct) ?? throw new InvalidOperationException($"No facts for slot {slotId}.");

    /// <summary>JSON of the outbox rows.</summary>
    /// <param name="LocalDate">With <paramref name="LocalStart"/> and <paramref name="LocalEnd"/>: when the visit was to be, where the mail speaks of that; null: as it stands.</param>
    public sealed record Ids(Guid? BookingId, Guid? ParticipantId, Guid? ContactId, DateOnly? LocalDate = null, TimeOnly? LocalStart = null, TimeOnly? LocalEnd = null);

    /// <summary>This visit in the words of a language.</summary>
    public VisitWords In(Language language) => new(this, language);
}
