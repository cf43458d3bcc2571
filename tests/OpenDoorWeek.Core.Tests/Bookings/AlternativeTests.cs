using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>What somebody whose visit the host cancelled finds instead, and takes with one press.</summary>
[Category("Database")]
public sealed class AlternativeTests : BookingTest
{
    private HostRow row = null!;

    [SetUp]
    public async Task AddHostAsync() => row = await Rows.AddHostAsync();

    [Test]
    public async Task She_finds_what_is_free_in_her_language_and_at_no_time_of_another_visit()
    {
        var ada = await Rows.AddPersonAsync(languages: ["nl"]);
        var part = await LoseAsync(ada, partySize: 2);
        var kade = await Rows.AddHostAsync("De Kade");
        var busy = await Rows.AddSlotAsync(of: kade, start: new(13, 0));
        await Rows.AddBookingAsync(busy, ada);
        await Rows.AddSlotAsync(of: kade, start: new(14, 0), title: "overlaps");
        await Rows.AddSlotAsync(of: kade, start: new(17, 0), languages: ["ar"], title: "no language");
        await Rows.AddSlotAsync(of: kade, start: new(17, 0), capacity: 1, title: "too small for two");
        await RunAsync("update slot set status = 'draft' where slot_id = @id", new { id = await Rows.AddSlotAsync(of: kade, start: new(17, 0)) });
        var (near, far) = (await Rows.AddSlotAsync(of: kade, start: new(16, 0)), await Rows.AddSlotAsync(of: kade, day: TestSupport.Rows.Monday.AddDays(3)));

        var found = await ReadAsync(part);

        Assert.That(found.Closest.Select(a => a.SlotId), Is.EqualTo(new[] { near, far }));
        Assert.That(found.Lost.PartySize, Is.EqualTo(2));
    }

    [Test]
    public async Task One_press_books_it_for_her_and_her_group_and_a_second_press_once()
    {
        var ada = await Rows.AddPersonAsync(languages: ["nl"]);
        var (part, to) = (await LoseAsync(ada, partySize: 3), await Rows.AddSlotAsync(start: new(16, 0)));
        var request = new TakeAlternative.Request(part, to, ByLink, Guid.NewGuid());
        await SendAllAsync();

        var booked = await Take.ExecuteAsync(request, default);
        Assert.That(booked, Is.TypeOf<TakeAlternative.Result.Booked>());
        Assert.That(await Take.ExecuteAsync(request, default), Is.EqualTo(booked));

        Assert.That((await TakenAsync(to), await SumOfPartiesAsync(to)), Is.EqualTo((3, 3)));
        Assert.That(await ReadAsync<bool>("select person_id = @ada and name = 'Ada Peeters' and organisation = 'Wijkpunt' from booking where slot_id = @to", new { ada, to }), Is.True);
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.confirmed' and state = 'queued'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_was_named_takes_one_place_for_herself()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 3);
        var ben = await NameAsync(bookingId);
        await EndAsync(slotId);
        var to = await Rows.AddSlotAsync(start: new(16, 0));

        Assert.That(await Take.ExecuteAsync(new(ben, to, ByLink, Guid.NewGuid()), default), Is.TypeOf<TakeAlternative.Result.Booked>());

        Assert.That(await TakenAsync(to), Is.EqualTo(1));
    }

    [Test]
    public async Task What_filled_up_meanwhile_is_refused_and_the_page_knows_why()
    {
        var (part, to) = (await LoseAsync(await Rows.AddPersonAsync()), await Rows.AddSlotAsync(capacity: 1, start: new(16, 0)));
        Assert.That((await ReadAsync(part, to)).WhyNot, Is.Null);
        await BookAsync(to, await Rows.AddPersonAsync());

        Assert.That((await ReadAsync(part, to)).WhyNot, Is.EqualTo(new Refusal.Full()));
        Assert.That(await Take.ExecuteAsync(new(part, to, ByLink, Guid.NewGuid()), default), Is.EqualTo(new TakeAlternative.Result.Refused(new Refusal.Full())));
    }

    [Test]
    public async Task Nobody_takes_by_a_visit_that_stands_is_anothers_or_of_another_week()
    {
        var (slotId, to) = (await Rows.AddSlotAsync(of: row), await Rows.AddSlotAsync(start: new(16, 0)));
        var standing = await HolderAsync(await BookAsync(slotId, await Rows.AddPersonAsync()));
        var lost = await LoseAsync(await Rows.AddPersonAsync());
        var abroad = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Elders", await Rows.AddEditionAsync("zuid-2027")), start: new(16, 0));

        Assert.That(await Take.ExecuteAsync(new(standing, to, ByLink, Guid.NewGuid()), default), Is.TypeOf<TakeAlternative.Result.Unknown>());
        Assert.That(await Take.ExecuteAsync(new(lost, to, new(Guid.NewGuid(), null), Guid.NewGuid()), default), Is.TypeOf<TakeAlternative.Result.Unknown>());
        Assert.That(await Take.ExecuteAsync(new(lost, to, new(null, 2), Guid.NewGuid()), default), Is.TypeOf<TakeAlternative.Result.Unknown>());
        Assert.That(await Take.ExecuteAsync(new(lost, abroad, ByLink, Guid.NewGuid()), default), Is.TypeOf<TakeAlternative.Result.Unknown>());
        Assert.That((await ReadAsync(standing)).Closest, Is.Empty);
    }

    private TakeAlternative Take => new(Db, Clock, BookSlot);

    private async Task<ReadAlternatives.Result> ReadAsync(Guid participantId, Guid? slotId = null) =>
        (await new ReadAlternatives(Db, Clock).ExecuteAsync(new(participantId, ByLink, SlotId: slotId), default))!;

    /// <returns>Her part in a visit on Monday at 10:00, which the host cancelled.</returns>
    private async Task<Guid> LoseAsync(Guid personId, int partySize = 1)
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        var part = await HolderAsync(await BookAsync(slotId, personId, partySize));
        await EndAsync(slotId);
        return part;
    }

    private async Task EndAsync(Guid slotId)
    {
        var (actor, read) = (new Core.Hosts.HostActor(row.ContactId, false), new ReadWithdrawal(Db, Clock));
        var reach = (await read.ExecuteAsync(new(row.HostId, slotId, actor), default))!.Reach;
        Assert.That(await new WithdrawSlot(Db, Clock).ExecuteAsync(new(row.HostId, slotId, actor, 1, reach), default), Is.TypeOf<SlotChange.Done>());
    }
}
