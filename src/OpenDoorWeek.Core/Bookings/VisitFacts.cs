using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Everything a mail says of one booking, read by its id at the moment of sending.</summary>
public sealed partial record VisitFacts
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

    /// <summary>An organiser booked it for somebody on the phone.</summary>
    public bool IsByPhone { get; init; }

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

    /// <summary>ORGANIZER of the participant's entry, which reads what her calendar answers; null: nobody does.</summary>
    public string? AnswerTo { get; init; }

    /// <summary>Where a mail about a move says where from; null: not read.</summary>
    public EarlierVisit? Earlier { get; init; }

    /// <summary>What the reader was last told of this visit; null: not asked for.</summary>
    public ToldFacts? Before { get; init; }
    /// <summary>Where the host cancelled: what she could visit instead, at the moment of writing. Empty where none is read.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>The asked-for person is a contact of the host; false also when none was asked for.</summary>
    public bool IsContact { get; init; }

    public string? ContactName { get; init; }

    public Guid SlotId { get; init; }

    /// <summary>published or cancelled.</summary>
    public string SlotStatus { get; init; } = "published";

    public DateOnly LocalDate { get; init; }

    public TimeOnly LocalStart { get; init; }

    public TimeOnly LocalEnd { get; init; }

    /// <summary>house, meeting-point or mobile.</summary>
    public string PlaceKind { get; init; } = SlotOffer.House;

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

    /// <summary>Null: call the zone team.</summary>
    public string? HostPhone { get; init; }

    public string ZoneNl { get; init; } = "";

    public string ZoneFr { get; init; } = "";

    public string ZoneEn { get; init; } = "";

    public string ZonePhone { get; init; } = "";

    public string ZoneEmail { get; init; } = "";

    public string ZoneAddress { get; init; } = "";

    /// <summary>As it stands now, to compare with <see cref="Before"/>.</summary>
    public ToldFacts Told => new(LocalDate, LocalStart, LocalEnd, PlaceKind, Street, Postcode, MeetingPoint, SlotLanguages);

    /// <summary>Something in it is not what the reader was last told.</summary>
    public bool IsChanged => Before?.ChangesTo(Told).Count > 0;

    /// <summary>All mails to her about this visit, and about those that it came in place of, are one thread: what its first one was.</summary>
    /// <param name="messageId">Of the mail that is written.</param>
    /// <returns>Null: it is the first itself.</returns>
    internal string? ThreadOf(string messageId) => ConfirmationMessageId == messageId ? null : ConfirmationMessageId;

    /// <summary>This visit in the words of a language.</summary>
    public VisitWords In(Language language) => new(this, language);
}
