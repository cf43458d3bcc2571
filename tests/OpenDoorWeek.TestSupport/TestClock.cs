namespace OpenDoorWeek.TestSupport;

/// <summary>A clock that stands still until the test sets it.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
