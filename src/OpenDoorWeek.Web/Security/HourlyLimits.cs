using System.Threading.RateLimiting;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Security;

/// <summary>How often one network or one person may do a thing within an hour; counted in this process.</summary>
/// <remarks>Against floods. What must hold exactly, such as open holds of an address, is counted in the database.</remarks>
public sealed class HourlyLimits(Limits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> signIns = PerHour(limits.SignInsPerNetwork);
    private readonly PartitionedRateLimiter<string> holds = PerHour(limits.HoldsPerNetwork);
    private readonly PartitionedRateLimiter<string> bookings = PerHour(limits.BookingsPerPerson);

    public bool AllowSignIn(HttpContext context) => Allow(signIns, Network.Of(context));

    public bool AllowHold(HttpContext context) => Allow(holds, Network.Of(context));

    public bool AllowBooking(Guid personId) => Allow(bookings, $"{personId}");

    public void Dispose()
    {
        signIns.Dispose();
        holds.Dispose();
        bookings.Dispose();
    }

    private static bool Allow(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    /// <summary>Six windows of ten minutes, so that nobody waits a whole hour for the next.</summary>
    private static PartitionedRateLimiter<string> PerHour(int most) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new() { PermitLimit = most, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 6, QueueLimit = 0 }));
}
