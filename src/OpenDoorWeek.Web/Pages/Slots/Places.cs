namespace OpenDoorWeek.Web.Pages.Slots;

/// <summary>How many places a visit has, for the row of arches (a lit one is free) and its words.</summary>
/// <param name="Capacity">People.</param>
/// <param name="Left">Of these, free.</param>
/// <param name="HasBegun">Then places no longer matter.</param>
/// <param name="InWords">Without the arches: inside a line of text.</param>
public sealed record Places(int Capacity, int Left, bool HasBegun, bool InWords = false)
{
    /// <summary>More arches than this are no picture any more.</summary>
    private const int MostArches = 15;

    private const int Pitch = 15;

    public bool HasPicture => !InWords && !HasBegun && Left > 0 && Capacity <= MostArches;

    public int Width => Capacity * Pitch;

    public string FreePath => Path(0, Left);

    public string TakenPath => Path(Left, Capacity - Left);

    private static string Path(int first, int count) =>
        string.Concat(Enumerable.Range(first, count).Select(i => $"M{2 + (i * Pitch)} 18V8a5 5 0 0 1 10 0v10z"));
}
