using NUnit.Framework;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>What a host changes or takes back, where nobody need be told; see <see cref="ChangeSlotTests"/> for the rest.</summary>
[Category("Database")]
public sealed class EditSlotTests : SlotTest
{
    [Test]
    public async Task Without_visitors_everything_changes_and_the_version_rises()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        var moment = new SlotMoment(Rows.Monday.AddDays(2), Evening);

        Assert.That(await EditAsync(row, slotId, _ => (moment, TwoMornings.Offer with { Capacity = 3, Minimum = 2 })), Is.TypeOf<SlotChange.Done>());

        var slot = await SlotAsync(row, slotId);
        Assert.That((slot.Moment, slot.Capacity, slot.Minimum, slot.Street, slot.Version), Is.EqualTo((moment, 3, 2, "Brugstraat 1", 2)));
        Assert.That(slot.Offer.Texts, Is.EqualTo(TwoMornings.Offer.Texts));
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "slot.changed" }));
    }

    [Test]
    public async Task Nobody_loses_her_place_by_fewer_places()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(), 3);

        Assert.That(await EditAsync(row, slotId, s => (s.Moment, s.Offer with { Capacity = 3 })), Is.TypeOf<SlotChange.Done>());
        Assert.That(Problems(await EditAsync(row, slotId, s => (s.Moment, s.Offer with { Capacity = 2 }))), Is.EqualTo("Capacity CapacityTaken"));
    }

    [Test]
    public async Task Who_edits_an_old_page_is_told()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        await EditAsync(row, slotId, s => (s.Moment, s.Offer));
        Assert.That(Refusal(await EditAsync(row, slotId, s => (s.Moment, s.Offer), version: 1)), Is.EqualTo(new SlotRefusal.ChangedMeanwhile()));
        Assert.That(Refusal(await WithdrawAsync(row, slotId, version: 1)), Is.EqualTo(new SlotRefusal.ChangedMeanwhile()));
    }

    [Test]
    public async Task A_visit_without_visitors_is_withdrawn_once()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        Assert.That(await WithdrawAsync(row, slotId), Is.TypeOf<SlotChange.Done>());
        Assert.That(await WithdrawAsync(row, slotId), Is.TypeOf<SlotChange.Done>());
        Assert.That((await SlotAsync(row, slotId)).Status, Is.EqualTo("cancelled"));
        Assert.That(Refusal(await EditAsync(row, slotId, s => (s.Moment, s.Offer))), Is.EqualTo(new SlotRefusal.IsWithdrawn()));
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "slot.withdrawn" }));
    }

    [Test]
    public async Task A_visit_that_has_begun_is_not_withdrawn()
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        var slotId = await Rows.AddSlotAsync(of: row);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(), 2);
        Clock.Now = (await SlotAsync(row, slotId)).StartsAt;
        Assert.That(Refusal(await WithdrawAsync(row, slotId)), Is.EqualTo(new SlotRefusal.HasBegun()));
    }
}
