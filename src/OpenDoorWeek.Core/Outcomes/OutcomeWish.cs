using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>One wish of a visitor's outcome, with all that its words speak of: the visit, her answers, the visit in its way, and her booking.</summary>
public sealed record OutcomeWish
{
    /// <summary>1 is the dearest; what was proposed comes after her own.</summary>
    public int Rank { get; init; }

    public bool IsProposed { get; init; }

    /// <summary>Of <see cref="OutcomeResult"/>.</summary>
    public string Result { get; init; } = "";

    /// <summary>Of <see cref="OutcomeCost"/>; null: it was not full.</summary>
    public string? Cost { get; init; }

    /// <summary>People who wished it.</summary>
    public int? Asked { get; init; }

    public int? TravelMinutes { get; init; }

    public Guid SlotId { get; init; }

    public Guid HostId { get; init; }

    public string HostName { get; init; } = "";

    public string? TitleNl { get; init; }

    public string? TitleFr { get; init; }

    public string? TitleEn { get; init; }

    public DateOnly LocalDate { get; init; }

    public TimeOnly LocalStart { get; init; }

    public TimeOnly LocalEnd { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public string Street { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string PlaceNl { get; init; } = "";

    public string PlaceFr { get; init; } = "";

    /// <summary>Null: at the entrance.</summary>
    public string? MeetingPoint { get; init; }

    public string[] Languages { get; init; } = [];

    public string[] Admits { get; init; } = [];

    public int Capacity { get; init; }

    /// <summary>People below which the host did not want it.</summary>
    public int Minimum { get; init; }

    /// <summary>It is shared out only: nobody books it or waits for it.</summary>
    public bool IsByMatchingOnly { get; init; }

    /// <summary>Its host cancelled it.</summary>
    public bool IsOff { get; init; }

    /// <summary>Her answers as she sent them.</summary>
    public string[] VisitorLanguages { get; init; } = [];

    public string Kind { get; init; } = "professional";

    public int VisitsADay { get; init; }

    public int WantedVisits { get; init; }

    /// <summary>Her newest booking of this visit; null, with its status: none.</summary>
    public Guid? BookingId { get; init; }

    /// <summary>As she knows it.</summary>
    public string? BookingStatus { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool IsDeclined { get; init; }

    public bool CancelledByHost { get; init; }

    /// <summary>Somebody waits for a place of this visit, or is being asked.</summary>
    public bool SomebodyWaits { get; init; }

    /// <summary>A conflict: the visit in its way; or the one that a place would have cost her. Null: none of these.</summary>
    public OtherWish? Other => OtherHostId is { } hostId ? new(hostId, OtherHostName!, OtherDate!.Value, OtherStart!.Value, OtherEnd!.Value) : null;

    public Guid? OtherHostId { get; init; }

    public string? OtherHostName { get; init; }

    public DateOnly? OtherDate { get; init; }

    public TimeOnly? OtherStart { get; init; }

    public TimeOnly? OtherEnd { get; init; }

    /// <summary>Empty in the languages in which the host wrote none.</summary>
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    public bool IsPlaced => Result == OutcomeResult.Placed;

    /// <summary>She visits it, as far as she knows.</summary>
    public bool Stands => BookingStatus == "confirmed";

    /// <summary>Another visit of hers that this one speaks of.</summary>
    public sealed record OtherWish(Guid HostId, string HostName, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd);
}
