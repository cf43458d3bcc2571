namespace OpenDoorWeek.Core.Outbox;

/// <summary>How fast mail leaves that nobody asked for, over all nodes: a relay takes a flood for an attack.</summary>
/// <param name="PerMinute">At most, in any minute; from 1 on.</param>
/// <param name="PerDomain">Of them to the addresses of one domain; from 1 on.</param>
public sealed record BulkLimits(int PerMinute = 60, int PerDomain = 10);

/// <summary>What a pump may take of it now.</summary>
/// <param name="Kinds">That may leave now.</param>
/// <param name="DailyKinds">Of which one address gets one on a day.</param>
public sealed record BulkTerms(string[] Kinds, string[] DailyKinds, BulkLimits Limits);
