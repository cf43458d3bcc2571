using System.Globalization;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Filters and view as they stand in the address of the programme, there and back: who gets the link sees the same.</summary>
public static class ProgrammeAddress
{
    public const string Zone = "zone";
    public const string Commune = "commune";
    public const string Neighbours = "neighbours";
    public const string Sector = "sector";
    public const string Day = "day";
    public const string Days = "days";
    public const string Part = "part";
    public const string Language = "language";
    public const string Free = "free";
    public const string View = "view";

    private const string On = "1";

    /// <summary>Starts with a question mark; empty where all visits are listed.</summary>
    public static string Query(ProgrammeFilter filter, ProgrammeView view)
    {
        (string Key, string? Value)[] all =
        [
            (Zone, filter.ZoneCode),
            (Commune, filter.Commune),
            (Neighbours, filter.WithNeighbours ? On : null),
            (Sector, filter.Sector),
            (Day, filter.Day is { } day ? Iso(day) : null),
            (Days, filter.Days),
            (Part, filter.Part),
            (Language, filter.Language),
            (Free, filter.FreeOnly ? On : null),
            (View, Name(view)),
        ];
        return QueryString.Create(all.Where(p => p.Value is not null).Select(p => new KeyValuePair<string, string?>(p.Key, p.Value))).Value ?? "";
    }

    /// <summary>A value that no list of ours offers counts as none: an old link shows more, not nothing.</summary>
    public static ProgrammeFilter ReadFilter(IQueryCollection query, ReadProgramme.Result programme)
    {
        var slots = programme.Slots;
        var commune = Known(query[Commune], v => ProgrammePlaces.Of(programme).Any(p => p.Postcode == v));
        return new()
        {
            ZoneCode = Known(query[Zone], v => slots.Any(s => s.ZoneCode == v)),
            Commune = commune,
            WithNeighbours = commune is not null && query[Neighbours] == On,
            Sector = Known(query[Sector], v => slots.Any(s => s.Sector == v)),
            Day = Known(query[Day], v => slots.Any(s => Iso(s.LocalDate) == v)) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Days = Known(query[Days], ProgrammeFilter.KindsOfDay.Contains),
            Part = Known(query[Part], ProgrammeFilter.Parts.Contains),
            Language = Known(query[Language], v => slots.Any(s => s.Languages.Contains(v))),
            FreeOnly = query[Free] == On,
        };
    }

    public static ProgrammeView ReadView(IQueryCollection query) => Enum.GetValues<ProgrammeView>().FirstOrDefault(v => query[View] == Name(v));

    /// <returns>Null for the list: it needs no word.</returns>
    public static string? Name(ProgrammeView view) => view switch
    {
        ProgrammeView.Week => "week",
        ProgrammeView.Map => "map",
        _ => null,
    };

    /// <summary>"2026-11-17".</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Known(string? value, Func<string, bool> isKnown) => value is not null && isKnown(value) ? value : null;
}
