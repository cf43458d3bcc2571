using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Calendar;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.Tests.Editions;

[Category("Database")]
public sealed class OtherEventTests : EditionTest
{
    [Test]
    public async Task What_is_entered_by_hand_is_listed_once_and_can_be_taken_out()
    {
        await Rows.AddEditionAsync();
        var by = await OrganiserAsync("S");
        var request = new AddOtherEvent.Request(by, "zuid-2026", "Congres", null, new(2026, 11, 24), new(2026, 11, 25), new(9, 0), new(17, 0), Guid.NewGuid());
        var add = new AddOtherEvent(Db, Clock);
        await add.ExecuteAsync(request, default);
        Assert.That(await add.ExecuteAsync(request, default), Is.TypeOf<AddOtherEvent.Result.Added>());
        await add.ExecuteAsync(request with { Title = "Feest", Place = "Ukkel", LocalStart = null, LocalEnd = null, Key = Guid.NewGuid() }, default);

        var events = await new ListOtherEvents(Db).ExecuteAsync("zuid-2026", default);
        Assert.That(events.Select(e => $"{e.Title} {e.Place} {e.LocalStart:HH:mm} {e.IsFromFile}"), Is.EqualTo(["Feest Ukkel  False", "Congres  09:00 False"]));

        var removed = await new RemoveOtherEvent(Db, Clock).ExecuteAsync(new(by, "zuid-2026", events[0].OtherEventId), default);
        Assert.That(removed, Is.EqualTo(new RemoveOtherEvent.Result.Removed(1)));
        Assert.That(await ActionsAsync(), Is.EqualTo(["edition.event-added", "edition.event-added", "edition.event-removed"]));
    }

    [Test]
    public async Task A_file_is_taken_over_as_far_as_it_lies_around_the_week_and_a_second_upload_changes_it()
    {
        await Rows.AddEditionAsync();
        var by = await OrganiserAsync("S");
        Assert.That(await ImportAsync(by, Event("1", "Markt", "20261124"), Event("2", "Ver weg", "20270301")), Is.InstanceOf<ImportOtherEvents.Result.Imported>()
            .With.Property("Count").EqualTo(1).And.Property("FarAway").EqualTo(1));
        await ImportAsync(by, Event("1", "Grote markt", "20261125"), Event("3", "Beurs", "20261126"));

        var events = await new ListOtherEvents(Db).ExecuteAsync("zuid-2026", default);
        Assert.That(events.Select(e => $"{e.Title} {e.FirstDay:dd}"), Is.EqualTo(["Grote markt 25", "Beurs 26"]));
        Assert.That(await new RemoveOtherEvent(Db, Clock).ExecuteAsync(new(by, "zuid-2026", null), default), Is.EqualTo(new RemoveOtherEvent.Result.Removed(2)));
    }

    [Test]
    public async Task A_file_with_an_error_changes_nothing()
    {
        await Rows.AddEditionAsync();
        var result = await ImportAsync(await OrganiserAsync(), Event("1", "Markt", "20261124"), Event("2", "Beurs", "morgen"));
        Assert.That(((ImportOtherEvents.Result.Unreadable)result).Errors, Is.EqualTo([new CalendarRemark(11, CalendarRemarkKind.NotATime, "morgen")]));
        Assert.That(await ReadAsync<long>("select count(*) from other_event"), Is.Zero);
    }

    [TestCase("2026-11-24", "08:00", "09:00", false, TestName = "It ends when the event begins")]
    [TestCase("2026-11-24", "08:00", "09:01", true, TestName = "It ends a minute later")]
    [TestCase("2026-11-25", "16:59", "18:00", true, TestName = "It begins on the last afternoon")]
    [TestCase("2026-11-25", "17:00", "18:00", false, TestName = "It begins when the event ends")]
    [TestCase("2026-11-25", "07:00", "08:00", true, TestName = "Overnight counts")]
    [TestCase("2026-11-26", "10:00", "11:00", false, TestName = "The day after")]
    public void A_visit_overlaps(string day, string start, string end, bool overlaps)
    {
        var congress = new OtherEvent(Guid.Empty, "Congres", null, new(2026, 11, 24), new(2026, 11, 25), new(9, 0), new(17, 0), false);
        Assert.That(congress.Overlaps(DateOnly.Parse(day, null), TimeOnly.Parse(start, null), TimeOnly.Parse(end, null)), Is.EqualTo(overlaps));
        Assert.That((congress with { LocalStart = null, LocalEnd = null }).Overlaps(DateOnly.Parse(day, null), new(0, 0), new(0, 1)), Is.EqualTo(day != "2026-11-26"));
    }

    private Task<ImportOtherEvents.Result> ImportAsync(Core.Organisers.OrganiserScope by, params string[] events) => new ImportOtherEvents(Db, Clock)
        .ExecuteAsync(new(by, "zuid-2026", Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nVERSION:2.0\n{string.Concat(events)}END:VCALENDAR\n")), default);

    private static string Event(string uid, string title, string day) => $"BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{title}\nDTSTART;VALUE=DATE:{day}\nEND:VEVENT\n";
}
