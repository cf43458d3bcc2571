namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>How much of each proof is run: short by default, whole with ODW_LONG=1.</summary>
internal static class Sizes
{
    public static bool Long { get; } = Environment.GetEnvironmentVariable("ODW_LONG") == "1";

    public static int TinyWeeks => Long ? 5_000 : 1_000;

    public static int CrowdedWeeks => Long ? 30_000 : 1_500;
}
