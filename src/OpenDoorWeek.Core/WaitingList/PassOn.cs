using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Places that came free go to those who wait.</summary>
internal static class PassOn
{
    /// <param name="tx">With the slot locked; what frees the places is queued or written.</param>
    /// <param name="slotId">Where places came free.</param>
    /// <param name="now">The moment of the release.</param>
    /// <param name="ct">Stops the commands.</param>
    public static Task AfterReleaseAsync(Tx tx, Guid slotId, DateTimeOffset now, CancellationToken ct) => Task.CompletedTask;
}
