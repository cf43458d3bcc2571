namespace OpenDoorWeek.Web.Tests.History;

/// <summary>Ticks on by a millisecond with each look, so that no two deeds happen at the same instant, and leaps when told to.</summary>
internal sealed class HistoryClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <summary>What it shows, without a tick.</summary>
    public DateTimeOffset Now => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void Leap(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
