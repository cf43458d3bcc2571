using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>What mailboxes and calendars hear when a host cancels, by the real pump.</summary>
[Category("Calendar")]
public sealed class CancelledSlotTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example", Ben = "ben@wijkpunt.example", Hanne = "hanne@brug.example", Bea = "bea@brug.example";

    private HostRow row = null!;
    private Guid slotId;

    [SetUp]
    public async Task MakeSlotAsync()
    {
        row = await Rows.AddHostAsync("Huis De Brug", contactId: await Rows.AddPersonAsync(Hanne));
        await RunAsync("insert into organisation_contact (organisation_id, person_id) values (@OrganisationId, @personId)", new { row.OrganisationId, personId = await Rows.AddPersonAsync(Bea) });
        slotId = await Rows.AddSlotAsync(of: row);
    }

    [Test]
    public async Task Everybody_named_and_every_contact_of_the_host_gets_one_CANCEL_of_her_own_entry()
    {
        var bookingId = await BookAsync(await Rows.AddPersonAsync(Ada), 2);
        await new NameParticipant(Db, Clock, Site).ExecuteAsync(new(bookingId, new(null, 1), "Ben Maes", Ben, Language.Fr), default);
        await DrainAsync(NewPump());

        await CancelAsync();
        await DrainAsync(NewPump());

        foreach (var address in new[] { Ada, Ben, Hanne, Bea })
        {
            var entries = Entries(address);
            Assert.That(entries.Select(e => e.Method), Is.EqualTo(new[] { "REQUEST", "CANCEL" }), address);
            Assert.That((entries[1].Uid, entries[1].Sequence), Is.EqualTo((entries[0].Uid, entries[0].Sequence + 1)), address);
        }

        Assert.That(Arrived(Ben)[^1].Header("Subject"), Does.StartWith("Visite annulée par Huis De Brug"), "in her own language");
        Assert.That(Arrived(Hanne)[^1].Find("text/plain")!.Text, Does.Contain("- Bezoekers verwittigd: 2 personen"));
    }

    [Test]
    public async Task Who_was_not_told_of_her_place_yet_hears_only_that_it_is_gone()
    {
        await BookAsync(await Rows.AddPersonAsync(Ada));
        await CancelAsync();
        await DrainAsync(NewPump());

        Assert.That(Arrived(Ada).Select(m => m.Header("Subject")), Has.One.StartsWith("Geannuleerd door Huis De Brug").And.Exactly(1).Items);
        Assert.That(Arrived(Ada)[0].Header("In-Reply-To"), Is.Null, "there is nothing that it answers");
        Assert.That(Arrived(Hanne).Select(m => m.Find("text/calendar")!.Parameters["method"]), Is.EqualTo(new[] { "CANCEL" }));
    }

    [Test]
    public async Task The_alternatives_are_those_that_are_free_when_the_mail_is_written()
    {
        var (full, free) = (await Rows.AddSlotAsync(capacity: 1, of: row, start: new(14, 0)), await Rows.AddSlotAsync(of: row, start: new(16, 0)));
        await BookAsync(await Rows.AddPersonAsync(Ada));
        await CancelAsync();
        await Rows.AddBookingAsync(full, await Rows.AddPersonAsync());
        await DrainAsync(NewPump());

        var text = Arrived(Ada)[^1].Find("text/plain")!.Text;
        Assert.That(text, Does.Contain($"/alternatives/{free}?token=").And.Not.Contain($"/alternatives/{full}"));
    }

    [Test]
    public async Task Who_had_not_confirmed_yet_hears_that_the_visit_is_off_whether_she_was_asked_already_or_not()
    {
        await HoldAsync(Ada);
        await DrainAsync(NewPump());
        await HoldAsync(Ben);
        await CancelAsync();
        await DrainAsync(NewPump());

        Assert.That(Arrived(Ada).Select(m => m.Header("Subject")![..10]), Is.EqualTo(new[] { "Nog te bev", "Gaat niet " }));
        Assert.That(Arrived(Ben).Select(m => m.Header("Subject")![..10]), Is.EqualTo(new[] { "Gaat niet " }), "nobody is asked to confirm what is off");
        Assert.That(Arrived(Ben)[0].Find("text/calendar"), Is.Null);
    }

    private Task<HoldPlaces.Result> HoldAsync(string email) => new HoldPlaces(Db, Clock).ExecuteAsync(
        new(slotId, email, 1, "Ada Peeters", null, ["nl"], Language.Nl, false, [1], [2], Guid.NewGuid()), default);

    private async Task<Guid> BookAsync(Guid personId, int partySize)
    {
        var result = await new BookSlot(Db, Clock, Site).ExecuteAsync(new(slotId, personId, partySize, "Ada Peeters", null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        return ((BookSlot.Result.Booked)result).BookingId;
    }

    private Task<Guid> BookAsync(Guid personId) => BookAsync(personId, 1);

    private async Task CancelAsync()
    {
        var actor = new HostActor(row.ContactId, false);
        var reach = (await new ReadWithdrawal(Db, Clock).ExecuteAsync(new(row.HostId, slotId, actor), default))!.Reach;
        Assert.That(await new WithdrawSlot(Db, Clock).ExecuteAsync(new(row.HostId, slotId, actor, 1, reach), default), Is.TypeOf<SlotChange.Done>());
    }

    private IReadOnlyList<(string Method, string Uid, int Sequence)> Entries(string address) =>
    [
        .. Arrived(address).Select(m => CalendarReader.Read(m.Find("text/calendar")!.Content)).Select(c => (c["METHOD"].Value, Event: c.All("VEVENT").Single()))
            .Select(c => (c.Value, c.Event["UID"].Value, int.Parse(c.Event["SEQUENCE"].Value, System.Globalization.CultureInfo.InvariantCulture))),
    ];
}
