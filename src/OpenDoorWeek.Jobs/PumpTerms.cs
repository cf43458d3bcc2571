using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Jobs;

/// <summary>What the operator decides about the pump.</summary>
/// <param name="Lease">How soon another process takes over from a dead one; renewed while this one lives.</param>
/// <param name="Bulk">How fast mail leaves that nobody asked for.</param>
public sealed record PumpTerms(TimeSpan Lease, BulkLimits Bulk);
