namespace OpenDoorWeek.Core.Wishes;

/// <summary>How many wish a visit, told so that nobody can be picked out of it: in steps of five, and below five only that.</summary>
/// <param name="About">Rounded; null: fewer than <see cref="Fewest"/>.</param>
/// <param name="Places">That are shared out.</param>
public sealed record Popularity(int? About, int Places)
{
    /// <summary>The smallest number that is told.</summary>
    public const int Fewest = 5;

    private const int Step = 5;

    /// <summary>More wishes than places.</summary>
    public bool IsPopular => About > Places;

    /// <summary>Three wishes for each place, or more.</summary>
    public bool IsVeryPopular => IsPopular && About >= 3 * Places;

    public static Popularity Of(int wishes, int places) => new(
        wishes < Fewest ? null : (int)Math.Round(wishes / (double)Step, MidpointRounding.AwayFromZero) * Step,
        Math.Max(0, places));
}
