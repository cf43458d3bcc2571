using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Editions;

/// <summary>A phase of an edition. A phase that does not take place has no row.</summary>
/// <param name="Name">One of <see cref="All"/>, as in column <c>edition_phase.phase</c>.</param>
/// <param name="OpensAt">Inclusive.</param>
/// <param name="ClosesAt">Exclusive.</param>
public sealed record Phase(string Name, DateTimeOffset OpensAt, DateTimeOffset ClosesAt)
{
    public const string HostsRegister = "hosts-register";
    public const string Programme = "programme";
    public const string Wishes = "wishes";
    public const string Matchmaking = "matchmaking";
    public const string FreeBooking = "free-booking";
    public const string TheWeek = "the-week";
    public const string LookingBack = "looking-back";
    public const string Closing = "closing";

    /// <summary>In the order of the year.</summary>
    public static readonly IReadOnlyList<string> All = [HostsRegister, Programme, Wishes, Matchmaking, FreeBooking, TheWeek, LookingBack, Closing];

    public bool IsOpen(DateTimeOffset now) => OpensAt <= now && now < ClosesAt;

    /// <summary>So many days later by the wall clock: nine o'clock stays nine o'clock over a change of the clocks.</summary>
    public Phase Shift(int days) => this with { OpensAt = Shift(OpensAt, days), ClosesAt = Shift(ClosesAt, days) };

    private static DateTimeOffset Shift(DateTimeOffset instant, int days) =>
        Brussels.InstantOf(Brussels.DayOf(instant).AddDays(days), Brussels.TimeOf(instant));
}
