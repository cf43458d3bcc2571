using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>When the mails about a change of a slot leave; pure.</summary>
/// <param name="Leaves">Not before: what else changes until then goes into the same mail.</param>
/// <param name="Expires">Not after.</param>
internal sealed record ChangeTerms(DateTimeOffset Leaves, DateTimeOffset Expires)
{
    /// <summary>Changes within this time are told together.</summary>
    public static readonly TimeSpan Gathered = TimeSpan.FromMinutes(5);

    /// <summary>Who may be on her way is told at once.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromHours(1);

    /// <param name="from">Start until now.</param>
    /// <param name="to">Start from now on, after <paramref name="now"/>.</param>
    /// <param name="ends">End from now on: after it nobody is told any more.</param>
    /// <param name="now">The moment of the change.</param>
    public static ChangeTerms Of(DateTimeOffset from, DateTimeOffset to, DateTimeOffset ends, DateTimeOffset now)
    {
        var isNear = (from < to ? from : to) - now <= AtOnce;
        var life = now + Enqueue.DefaultLife;
        return new(isNear ? now : now + Gathered, ends < life ? ends : life);
    }
}
