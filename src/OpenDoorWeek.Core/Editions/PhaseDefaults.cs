using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Editions;

/// <summary>When the phases of an edition are unless organisers say otherwise: offsets from its first or last day.</summary>
/// <remarks>
/// What opens for people opens at nine and ends at six, when somebody answers the phone; the programme, the week and what follows go by whole days.
/// That nobody books within hours of a visit is a rule of its own (<c>edition.booking_stops_hours</c>).
/// </remarks>
public static class PhaseDefaults
{
    private static readonly TimeOnly Midnight = TimeOnly.MinValue;
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>All phases, in the order of <see cref="Phase.All"/>.</summary>
    public static IReadOnlyList<Phase> Of(EditionDays days)
    {
        var (first, after, books) = (days.FirstDay, days.LastDay.AddDays(1), days.LastDay.AddMonths(3));
        var (matching, booking) = (At(Weeks(first, -4), Evening), At(Weeks(first, -3), Morning));
        return
        [
            new(Phase.HostsRegister, At(Weeks(first, -26), Morning), At(Weeks(first, -11), Evening)),
            new(Phase.Programme, At(Weeks(first, -9), Morning), At(Weeks(after, 3), Midnight)),
            new(Phase.Wishes, At(Weeks(first, -9), Morning), matching),
            new(Phase.Matchmaking, matching, booking),
            new(Phase.FreeBooking, booking, days.End),
            new(Phase.TheWeek, days.Begin, days.End),
            new(Phase.LookingBack, days.End, At(Weeks(after, 3), Midnight)),
            new(Phase.Closing, At(books, Midnight), At(Weeks(books, 2), Midnight)),
        ];
    }

    /// <summary>The phases after the days of the edition have changed: a default follows both days, what was set by hand keeps its offset from the first.</summary>
    /// <param name="from">Days before.</param>
    /// <param name="to">Days after.</param>
    /// <param name="phases">As they were.</param>
    public static IReadOnlyList<Phase> Move(EditionDays from, EditionDays to, IReadOnlyList<Phase> phases)
    {
        var (before, after, shift) = (Of(from), Of(to), to.FirstDay.DayNumber - from.FirstDay.DayNumber);
        return [.. phases.Select(p => before.Contains(p) ? after.Single(d => d.Name == p.Name) : p.Shift(shift))];
    }

    private static DateOnly Weeks(DateOnly day, int weeks) => day.AddDays(7 * weeks);

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => Brussels.InstantOf(day, time);
}
