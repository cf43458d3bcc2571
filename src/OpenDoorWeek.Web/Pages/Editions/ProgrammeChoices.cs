using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>One value of a filter.</summary>
/// <param name="Count">Visits that are found when it is chosen and all other filters stay.</param>
public sealed record ProgrammeChoice(string Value, string Words, int Count, bool IsChosen);

/// <summary>A filter with the values that occur in the programme.</summary>
/// <param name="Key">In the address.</param>
/// <param name="All">Admits all.</param>
/// <param name="Cleared">The filters without this one.</param>
public sealed record ProgrammeSelect(string Key, Text Label, Text All, IReadOnlyList<ProgrammeChoice> Choices, ProgrammeFilter Cleared)
{
    /// <summary>Where all visits have the same value there is nothing to choose.</summary>
    public bool IsOffered => Choices.Count > 1 || Chosen is not null;

    public ProgrammeChoice? Chosen => Choices.FirstOrDefault(c => c.IsChosen);
}

/// <summary>The filters that a programme offers, with how many visits each value would leave.</summary>
/// <param name="filter">That is on now.</param>
public sealed class ProgrammeChoices(ReadProgramme.Result programme, ProgrammeFilter filter, Language language)
{
    private readonly IReadOnlyList<ProgrammeSlot> slots = programme.Slots;

    public IReadOnlyList<ProgrammeSelect> List() => [Zones(), Communes(), Sectors(), Days(), KindsOfDay(), Parts(), Languages()];

    public int Count(ProgrammeFilter wanted) => slots.Count(s => wanted.Admits(s, programme.Now));

    private ProgrammeSelect Zones() => Select(
        ProgrammeAddress.Zone, EditionTexts.CareZone, EditionTexts.AllZones, filter with { ZoneCode = null },
        slots.DistinctBy(s => s.ZoneCode).OrderBy(s => s.ZoneName.In(language), StringComparer.Ordinal)
            .Select(s => (s.ZoneCode, s.ZoneName.In(language), filter with { ZoneCode = s.ZoneCode })));

    private ProgrammeSelect Communes() => Select(
        ProgrammeAddress.Commune, ProgrammeTexts.Commune, ProgrammeTexts.AllCommunes, filter with { Commune = null, WithNeighbours = false },
        ProgrammePlaces.Of(programme).Select(p => (p.Postcode, $"{p.Postcode} {p.Name.In(language)}", filter with { Commune = p.Postcode })));

    private ProgrammeSelect Sectors() => Select(
        ProgrammeAddress.Sector, ProgrammeTexts.Sector, ProgrammeTexts.AllSectors, filter with { Sector = null },
        SectorWords.Codes.Where(c => slots.Any(s => s.Sector == c)).Select(c => (c, SectorWords.Name(c, language), filter with { Sector = c })));

    private ProgrammeSelect Days() => Select(
        ProgrammeAddress.Day, EditionTexts.Day, EditionTexts.AllDays, filter with { Day = null },
        slots.Select(s => s.LocalDate).Distinct().Order()
            .Select(d => (ProgrammeAddress.Iso(d), DateWords.Day(d, language), filter with { Day = d })));

    private ProgrammeSelect KindsOfDay() => Select(
        ProgrammeAddress.Days, ProgrammeTexts.KindOfDay, ProgrammeTexts.AnyKindOfDay, filter with { Days = null },
        ProgrammeFilter.KindsOfDay.Where(k => k == filter.Days || slots.Any(s => ProgrammeFilter.KindOf(s.LocalDate) == k))
            .Select(k => (k, (k == ProgrammeFilter.Weekend ? ProgrammeTexts.Weekend : ProgrammeTexts.Weekday).In(language), filter with { Days = k })));

    private ProgrammeSelect Parts() => Select(
        ProgrammeAddress.Part, EditionTexts.PartOfDay, EditionTexts.WholeDay, filter with { Part = null },
        ProgrammeFilter.Parts.Where(p => p == filter.Part || slots.Any(s => s.Part == p))
            .Select(p => (p, PartOfDay(p).In(language), filter with { Part = p })));

    private ProgrammeSelect Languages() => Select(
        ProgrammeAddress.Language, EditionTexts.LanguageOfVisit, EditionTexts.AllLanguages, filter with { Language = null },
        LanguageWords.Codes.Where(c => slots.Any(s => s.Languages.Contains(c)))
            .Select(c => (c, LanguageWords.Name(c, language), filter with { Language = c })));

    public static Text PartOfDay(string part) => part switch
    {
        ProgrammeFilter.Morning => EditionTexts.Morning,
        ProgrammeFilter.Afternoon => EditionTexts.Afternoon,
        _ => EditionTexts.Evening,
    };

    private ProgrammeSelect Select(
        string key, Text label, Text all, ProgrammeFilter cleared, IEnumerable<(string Value, string Words, ProgrammeFilter With)> values) =>
        new(key, label, all, [.. values.Select(v => new ProgrammeChoice(v.Value, v.Words, Count(v.With), v.With == filter))], cleared);
}
