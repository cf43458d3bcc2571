namespace OpenDoorWeek.Matching.Problems;

/// <summary>Why an input is refused.</summary>
/// <param name="Path">Where, as in <c>visitors[12].pinned[0]</c> (12 is the id); empty when it is the whole.</param>
/// <param name="Text">What is wrong and what is expected, one English sentence for the person who made the file.</param>
public sealed record Complaint(string Path, string Text);
