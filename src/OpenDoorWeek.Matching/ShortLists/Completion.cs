using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.ShortLists;

/// <summary>What completing the short lists did.</summary>
/// <param name="Problem">As given, with the additions at the end of <see cref="Visitor.Proposed"/>; the same object when there are none.</param>
/// <param name="Additions">One for each list that became longer, by visitor.</param>
/// <param name="StillShort">Visitors whose list remains short, in order of id: nothing was found that they could visit.</param>
public sealed record Completion(Problem Problem, IReadOnlyList<Addition> Additions, IReadOnlyList<int> StillShort);

/// <param name="Slots">Proposed to the visitor, best first; at the ranks after the list she had.</param>
public sealed record Addition(int Visitor, int[] Slots);
