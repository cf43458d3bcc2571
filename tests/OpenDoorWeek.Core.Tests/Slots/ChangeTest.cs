using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Tests.WaitingList;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>A host that changes a visit to which people come.</summary>
public abstract class ChangeTest : WaitingTest
{
    protected static readonly SlotSpan Afternoon = new(new(14, 0), new(15, 30));
    protected static readonly SlotSpan Evening = new(new(18, 0), new(19, 30));

    protected HostRow Host { get; private set; } = null!;

    [SetUp]
    public async Task AddHostAsync() => Host = await Rows.AddHostAsync();

    protected static (SlotMoment, SlotOffer) To(HostSlot slot, SlotSpan span) => (new(slot.LocalDate, span), slot.Offer);

    protected static (SlotMoment, SlotOffer) In(HostSlot slot, params string[] languages) => (slot.Moment, slot.Offer with { Languages = languages });

    protected async Task<HostSlot> SlotAsync(Guid slotId) =>
        (await new ListHostSlots(Db, Clock).ExecuteAsync(new(Host.HostId, new(Host.ContactId, false)), default))!.Slots.Single(s => s.SlotId == slotId);

    /// <summary>Presses save on a page that shows the visit as it stands.</summary>
    protected async Task<SlotChange> EditAsync(Guid slotId, Func<HostSlot, (SlotMoment Moment, SlotOffer Offer)> change, SlotNews.Agreed? agreed = null, Database? db = null)
    {
        var slot = await SlotAsync(slotId);
        var (moment, offer) = change(slot);
        return await new EditSlot(db ?? Db, Clock).ExecuteAsync(new(Host.HostId, slotId, new(Host.ContactId, false), moment, offer, slot.Version, agreed), default);
    }

    /// <summary>Presses save, and says yes to whatever is asked, as often as it is asked.</summary>
    protected async Task<SlotChange> TellAsync(Guid slotId, Func<HostSlot, (SlotMoment Moment, SlotOffer Offer)> change, Database? db = null)
    {
        var result = await EditAsync(slotId, change, null, db);
        while (result is SlotChange.Asks { News: var news })
        {
            result = await EditAsync(slotId, change, Yes(news), db);
        }

        return result;
    }

    protected async Task ChangeAsync(Guid slotId, Func<HostSlot, (SlotMoment Moment, SlotOffer Offer)> change) =>
        Assert.That(await TellAsync(slotId, change), Is.TypeOf<SlotChange.Done>());

    protected static SlotNews.Agreed Yes(SlotNews news) => new(news.People, [.. news.Clashing.Select(c => c.ParticipantId)]);

    protected static SlotNews News(SlotChange change)
    {
        Assert.That(change, Is.TypeOf<SlotChange.Asks>());
        return ((SlotChange.Asks)change).News;
    }

    /// <summary>"queued 1 v1": state, SEQUENCE and the version that the reader knew, in the order in which they were enqueued.</summary>
    protected async Task<string> ToldAsync(string kind = "booking.changed") => string.Join(", ", await ListAsync<string>(
        "select state || ' ' || aggregate_seq || ' v' || (ids ->> 'version') from outbox where kind = @kind order by outbox_id", new { kind }));
}
