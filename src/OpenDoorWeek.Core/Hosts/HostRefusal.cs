namespace OpenDoorWeek.Core.Hosts;

/// <summary>Why a registration is not changed: a closed set, shared by all use cases of hosts, so that a page words each once.</summary>
public abstract record HostRefusal
{
    private HostRefusal() { }

    /// <summary>Registration opens later.</summary>
    /// <param name="OpensAt">Null: not foreseen in this edition.</param>
    public sealed record NotOpenYet(DateTimeOffset? OpensAt) : HostRefusal;

    /// <summary>Registration ended at this instant.</summary>
    public sealed record Closed(DateTimeOffset Since) : HostRefusal;

    /// <summary>It was submitted, and the zone team reads it.</summary>
    public sealed record BeingRead : HostRefusal;

    /// <summary>The host withdrew.</summary>
    public sealed record Withdrawn : HostRefusal;

    /// <summary>The postcode lies in several zones that take part; one is to be chosen.</summary>
    /// <param name="ZoneCodes">The default first.</param>
    public sealed record ZoneAsked(IReadOnlyList<string> ZoneCodes) : HostRefusal;

    /// <summary>No zone of this postcode takes part.</summary>
    public sealed record ZoneOutside : HostRefusal;

    /// <summary>Once submitted, a host changes zone by its organiser only: another team would have to read it.</summary>
    public sealed record ZoneFixed : HostRefusal;

    /// <summary>An organisation of this name and postcode is known, and she is none of its contacts.</summary>
    public sealed record OrganisationKnown : HostRefusal;

    /// <summary>Pages that nobody has filled in yet.</summary>
    public sealed record StepsOpen(IReadOnlyList<string> Steps) : HostRefusal;

    /// <summary>More or fewer people would be told than the page said.</summary>
    public sealed record ReachChanged : HostRefusal;

    /// <summary>The address belongs to one who is a contact already.</summary>
    public sealed record ContactAlready : HostRefusal;

    /// <summary>Too many invitations by one person or for one host.</summary>
    public sealed record TooManyInvitations : HostRefusal;

    /// <summary>What is decided upon is not waiting for a decision.</summary>
    public sealed record NotSubmitted : HostRefusal;

    /// <summary>The key came with another body before.</summary>
    public sealed record KeyReused : HostRefusal;
}
