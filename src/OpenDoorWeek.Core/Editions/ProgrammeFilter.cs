namespace OpenDoorWeek.Core.Editions;

/// <summary>What somebody looks for in the programme; null admits all.</summary>
/// <param name="ZoneCode">N, NE, SE, S or CW.</param>
/// <param name="Day">In Brussels.</param>
/// <param name="Language">Code of a language in which the visit is given.</param>
/// <param name="Part">Morning, afternoon or evening.</param>
/// <param name="FreeOnly">Only with a place left.</param>
public sealed record ProgrammeFilter(string? ZoneCode, DateOnly? Day, string? Language, string? Part, bool FreeOnly)
{
    public const string Morning = "morning";
    public const string Afternoon = "afternoon";
    public const string Evening = "evening";
    public static readonly IReadOnlyList<string> Parts = [Morning, Afternoon, Evening];

    public bool Admits(ProgrammeSlot slot, DateTimeOffset now) =>
        (ZoneCode is null || slot.ZoneCode == ZoneCode)
        && (Day is null || slot.LocalDate == Day)
        && (Language is null || slot.Languages.Contains(Language))
        && (Part is null || slot.Part == Part)
        && (!FreeOnly || (slot.PlacesLeft > 0 && slot.StartsAt > now));
}
