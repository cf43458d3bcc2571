namespace OpenDoorWeek.Core.Time;

/// <summary>A clock that ticks on from a chosen instant: lets a person or a test live in another week.</summary>
/// <param name="now">What the clock shows at the moment it is made.</param>
public sealed class OffsetClock(DateTimeOffset now) : TimeProvider
{
    private readonly TimeSpan offset = now - TimeProvider.System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
}
