namespace OpenDoorWeek.TestSupport;

/// <summary>Some proofs take longer than anybody waits for: they run short by default, and whole with <c>ODW_LONG=1</c>.</summary>
public static class LongForm
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("ODW_LONG") == "1";

    /// <param name="quick">By default.</param>
    /// <param name="whole">In the long form.</param>
    public static int Of(int quick, int whole) => IsOn ? whole : quick;
}
