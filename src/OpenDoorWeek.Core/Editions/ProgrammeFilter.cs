using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Editions;

/// <summary>What somebody looks for in the programme; null admits all.</summary>
public sealed record ProgrammeFilter
{
    public const string Morning = "morning";
    public const string Afternoon = "afternoon";
    public const string Evening = "evening";
    public const string Weekday = "weekday";
    public const string Weekend = "weekend";
    public static readonly IReadOnlyList<string> Parts = [Morning, Afternoon, Evening];
    public static readonly IReadOnlyList<string> KindsOfDay = [Weekday, Weekend];
    public static readonly ProgrammeFilter None = new();

    /// <summary>N, NE, SE, S or CW: of the host. A commune may lie in two of them.</summary>
    public string? ZoneCode { get; init; }

    /// <summary>Postcode of the place of the visit.</summary>
    public string? Commune { get; init; }

    /// <summary>Places whose tiles touch that of <see cref="Commune"/> do too; without a commune it says nothing.</summary>
    public bool WithNeighbours { get; init; }

    /// <summary>Code of <c>organisation.sector</c>.</summary>
    public string? Sector { get; init; }

    /// <summary>In Brussels.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Weekday or weekend (Saturday and Sunday).</summary>
    public string? Days { get; init; }

    /// <summary>Morning, afternoon or evening.</summary>
    public string? Part { get; init; }

    /// <summary>Code of a language in which the visit is given.</summary>
    public string? Language { get; init; }

    /// <summary>Only what has a place left and has not begun.</summary>
    public bool FreeOnly { get; init; }

    public bool Admits(ProgrammeSlot slot, DateTimeOffset now) =>
        (ZoneCode is null || slot.ZoneCode == ZoneCode)
        && AdmitsPlace(slot.Postcode)
        && (Sector is null || slot.Sector == Sector)
        && AdmitsDay(slot.LocalDate)
        && (Part is null || slot.Part == Part)
        && (Language is null || slot.Languages.Contains(Language))
        && (!FreeOnly || (slot.PlacesLeft > 0 && slot.StartsAt > now));

    public bool AdmitsPlace(string postcode) =>
        Commune is null || postcode == Commune || (WithNeighbours && ZoneMap.Brussels.AreNeighbours(postcode, Commune));

    public bool AdmitsDay(DateOnly day) => (Day is null || day == Day) && (Days is null || KindOf(day) == Days);

    /// <summary>Legal holidays count as the day of the week on which they fall.</summary>
    public static string KindOf(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : Weekday;
}
