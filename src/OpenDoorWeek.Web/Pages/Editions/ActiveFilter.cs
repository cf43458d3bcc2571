using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>A filter that is on, as the page names it.</summary>
/// <param name="Cleared">All others.</param>
public sealed record ActiveFilter(Text Name, string Value, ProgrammeFilter Cleared)
{
    /// <param name="selects">Those of the form.</param>
    /// <param name="filter">That is on.</param>
    /// <param name="language">Of the page.</param>
    public static IReadOnlyList<ActiveFilter> Of(IEnumerable<ProgrammeSelect> selects, ProgrammeFilter filter, Language language)
    {
        List<ActiveFilter> all = [];
        foreach (var select in selects.Where(s => s.Chosen is not null))
        {
            all.Add(new(select.Label, select.Chosen!.Words, select.Cleared));
            if (select.Key == ProgrammeAddress.Commune && filter.WithNeighbours)
            {
                all.Add(new(ProgrammeTexts.Around, ProgrammeTexts.WithNeighbours.In(language), filter with { WithNeighbours = false }));
            }
        }

        if (filter.FreeOnly)
        {
            all.Add(new(EditionTexts.Places, EditionTexts.FreeOnly.In(language), filter with { FreeOnly = false }));
        }

        return all;
    }
}
