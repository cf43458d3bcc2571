namespace OpenDoorWeek.Matching.Files;

/// <summary>What reading a file comes to.</summary>
public abstract record FileAnswer<T>
{
    private FileAnswer()
    {
    }

    public sealed record Read(T Value) : FileAnswer<T>;

    /// <param name="Complaints">1 to <see cref="FileFindings.MostShown"/>, in the order in which they were found.</param>
    /// <param name="More">How many more there are.</param>
    public sealed record Refused(IReadOnlyList<FileComplaint> Complaints, int More) : FileAnswer<T>;
}
