namespace OpenDoorWeek.Core.Slots;

/// <summary>The schema has the last word: what its constraints say of a visit, in the words of the rule.</summary>
internal static class SlotConstraint
{
    private static readonly Dictionary<string, SlotProblem> Known = new()
    {
        ["slot_time_order"] = new(SlotField.End, SlotFault.TimeOrder, TimeOnly.MinValue),
        ["slot_not_at_clock_change"] = new(SlotField.Start, SlotFault.AtClockChange),
        ["slot_capacity_range"] = new(SlotField.Capacity, SlotFault.CapacityRange, SlotOffer.MostPlaces),
        ["slot_minimum_range"] = new(SlotField.Minimum, SlotFault.MinimumRange, SlotOffer.MostPlaces),
        ["slot_street_given"] = new(SlotField.Street, SlotFault.NoStreet),
        ["slot_postcode_fkey"] = new(SlotField.Postcode, SlotFault.UnknownPostcode),
        ["slot_visibility_known"] = new(SlotField.Visibility, SlotFault.UnknownVisibility, ""),
        ["slot_admits_known"] = new(SlotField.Admits, SlotFault.NobodyAdmitted),
        ["slot_place_kind_known"] = new(SlotField.PlaceKind, SlotFault.UnknownPlaceKind, ""),
        ["slot_meeting_point_said"] = new(SlotField.MeetingPoint, SlotFault.NoMeetingPoint),
        ["slot_format_given"] = new(SlotField.Format, SlotFault.NoFormat),
        ["slot_external_id_given"] = new(SlotField.ExternalId, SlotFault.IdUnknown, ""),
        ["slot_external_id_once"] = new(SlotField.ExternalId, SlotFault.TwiceInFile, ""),
        ["slot_language_known"] = new(SlotField.Languages, SlotFault.UnknownLanguage, ""),
        ["slot_support_known"] = new(SlotField.Supports, SlotFault.UnknownSupport, ""),
        ["slot_text_title_given"] = new(SlotField.TitleNl, SlotFault.NoTitle),
    };

    /// <returns>Null: a constraint that nobody trips over by what she types.</returns>
    public static SlotProblem? Problem(string? constraint) => Known.GetValueOrDefault(constraint ?? "");
}
