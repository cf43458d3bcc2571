using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Where a visit is, as a form holds it: at the house the address needs no typing.</summary>
public static class TypedPlace
{
    /// <returns>The offer with this place; a postcode that is none stays as typed, and is judged.</returns>
    public static SlotOffer Read(SlotOffer offer, SlotHost host, string? kind, string? street, string? postcode, string? meetingPoint)
    {
        // A mobile team names its address; at a meeting point the house's is the one for maps unless another is given.
        var isOwn = kind == SlotOffer.House || (kind == SlotOffer.AtMeetingPoint && string.IsNullOrWhiteSpace(street + postcode));
        return offer with
        {
            PlaceKind = kind ?? "",
            Street = isOwn ? host.Street : (street ?? "").Trim(),
            Postcode = isOwn ? host.Postcode : Core.Zones.Postcode.Read(postcode) ?? postcode ?? "",
            MeetingPoint = string.IsNullOrWhiteSpace(meetingPoint) ? null : meetingPoint.Trim(),
        };
    }
}
