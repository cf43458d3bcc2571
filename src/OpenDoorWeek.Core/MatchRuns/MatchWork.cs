namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>A run in the hands of a node: attempt and node are its fence.</summary>
/// <param name="Preset">Asked for: planned first.</param>
public sealed record MatchWork(Guid RunId, Guid EditionId, int Attempt, string Node, long Seed, string Preset);
