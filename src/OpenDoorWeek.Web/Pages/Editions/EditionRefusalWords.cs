using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Each refusal to organisers in words, beside the field that can be changed. The pages name their fields alike.</summary>
public static class EditionRefusalWords
{
    /// <param name="state">Of the page.</param>
    /// <param name="refusal">From the use case; not <see cref="EditionRefusal.Unknown"/>, which is a page that does not exist.</param>
    /// <param name="zones">Of the form; empty where the page has none.</param>
    /// <param name="language">Of the page.</param>
    public static void AddRefusal(this ModelStateDictionary state, EditionRefusal refusal, IReadOnlyList<ZoneInput> zones, Language language)
    {
        switch (refusal)
        {
            case EditionRefusal.ZonesOfOthers others:
                AddZones(state, zones, others.Zones, OrganiseTexts.ZonesOfOthers.In(language));
                break;
            case EditionRefusal.ZonesWithHosts hosts:
                AddZones(state, zones, hosts.Zones, OrganiseTexts.ZonesWithHosts.In(language));
                break;
            default:
                state.AddModelError(FieldOf(refusal), Of(refusal, language));
                break;
        }
    }

    private static void AddZones(ModelStateDictionary state, IReadOnlyList<ZoneInput> zones, IReadOnlyList<string> codes, string message)
    {
        foreach (var (i, _) in zones.Index().Where(z => codes.Contains(z.Item.ZoneCode)))
        {
            state.AddModelError($"Zones[{i}].{nameof(ZoneInput.TakesPart)}", message);
        }
    }

    private static string FieldOf(EditionRefusal refusal) => refusal switch
    {
        EditionRefusal.SlugTaken => nameof(CopyModel.NewSlug),
        EditionRefusal.DayIsPast or EditionRefusal.SlotsOutside => "Draft.FirstDay",
        EditionRefusal.DaysReversed or EditionRefusal.TooManyDays => "Draft.LastDay",
        EditionRefusal.OtherWeekday => nameof(CopyModel.AcceptsOtherWeekday),
        EditionRefusal.NoZone => "Zones[0].TakesPart",
        _ => "",
    };

    private static string Of(EditionRefusal refusal, Language language) => refusal switch
    {
        EditionRefusal.SlugTaken => OrganiseTexts.SlugTaken.In(language),
        EditionRefusal.DayIsPast => OrganiseTexts.DayIsPast.In(language),
        EditionRefusal.DaysReversed => OrganiseTexts.DaysReversed.In(language),
        EditionRefusal.TooManyDays => OrganiseTexts.TooManyDays.In(language, ("max", EditionDays.MostDays)),
        EditionRefusal.SlotsOutside some => OrganiseTexts.SlotsOutside.Of(some.Count, language),
        EditionRefusal.NoZone => OrganiseTexts.NoZone.In(language),
        EditionRefusal.KeyReused => FormTexts.SentBefore.In(language),
        EditionRefusal.OtherWeekday days => OrganiseTexts.OtherWeekday.In(
            language,
            ("oldDay", DateWords.Date(days.Was, language)),
            ("newDay", DateWords.Date(days.Is, language)),
            ("days", days.Is.DayNumber - days.Was.DayNumber)),
        _ => throw new UnreachableException($"No words for {refusal}."),
    };
}
