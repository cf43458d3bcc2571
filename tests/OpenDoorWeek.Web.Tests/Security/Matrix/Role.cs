namespace OpenDoorWeek.Web.Tests.Security.Matrix;

internal enum Factor
{
    None,

    /// <summary>Given in this session, an hour ago.</summary>
    Stale,

    Fresh,
}

/// <summary>Somebody who asks. Roles are those of the own place, unless their name says otherwise.</summary>
/// <param name="Name">In words.</param>
/// <param name="PersonId">Null: not signed in.</param>
internal sealed record Role(string Name, Guid? PersonId)
{
    /// <summary>Zones of an organiser; empty: none, null: all.</summary>
    public IReadOnlyList<string>? Zones { get; init; } = [];

    public Factor Factor { get; init; }

    public Place? ContactOf { get; init; }

    public Place? BookerOf { get; init; }

    /// <summary>Takes part in the booking of another.</summary>
    public Place? NamedIn { get; init; }

    /// <summary>Waits, and is offered a place.</summary>
    public Place? WaiterOf { get; init; }

    /// <summary>Has the links of the mails of this place; null: none.</summary>
    public Place? HolderOf { get; init; }

    /// <summary>Header Cookie of the session; empty: none.</summary>
    public string Cookie { get; set; } = "";

    /// <summary>Token of the forms shown to her.</summary>
    public string FormToken { get; set; } = "";

    public bool IsSignedIn => PersonId is not null;

    public bool IsOrganiser => Zones is null or { Count: > 0 };

    public bool Covers(Place place) => Zones is null || Zones.Contains(place.Zone);

    /// <summary>She gave her second factor, so that her zones count.</summary>
    public bool OrganisesNow(Place place) => Factor != Factor.None && IsOrganiser && Covers(place);

    public bool ActsFor(Place place) => ContactOf == place || OrganisesNow(place);

    /// <summary>Whose personal data she may read in some answer; nothing else may stand in any.</summary>
    public bool MayKnow(string circle, Place place) => OrganisesNow(place) || HolderOf == place || circle switch
    {
        "organiser" => PersonId == place.OrganiserId,
        "host" or "partner" => ContactOf == place,
        "visitor" => ContactOf == place || BookerOf == place,
        "named" => ContactOf == place || BookerOf == place || NamedIn == place,
        "waiter" => WaiterOf == place,
        _ => false,
    };
}
