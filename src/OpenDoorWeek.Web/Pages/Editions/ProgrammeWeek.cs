using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The visits that were found as a table: a row for each day, a column for each part of the day.</summary>
/// <param name="Parts">In which at least one visit starts; all of the day where there is none.</param>
public sealed record ProgrammeWeek(IReadOnlyList<string> Parts, IReadOnlyList<ProgrammeWeek.Day> Days)
{
    /// <param name="Cells">One for each part, in their order; empty where no visit starts then.</param>
    public sealed record Day(DateOnly Date, IReadOnlyList<IReadOnlyList<ProgrammeSlot>> Cells);

    /// <summary>Days without a visit are there too, unless the filter leaves them out: that Tuesday is empty is worth knowing.</summary>
    public static ProgrammeWeek Of(ReadProgramme.Result programme, ProgrammeFilter filter, IReadOnlyList<ProgrammeSlot> found)
    {
        var cells = found.ToLookup(s => (s.LocalDate, s.Part));
        string[] parts = [.. ProgrammeFilter.Parts.Where(p => found.Count == 0 || found.Any(s => s.Part == p))];
        return new(parts, [.. DaysOf(programme, filter, found).Select(d => new Day(d, [.. parts.Select(p => cells[(d, p)].ToList())]))]);
    }

    /// <summary>A host may open its door on a day before or after the others.</summary>
    private static IEnumerable<DateOnly> DaysOf(ReadProgramme.Result programme, ProgrammeFilter filter, IReadOnlyList<ProgrammeSlot> found) =>
        Enumerable.Range(0, programme.LastDay.DayNumber - programme.FirstDay.DayNumber + 1).Select(programme.FirstDay.AddDays)
            .Where(filter.AdmitsDay)
            .Union(found.Select(s => s.LocalDate))
            .Order();
}
