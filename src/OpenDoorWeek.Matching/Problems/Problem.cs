namespace OpenDoorWeek.Matching.Problems;

/// <summary>
/// The frozen input of one matchmaking run. A host, slot or visitor has no id of its own here: its id is its index, 0 to n-1.
/// <see cref="ProblemRules"/> says what is refused; everything else in this library expects a problem without complaints.
/// </summary>
/// <param name="Travel">Minutes from place a to place b, door to door: a square of 0 to 1,440.</param>
public sealed record Problem(int[][] Travel, Host[] Hosts, Slot[] Slots, Visitor[] Visitors);

/// <param name="Place">Index into <see cref="Problem.Travel"/>.</param>
/// <param name="Sector">Any number from 0; equal numbers are one sector.</param>
public sealed record Host(int Place, int Sector);

/// <summary>One visit moment. Times are minutes since midnight of <see cref="Day"/>, as [Start, End); an end after 1,440 is past midnight.</summary>
public sealed record Slot
{
    /// <summary>Index into <see cref="Problem.Hosts"/>.</summary>
    public required int Host { get; init; }

    /// <summary>Where people meet; index into <see cref="Problem.Travel"/>.</summary>
    public required int Place { get; init; }

    /// <summary>Day of the edition, from 0.</summary>
    public required int Day { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>People that fit, pinned ones included; bookings outside the run are already taken off.</summary>
    public required int Capacity { get; init; }

    /// <summary>Fewest people for which the slot opens, at most <see cref="Capacity"/>; 0 for no minimum.</summary>
    public int Minimum { get; init; }

    /// <summary>Languages of the visit; case-sensitive tags. One shared with the visitor is enough.</summary>
    public required string[] Languages { get; init; }
}

/// <summary>One visiting professional, or a party that is placed together or not at all.</summary>
public sealed record Visitor
{
    public required string[] Languages { get; init; }

    /// <summary>Visits wanted, 0 to 3.</summary>
    public required int Want { get; init; }

    /// <summary>Most visits on one day, from 1.</summary>
    public required int PerDay { get; init; }

    /// <summary>Slots wished for, best first, each once; with <see cref="Proposed"/> at most 64.</summary>
    public required int[] Wishes { get; init; }

    /// <summary>Wishes added by short-list completion, best first; they rank after the visitor's own.</summary>
    public int[] Proposed { get; init; } = [];

    /// <summary>Visits that stay, whatever the run does; in or outside the wishes, at most <see cref="Want"/>.</summary>
    public int[] Pinned { get; init; } = [];

    /// <summary>People who come together, from 1; each takes a place and counts as one person.</summary>
    public int Party { get; init; } = 1;

    /// <summary>Slots that an organiser keeps this visitor out of.</summary>
    public int[] Never { get; init; } = [];

    /// <summary>Slots whose host does not admit this visitor.</summary>
    public int[] NotAdmitted { get; init; } = [];

    /// <summary>Appointments elsewhere that need travel before and after: a booking outside the run, say.</summary>
    public Appointment[] Busy { get; init; } = [];

    /// <summary>Times at which the visitor cannot come; no travel is added.</summary>
    public TimeSpanOfDay[] Unavailable { get; init; } = [];

    /// <summary>Carry-over of an earlier edition, from 0: of two visitors with an equal claim the higher goes first. Never changes the value of a plan.</summary>
    public int Priority { get; init; }
}

/// <summary>Minutes since midnight of a day of the edition, as [Start, End).</summary>
public sealed record TimeSpanOfDay(int Day, int Start, int End);

/// <param name="Place">Index into <see cref="Problem.Travel"/>.</param>
public sealed record Appointment(int Day, int Start, int End, int Place);
