using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>Places visitors.</summary>
public static class Matchmaker
{
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asks for it; checked at least every few milliseconds.</exception>
    public static MatchAnswer Match(Problem problem, MatchOptions options, IProgress<MatchProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
