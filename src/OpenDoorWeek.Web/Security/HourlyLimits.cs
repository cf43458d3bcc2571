using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Security;

/// <summary>How often one network or one person may do a thing within an hour; counted in this process.</summary>
/// <remarks>Against floods. What must hold exactly, such as open holds of an address, is counted in the database.</remarks>
public sealed class HourlyLimits(Limits limits) : IDisposable
{
    /// <summary>At most so long until something is allowed again.</summary>
    public const int MinutesOfPart = 10;

    private readonly PartitionedRateLimiter<string> signIns = PerHour(limits.SignInsPerNetwork);
    private readonly PartitionedRateLimiter<string> holds = PerHour(limits.HoldsPerNetwork);
    private readonly PartitionedRateLimiter<string> bookings = PerHour(limits.BookingsPerPerson);
    private readonly PartitionedRateLimiter<string> feeds = PerHour(limits.FeedReads);
    private readonly MemoryCache keys = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public bool AllowSignIn(HttpContext context) => Allow(signIns, Network.Of(context));

    /// <param name="context">Of the request.</param>
    /// <param name="key">Of the form: the same form sent again counts once.</param>
    public bool AllowHold(HttpContext context, Guid key) => IsRepeated(key) || Allow(holds, Network.Of(context));

    /// <param name="personId">The signed-in visitor.</param>
    /// <param name="key">Of the form: the same form sent again counts once.</param>
    public bool AllowBooking(Guid personId, Guid key) => IsRepeated(key) || Allow(bookings, $"{personId}");

    /// <param name="address">Of the feed: each is read by itself.</param>
    public bool AllowFeed(string address) => Allow(feeds, address);

    public void Dispose()
    {
        feeds.Dispose();
        signIns.Dispose();
        holds.Dispose();
        bookings.Dispose();
        keys.Dispose();
    }

    private bool IsRepeated(Guid key)
    {
        if (keys.TryGetValue(key, out _))
        {
            return true;
        }

        keys.Set(key, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) });
        return false;
    }

    private static bool Allow(PartitionedRateLimiter<string> limiter, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        return lease.IsAcquired;
    }

    /// <summary>An hour in parts, so that nobody waits a whole hour for the next.</summary>
    private static PartitionedRateLimiter<string> PerHour(int most) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new() { PermitLimit = most, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 60 / MinutesOfPart, QueueLimit = 0 }));
}
