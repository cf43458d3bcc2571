using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>Names of care zones by their codes.</summary>
/// <param name="zones">All there are.</param>
public sealed class ZoneNames(IReadOnlyList<ListZones.Zone> zones)
{
    public IReadOnlyList<ListZones.Zone> All => zones;

    /// <summary>"Zuid, Centrum-West", from north to west; "alle zorgzones" for null.</summary>
    public string Say(IReadOnlyList<string>? codes, Language language) => codes is null
        ? OrganiserTexts.AllZones.In(language)
        : string.Join(", ", zones.Where(z => codes.Contains(z.ZoneCode)).Select(z => z.Name.In(language)));
}
