using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A visit as an entry in the calendar of its host. Mailed, downloaded and in a feed it has the same UID.</summary>
public sealed class SlotEntries(Site site)
{
    private static readonly Text Title = new("Opendeurweek – wij ontvangen: {host}", "Semaine portes ouvertes – nous accueillons\u00a0: {host}", "Open-Door Week – we receive visitors: {host}");

    /// <param name="host">Whose visit it is.</param>
    /// <param name="slot">Withdrawn: the entry is cancelled.</param>
    /// <param name="language">Of the words.</param>
    public VisitInvite ToDownload(SlotHost host, HostSlot slot, Language language) => new(
        CalendarMethod.Publish,
        $"s-{slot.SlotId}@{site.Domain}",
        slot.Sequence,
        host.Now,
        slot.LocalDate,
        slot.LocalStart,
        slot.LocalEnd,
        Title.In(language, ("host", host.Name)),
        PlaceWords.LineInBoth(slot.Street, slot.Postcode, slot.PlaceNl, slot.PlaceFr),
        slot.TitleIn(language),
        site.Url($"/{language}/slots/{slot.SlotId}"),
        new Mailbox(host.Zone.In(language), host.ZoneEmail),
        Attendee: null,
        Cancelled: slot.Status == "cancelled");
}
