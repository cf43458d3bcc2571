using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>What the page of an organisation asks, judged: the same for a new one and for one that changes.</summary>
/// <param name="Postcode">Of Brussels; empty when it is none.</param>
/// <param name="ZoneCode">Null: not asked, or none chosen.</param>
public sealed record OrganisationJudge(string Name, string Sector, string Street, string Postcode, string? ZoneCode)
{
    private const int LongestText = 100;

    /// <summary>Puts a message beside each field that is wrong.</summary>
    public static OrganisationJudge Read(ModelStateDictionary state, Translate t, string? name, string? sector, string? street, string? typedPostcode, string? zoneCode)
    {
        var postcode = Core.Zones.Postcode.Read(typedPostcode);
        Require(state, nameof(Name), !string.IsNullOrWhiteSpace(name), t(StepTexts.NameMissing));
        Require(state, nameof(Name), (name ?? "").Trim().Length <= LongestText, t(BookingTexts.TooLong, ("max", LongestText)));
        Require(state, nameof(Sector), SectorWords.Codes.Contains(sector ?? ""), t(StepTexts.SectorChoose));
        Require(state, nameof(Street), !string.IsNullOrWhiteSpace(street), t(StepTexts.StreetMissing));
        Require(state, nameof(Street), (street ?? "").Trim().Length <= LongestText, t(BookingTexts.TooLong, ("max", LongestText)));
        Require(state, nameof(Postcode), postcode is not null, t(StepTexts.PostcodeUnknown));
        return new((name ?? "").Trim(), sector ?? "", (street ?? "").Trim(), postcode ?? "", string.IsNullOrEmpty(zoneCode) ? null : zoneCode);
    }

    /// <summary>The sectors to choose from, behind an empty line.</summary>
    public static IEnumerable<Choice> Sectors(Language language, Translate t) =>
        SectorWords.Codes.Select(c => new Choice(c, SectorWords.Name(c, language))).Prepend(new("", t(StepTexts.SectorChoose)));

    /// <summary>The zones to choose from; none where there is nothing to choose.</summary>
    public static IReadOnlyList<Choice> Zones(string? typedPostcode, IReadOnlyCollection<string> takePart, Language language)
    {
        var possible = Core.Zones.Postcode.Read(typedPostcode) is { } postcode ? ZoneChoice.Of(postcode, takePart, null).Possible : [];
        return possible.Count < 2 ? [] : [.. possible.Select(z => new Choice(z, ZoneMap.Brussels.Zones.Single(x => x.Code == z).Name.In(language)))];
    }

    private static void Require(ModelStateDictionary state, string field, bool isRight, string message)
    {
        if (!isRight)
        {
            state.AddModelError(field, message);
        }
    }
}
