using NUnit.Framework;
using OpenDoorWeek.Core.Attendance;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Tests.Bookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Attendance;

/// <summary>A host says who was there, puts it right, and nothing else of the week moves.</summary>
[Category("Database")]
public sealed class MarkAttendanceTests : BookingTest
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private HostRow row = null!;
    private Guid slotId, bookingId, ada, ben;

    [SetUp]
    public async Task BookAsync()
    {
        row = await Rows.AddRegistrationAsync("accepted");
        await Rows.SetPhaseAsync(row.EditionId, Phase.LookingBack, Start.AddDays(5), Start.AddDays(26));
        slotId = await Rows.AddSlotAsync(of: row);
        bookingId = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(), partySize: 4);
        (ada, ben) = (await HolderAsync(bookingId), await NameAsync(bookingId));
        Clock.Now = Start;
    }

    [Test]
    public async Task From_the_start_on_she_marks_everybody_and_changes_it_back()
    {
        Clock.Now = Start.AddSeconds(-1);
        Assert.That(Refusal(await MarkAsync()), Is.EqualTo(new AttendanceRefusal.NotBegun(Start)));
        Clock.Now = Start;
        Assert.That(await StateAsync(), Is.EqualTo("unknown unknown  0"), "nothing is known by itself");
        Assert.That(await MarkAsync(0, ben: "excused", others: true), Is.TypeOf<MarkAttendance.Result.Saved>());
        Assert.That(await StateAsync(), Is.EqualTo("present excused 2 1"));
        Clock.Now = Start.AddDays(26).AddSeconds(-1);
        Assert.That(await MarkAsync(1, ada: "unknown", ben: "absent"), Is.TypeOf<MarkAttendance.Result.Saved>());
        Assert.That(await StateAsync(), Is.EqualTo("unknown absent  2"), "an emptied number is not known any more");
        Clock.Now = Start.AddDays(26);
        Assert.That(Refusal(await MarkAsync(2)), Is.EqualTo(new AttendanceRefusal.Closed(Start.AddDays(26))));
    }

    [Test]
    public async Task The_audit_keeps_old_and_new_value_and_who_it_was()
    {
        await MarkAsync(0, ada: "present", ben: "absent", present: 1);
        await MarkAsync(1, ada: "absent", ben: "absent", present: 1);
        await MarkAsync(2, ada: "absent", ben: "absent", present: 1, hostAbsent: true);
        var lines = await ListAsync<string>("""
            select concat_ws(' ', action, facts ->> 'was', facts ->> 'now', case when subject_id = @bookingId then 'booking' when subject_id = @slotId then 'slot' end)
              from audit where actor_id = @ContactId order by audit_id
            """, new { bookingId, slotId, row.ContactId });
        Assert.That(lines, Is.EqualTo(new[]
        {
            "attendance.marked unknown present booking", "attendance.marked unknown absent booking", "attendance.counted unknown 1 booking",
            "attendance.marked present absent booking", "attendance.host-absent slot",
        }));
    }

    [Test]
    public async Task A_save_that_changes_nothing_leaves_no_trace()
    {
        Assert.That(await MarkAsync(), Is.TypeOf<MarkAttendance.Result.Saved>());
        Assert.That(await ReadAsync<long>("select (select count(*) from slot_attendance) + (select count(*) from audit where action like 'attendance.%')"), Is.Zero);
    }

    [Test]
    public async Task Nobody_gets_mail_and_no_place_is_taken_or_freed()
    {
        await RunAsync("delete from outbox");
        var before = await ReadAsync<string>("select row_to_json(s)::text from slot s where slot_id = @slotId", new { slotId });
        await MarkAsync(0, ada: "absent", ben: "absent", present: 0);
        await MarkAsync(1, hostAbsent: true);
        Assert.That(await ReadAsync<string>("select row_to_json(s)::text from slot s where slot_id = @slotId", new { slotId }), Is.EqualTo(before));
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((4, 4)));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
    }

    [Test]
    public async Task Who_saves_an_old_page_is_told_and_changes_nothing()
    {
        await MarkAsync(0, ada: "present");
        Assert.That(Refusal(await MarkAsync(0, ada: "absent")), Is.EqualTo(new AttendanceRefusal.ChangedMeanwhile()));
        Assert.That(await StateAsync(), Does.StartWith("present"));
    }

    [TestCase(-1)]
    [TestCase(3)]
    public async Task Of_the_places_without_a_name_no_more_come_than_there_are(int present)
    {
        var result = await MarkAsync(present: present);
        Assert.That(((MarkAttendance.Result.TooMany)result).Groups, Is.EqualTo(new[] { new AttendedVisit.Group(bookingId, "Ada Peeters", 2, null) }));
        Assert.That(await ReadAsync<long>("select count(*) from unnamed_attendance"), Is.Zero);
    }

    [Test]
    public async Task An_absent_host_stands_for_each_until_it_is_taken_back()
    {
        await MarkAsync(0, ada: "present", hostAbsent: true);
        var absent = await ReadAttendanceAsync();
        Assert.That(absent!.Visit.People.Select(absent.Visit.StandsFor), Is.All.EqualTo("host-absent"));
        await MarkAsync(1, ada: "present");
        Assert.That(await StateAsync(), Is.EqualTo("present unknown  2"));
    }

    [Test]
    public async Task Who_cancelled_within_a_day_is_shown_as_such_and_who_did_before_is_not()
    {
        foreach (var (name, hours) in new[] { ("Cleo", 25), ("Dora", 24), ("Eva", 1) })
        {
            Clock.Now = Start.AddHours(-hours);
            var early = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(name: name));
            Assert.That(await CancelBooking.ExecuteAsync(new(early, ByLink), default), Is.TypeOf<Core.Bookings.CancelBooking.Result.Cancelled>());
        }

        Clock.Now = Start;
        var visit = (await ReadAttendanceAsync())!.Visit;
        Assert.That(visit.Late.Select(g => (g.Name, g.EndedAt)), Is.EqualTo(new[] { ("Eva", Start.AddHours(-1)), ("Dora", Start.AddHours(-24)) }));
        Assert.That(visit.People.Select(p => p.ParticipantId), Is.EqualTo(new[] { ada, ben }));
        Assert.That(visit.Unnamed.Select(u => (u.BookingId, u.Places)), Is.EqualTo(new[] { (bookingId, 2) }));
    }

    [Test]
    public async Task Only_who_acts_for_the_host_of_the_visit_sees_or_says_anything()
    {
        var other = await Rows.AddHostAsync("Elders");
        var (south, north) = (await Rows.AddOrganiserAsync("S"), await Rows.AddOrganiserAsync("N"));
        HostActor[] strangers = [new(other.ContactId, true), new(north, true), new(south, false), new(await Rows.AddPersonAsync(), false)];
        foreach (var stranger in strangers)
        {
            Assert.That(await MarkAsync(0, ada: "absent", actor: stranger), Is.TypeOf<MarkAttendance.Result.Unknown>());
            Assert.That(await ReadAttendanceAsync(stranger), Is.Null);
            Assert.That(await new ExportAttendance(Db).ExecuteAsync(new(row.HostId, slotId, stranger, Core.Words.Language.Nl), default), Is.Null);
        }

        var astray = new MarkAttendance.Request(other.HostId, slotId, new(other.ContactId, false), 0, true, new Dictionary<Guid, string>(), new Dictionary<Guid, int?>());
        Assert.That(await new MarkAttendance(Db, Clock).ExecuteAsync(astray, default), Is.TypeOf<MarkAttendance.Result.Unknown>(), "another's visit under the own host");
        Assert.That(await MarkAsync(0, ada: "present", actor: new(south, true)), Is.TypeOf<MarkAttendance.Result.Saved>());
        Assert.That(await ReadAsync<bool>("select (facts -> 'asOrganiser')::bool from audit where actor_id = @south", new { south }), Is.True);
    }

    [Test]
    public async Task Where_nobody_looks_back_it_closes_with_the_week()
    {
        await RunAsync("delete from edition_phase where phase = 'looking-back'");
        Assert.That((await ReadAttendanceAsync())!.Visit.Slot.Until, Is.EqualTo(new DateTimeOffset(2026, 11, 27, 23, 0, 0, TimeSpan.Zero)));
    }

    private Task<ReadAttendance.Result?> ReadAttendanceAsync(HostActor? actor = null) =>
        new ReadAttendance(Db, Clock).ExecuteAsync(new(row.HostId, slotId, actor ?? new(row.ContactId, false)), default);

    private Task<MarkAttendance.Result> MarkAsync(
        int version = 0, string ada = "unknown", string ben = "unknown", int? present = null, bool hostAbsent = false, bool others = false, HostActor? actor = null) =>
        new MarkAttendance(Db, Clock).ExecuteAsync(
            new(row.HostId, slotId, actor ?? new(row.ContactId, false), version, hostAbsent, new Dictionary<Guid, string> { [this.ada] = ada, [this.ben] = ben }, new Dictionary<Guid, int?> { [bookingId] = present }, others), default);

    /// <summary>Ada, Ben, how many of the two without a name, and the version.</summary>
    private async Task<string> StateAsync()
    {
        var visit = (await ReadAttendanceAsync())!.Visit;
        return $"{visit.People[0].Mark} {visit.People[1].Mark} {visit.Unnamed[0].Present} {visit.Slot.Version}";
    }

    private static AttendanceRefusal Refusal(MarkAttendance.Result result)
    {
        Assert.That(result, Is.TypeOf<MarkAttendance.Result.Refused>());
        return ((MarkAttendance.Result.Refused)result).Refusal;
    }
}
