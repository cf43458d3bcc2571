using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>What a host said of its visits, row by row: the answers to check.</summary>
public static class OfferSummary
{
    /// <returns>The page that asked, what it was about, and the answer; empty: nothing.</returns>
    public static IEnumerable<(string Step, string Name, string Words)> Of(SlotOffer offer, SlotHost host, Language language) =>
    [
        (SlotSteps.Places, HostSlotTexts.Places.In(language), HostSlotTexts.PlacesOf.In(language, ("capacity", offer.Capacity), ("minimum", offer.Minimum))),
        (SlotSteps.Languages, HostSlotTexts.Languages.In(language), LanguageWords.List(offer.Languages, language)),
        (SlotSteps.Languages, HostSlotTexts.Supports.In(language), string.Join(", ", offer.Supports.Select(s => SupportWords.Name(s, language)))),
        (SlotSteps.Format, HostSlotTexts.Format.In(language), FormatWords.Name(offer.Format, language)),
        (SlotSteps.Admits, HostSlotTexts.Admits.In(language), string.Join(", ", offer.Admits.Select(a => AdmitWords.Name(a, language)))),
        (SlotSteps.Place, HostSlotTexts.Place.In(language), Place(offer, language)),
        (SlotSteps.Visibility, HostSlotTexts.Visibility.In(language), VisibilityWords.Name(offer.Visibility, language)),
        .. Language.All.Select(l => (SlotSteps.Text, TextIn(l, language), offer.Texts.FirstOrDefault(t => t.Language == l.Code)?.Title ?? "")),
    ];

    private static string TextIn(Language written, Language language) =>
        $"{HostSlotTexts.Texts.In(language)} {TypedTexts.Small(SlotStepTexts.In(written.Code).In(language))}";

    private static string Place(SlotOffer offer, Language language)
    {
        var place = ZoneMap.Brussels.Places.FirstOrDefault(p => p.Postcode == offer.Postcode);
        return $"{offer.Street}, {offer.Postcode} {place?.Name.In(language)} ({PlaceWords.MeetingPoint(offer.MeetingPoint, language)})";
    }
}
