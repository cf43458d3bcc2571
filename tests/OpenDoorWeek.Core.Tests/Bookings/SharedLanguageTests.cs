using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Tests.WaitingList;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>Nobody chooses a visit in no language of hers without saying yes to that, whichever way she comes to it.</summary>
[Category("Database")]
public sealed class SharedLanguageTests : WaitingTest
{
    [Test]
    public async Task A_move_to_a_visit_without_shared_language_wants_a_yes_and_it_is_remembered()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await RunAsync("update booking set languages = '{nl}'");
        var request = ToMove(bookingId, await Rows.AddSlotAsync(start: new(15, 0), languages: ["fr"]));

        Assert.That(await MoveBooking.ExecuteAsync(request, default), Is.TypeOf<MoveBooking.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(await MoveBooking.ExecuteAsync(request with { AcceptsOtherLanguage = true }, default), Is.TypeOf<MoveBooking.Result.Moved>());
        Assert.That(await ReadAsync<bool>("select without_shared_language from booking where status = 'confirmed'"), Is.True);
    }

    [Test]
    public async Task A_hold_that_said_yes_is_confirmed_without_being_asked_again()
    {
        var request = ToHold(await Rows.AddSlotAsync(languages: ["fr"]));
        Assert.That(await HoldPlaces.ExecuteAsync(request, default), Is.TypeOf<HoldPlaces.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.NoSharedLanguage>());
        var held = (HoldPlaces.Result.Held)await HoldPlaces.ExecuteAsync(request with { AcceptsOtherLanguage = true }, default);

        Assert.That(await ConfirmHold.ExecuteAsync(new(held.BookingId, 1, false), default), Is.TypeOf<ConfirmHold.Result.Confirmed>());
        Assert.That(await ReadAsync<bool>("select without_shared_language from booking"), Is.True);
    }

    [Test]
    public async Task Where_the_host_changed_the_language_meanwhile_the_confirmation_asks()
    {
        var held = (HoldPlaces.Result.Held)await HoldPlaces.ExecuteAsync(ToHold(await Rows.AddSlotAsync(languages: ["nl"])), default);
        await RunAsync("update slot_language set language = 'fr'");

        Assert.That(await ConfirmHold.ExecuteAsync(new(held.BookingId, 1, false), default), Is.TypeOf<ConfirmHold.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(await ConfirmHold.ExecuteAsync(new(held.BookingId, 1, false, AcceptsOtherLanguage: true), default), Is.TypeOf<ConfirmHold.Result.Confirmed>());
        Assert.That(await ReadAsync<bool>("select without_shared_language from booking"), Is.True);
    }

    [Test]
    public async Task An_offer_in_none_of_her_languages_is_accepted_only_with_a_yes()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 1, languages: ["nl"]);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync());
        var bea = await Rows.AddPersonAsync();
        await new JoinWaitingList(Db, Clock).ExecuteAsync(new(slotId, bea, 1, "Bea", null, ["nl"], Language.Nl, false), default);
        await CancelAsync(bookingId);
        await RunAsync("update slot_language set language = 'fr'");
        var request = ToAccept(await ReadAsync<Guid>("select offer_id from waiting_offer"), bea);

        Assert.That(await AcceptOffer.ExecuteAsync(request, default), Is.TypeOf<AcceptOffer.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(await AcceptOffer.ExecuteAsync(request with { AcceptsOtherLanguage = true }, default), Is.TypeOf<AcceptOffer.Result.Accepted>());
    }

    [Test]
    public async Task A_colleague_who_reads_another_language_than_the_visit_is_given_in_comes_with_a_yes_of_who_sends_her()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(languages: ["nl"]), await Rows.AddPersonAsync(), partySize: 2);

        Assert.That(await NameParticipant.ExecuteAsync(ToName(bookingId), default), Is.TypeOf<NameParticipant.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(await NameParticipant.ExecuteAsync(ToName(bookingId) with { AcceptsOtherLanguage = true }, default), Is.TypeOf<NameParticipant.Result.Named>());
        var toCarla = ToHandOver(await HolderAsync(bookingId));
        Assert.That(await HandOverBooking.ExecuteAsync(toCarla, default), Is.TypeOf<HandOverBooking.Result.Refused>().With.Property("Refusal").TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(await HandOverBooking.ExecuteAsync(toCarla with { AcceptsOtherLanguage = true }, default), Is.TypeOf<HandOverBooking.Result.HandedOver>());
        Assert.That(await ReadAsync<bool>("select without_shared_language from booking where status = 'confirmed'"), Is.True);
    }
}
