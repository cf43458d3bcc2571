namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>
/// One corner of the week with all that can be asked for by an id. There are three, alike but for their names: the own one, that of
/// a neighbour in another zone of the same week, and one of another zone in another week.
/// </summary>
/// <param name="Name">"home", "neighbour" or "abroad"; part of each marker planted in it.</param>
/// <param name="Slug">Of its edition.</param>
/// <param name="Zone">Of its host.</param>
/// <param name="ZonesOfWeek">Of its edition.</param>
internal sealed record Place(string Name, string Slug, string Zone, IReadOnlyList<string> ZonesOfWeek)
{
    /// <summary>Value by the name of a parameter of a route, a query or a form.</summary>
    public Dictionary<string, string> Ids { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Links that were mailed to people of this place, by the path that opens them.</summary>
    public Dictionary<string, string> Tokens { get; } = [];

    /// <summary>The same ids, signed for another purpose: they must open nothing.</summary>
    public Dictionary<string, string> WorthlessTokens { get; } = [];

    /// <summary>One that lies in its zone.</summary>
    public string Postcode => Zone switch { "S" => "1060", "CW" => "1070", _ => "1090" };

    public Guid OrganiserId { get; set; }

    public Guid ContactId { get; set; }

    /// <summary>Holds a booking.</summary>
    public Guid VisitorId { get; set; }

    /// <summary>Was named in that booking.</summary>
    public Guid NamedId { get; set; }

    /// <summary>Waited for a full visit, and is offered a place.</summary>
    public Guid WaiterId { get; set; }

    /// <summary>Of the same edition.</summary>
    public bool IsOfWeek(Place other) => Slug == other.Slug;

    /// <summary>Text that stands in personal data of this place and nowhere else.</summary>
    /// <param name="circle">"host", "visitor", "named", "waiter", "organiser" or "partner" (of its contact): whose data it is.</param>
    public string Marker(string circle) => $"q{circle}{Name}";
}
