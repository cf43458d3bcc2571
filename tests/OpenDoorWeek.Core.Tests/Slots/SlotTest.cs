using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>What tests of a host's visits share.</summary>
public abstract class SlotTest : DbTest
{
    protected static readonly SlotSpan Morning = new(new(10, 0), new(11, 30));
    protected static readonly SlotSpan Evening = new(new(18, 0), new(19, 30));

    protected static HostActor Contact(HostRow row) => new(row.ContactId, false);

    /// <summary>Two mornings, all pages answered.</summary>
    protected static SlotAnswers TwoMornings { get; } = new()
    {
        Days = [Rows.Monday, Rows.Monday.AddDays(1)],
        Spans = [Morning],
        Offer = new() { Languages = ["nl", "fr"], Supports = ["step-free"], Street = "Brugstraat 1", Postcode = "1060", Texts = [new("nl", "Kennismaking", "Soep.", "Wie belt ons?")] },
        StepsDone = SlotSteps.All,
    };

    protected Task<ReadSlotDraft.Result?> DraftAsync(HostRow row) => new ReadSlotDraft(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row)), default);

    protected Task<SlotChange> KeepAsync(HostRow row, SlotAnswers answers, int version = 0, HostActor? actor = null) =>
        new KeepSlotDraft(Db, Clock).ExecuteAsync(new(row.HostId, actor ?? Contact(row), SlotSteps.Text, answers, version), default);

    protected async Task<SlotChange> PublishAsync(HostRow row)
    {
        var draft = (await DraftAsync(row))!.Host;
        return await new PublishSlots(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row), draft.DraftId ?? Guid.Empty, draft.DraftVersion ?? 0), default);
    }

    protected async Task<IReadOnlyList<HostSlot>> SlotsAsync(HostRow row) => (await new ListHostSlots(Db, Clock).ExecuteAsync(new(row.HostId, Contact(row)), default))!.Slots;

    protected async Task<HostSlot> SlotAsync(HostRow row, Guid slotId) => (await SlotsAsync(row)).Single(s => s.SlotId == slotId);

    protected async Task<SlotChange> EditAsync(HostRow row, Guid slotId, Func<HostSlot, (SlotMoment Moment, SlotOffer Offer)> change, int? version = null)
    {
        var slot = await SlotAsync(row, slotId);
        var (moment, offer) = change(slot);
        return await new EditSlot(Db, Clock).ExecuteAsync(new(row.HostId, slotId, Contact(row), moment, offer, version ?? slot.Version), default);
    }

    /// <summary>As the page does, which says who will be told.</summary>
    protected async Task<SlotChange> WithdrawAsync(HostRow row, Guid slotId, int? version = null)
    {
        var seen = (await new ReadWithdrawal(Db, Clock).ExecuteAsync(new(row.HostId, slotId, Contact(row)), default))!;
        return await new WithdrawSlot(Db, Clock).ExecuteAsync(new(row.HostId, slotId, Contact(row), version ?? seen.Slot.Version, seen.Reach), default);
    }

    protected Task<IReadOnlyList<string>> AuditAsync() => ListAsync<string>("select action from audit order by audit_id");

    protected static SlotRefusal Refusal(SlotChange change)
    {
        Assert.That(change, Is.TypeOf<SlotChange.Refused>());
        return ((SlotChange.Refused)change).Refusal;
    }

    protected static string Problems(SlotChange change)
    {
        Assert.That(change, Is.TypeOf<SlotChange.Wrong>());
        return SlotRules.Said(((SlotChange.Wrong)change).Problems);
    }
}
