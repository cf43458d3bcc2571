using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Attendance;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outcomes;

/// <summary>What a publication brought is nowhere to be read before its visitor's outcome is shown.</summary>
[Category("Database")]
public sealed partial class HiddenVisitTests : OutcomeTest
{
    private HostRow host = null!;
    private Guid slot;

    [SetUp]
    public async Task AddSlotAsync()
    {
        host = await Rows.AddHostAsync("De Brug", EditionId);
        slot = await Rows.AddSlotAsync(capacity: 4, of: host);
    }

    private static readonly (string Name, Func<HiddenVisitTests, Guid, Guid, Task<bool>> Knows)[] Readers =
    [
        ("her agenda", async (t, ada, _) => (await new ReadAgenda(t.Db, t.Clock).ExecuteAsync(ada, default)) is var a && a.Coming.Count + a.Past.Count > 0),
        ("her day plan", async (t, ada, _) => (await new ReadDayPlan(t.Db, t.Clock).ExecuteAsync(new(ada, null), default)).Visits.Count > 0),
        ("her feed", async (t, ada, _) => await t.FeedAsync(ada) is var text && text.Contains("BEGIN:VEVENT", StringComparison.Ordinal)),
        ("the page of the booking", async (t, ada, b) => await new ReadBooking(t.Db, t.Clock).ExecuteAsync(new(b, new(ada, null)), default) is not null),
        ("the page of her part", async (t, ada, b) => await new ReadPart(t.Db, t.Clock).ExecuteAsync(new(await t.HolderAsync(b), new(ada, null)), default) is not null),
        ("the page of her group", async (t, ada, b) => await new ReadGroup(t.Db, t.Clock).ExecuteAsync(new(b, new(ada, null)), default) is not null),
        ("where she could move", async (t, ada, b) => await new ListMoves(t.Db, t.Clock).ExecuteAsync(new(b, new(ada, null)), default) is not null),
        ("her outcome", async (t, ada, _) => await t.ReadOutcomeAsync(ada) is not null),
        ("her reminder", async (t, ada, _) => await new PlanReminders(t.Db, t.Clock).ExecuteAsync(default) >= 0 && await t.ReadAsync<long>("select count(*) from reminder where person_id = @ada", new { ada }) > 0),
        ("the day plan of the host", async (t, _, _) => (await new ReadHostDayPlan(t.Db, t.Clock).ExecuteAsync(new(t.host.HostId, t.Contact, null), default))!.Visits.Any(v => v.Parties.Count > 0)),
        ("the list of who has the places", async (t, _, _) => (await new ListTakenPlaces(t.Db, t.Clock).ExecuteAsync(new(t.host.HostId, t.slot, t.Contact), default)).Any(p => p.Name is not null)),
        ("the attendance list", async (t, _, _) => (await new ReadAttendance(t.Db, t.Clock).ExecuteAsync(new(t.host.HostId, t.slot, t.Contact), default))!.Visit is var v && v.People.Count + v.Unnamed.Count > 0),
        ("the file of attendance", async (t, _, _) => Encoding.UTF8.GetString((await new ExportAttendance(t.Db).ExecuteAsync(new(t.host.HostId, t.slot, t.Contact, Language.Nl), default))!).Contains("Ada", StringComparison.Ordinal)),
    ];

    [Test]
    public async Task Until_her_outcome_is_shown_nobody_reads_of_her_visit_and_from_then_on_everybody_does()
    {
        var ada = await PlaceAsync(slot, isShown: false, party: 2);
        Assert.That(await WhoKnowsAsync(ada), Is.Empty);
        await AssertCountedAsync(slot, taken: 2);
        Assert.That(((ShowSlot.Result.Shown)await new ShowSlot(Db, Clock).ExecuteAsync(new(slot, true), default)).Slot.PlacesLeft, Is.EqualTo(2), "a place that is taken is never called free");

        await Outcomes.ShowAsync(PublicationId, ada.PersonId);

        Assert.That(await WhoKnowsAsync(ada), Is.EqualTo(Readers.Select(r => r.Name)));
    }

    [Test]
    public async Task The_outcome_of_one_shows_nobody_elses_visit()
    {
        var (ada, _) = (await PlaceAsync(slot, isShown: false), await PlaceAsync(slot));
        Assert.That((await new ReadHostDayPlan(Db, Clock).ExecuteAsync(new(host.HostId, Contact, null), default))!.Visits.Single().Expected, Is.EqualTo(1));
        Assert.That((await new ReadAgenda(Db, Clock).ExecuteAsync(ada.PersonId, default)).Coming, Is.Empty);
    }

    [Test]
    public async Task A_later_publication_that_is_shown_shows_what_an_earlier_one_brought_and_it_kept()
    {
        var ada = await PlaceAsync(slot, isShown: false);
        var second = await Outcomes.PublishAsync(EditionId, 2, TestSupport.Rows.Today);
        await Outcomes.AddAsync(second, ada.PersonId, true, new OutcomeRow(slot, OutcomeResult.Placed));
        Assert.That(await WhoKnowsAsync(ada), Is.EqualTo(Readers.Select(r => r.Name)));
    }

    [Test]
    public async Task What_a_later_publication_takes_back_stays_in_her_agenda_until_that_one_is_shown()
    {
        var ada = await PlaceAsync(slot);
        var second = await Outcomes.PublishAsync(EditionId, 2, TestSupport.Rows.Today);
        await Outcomes.TakeBackAsync(second, ada.BookingId);
        await Outcomes.AddAsync(second, ada.PersonId, false, new OutcomeRow(slot, OutcomeResult.Full, OutcomeCost.None, 9));
        Assert.That(await AgendaAsync(ada.PersonId), Is.EqualTo(new[] { "confirmed" }));
        Assert.That((await new ReadDayPlan(Db, Clock).ExecuteAsync(new(ada.PersonId, null), default)).Visits, Has.Count.EqualTo(1));

        await Outcomes.ShowAsync(second, ada.PersonId);

        Assert.That(await AgendaAsync(ada.PersonId), Is.EqualTo(new[] { "cancelled" }));
        Assert.That((await new ReadDayPlan(Db, Clock).ExecuteAsync(new(ada.PersonId, null), default)).Visits, Is.Empty);
    }

    [Test]
    public async Task What_came_and_went_before_she_was_shown_anything_she_never_hears_of()
    {
        var ada = await PlaceAsync(slot, isShown: false);
        var second = await Outcomes.PublishAsync(EditionId, 2, TestSupport.Rows.Today);
        await Outcomes.TakeBackAsync(second, ada.BookingId);
        await Outcomes.AddAsync(second, ada.PersonId, true, new OutcomeRow(slot, OutcomeResult.Full, OutcomeCost.None, 9));
        Assert.That(await AgendaAsync(ada.PersonId), Is.Empty);
    }

    [Test]
    public async Task Nobody_does_anything_with_a_visit_that_she_does_not_know_of()
    {
        var ada = await PlaceAsync(slot, isShown: false);
        var by = new BookingAccess(ada.PersonId, null);
        Clock.Now = BookingOpens;
        Assert.That(await CancelBooking.ExecuteAsync(new(ada.BookingId, by), default), Is.TypeOf<CancelBooking.Result.Unknown>());
        Assert.That(await MoveBooking.ExecuteAsync(ToMove(ada.BookingId, await Rows.AddSlotAsync(start: new(14, 0))) with { By = by }, default), Is.TypeOf<MoveBooking.Result.Unknown>());
        await AssertCountedAsync(slot, taken: 1);
    }

    [Test]
    public async Task A_host_that_cancels_does_not_tell_her_of_a_visit_that_she_never_had()
    {
        await PlaceAsync(slot, isShown: false);
        await PlaceAsync(slot);
        var result = await new WithdrawSlot(Db, Clock).ExecuteAsync(new(host.HostId, slot, Contact, 1, new(2, 2, 0)), default);
        Assert.That(result, Is.TypeOf<SlotChange.Done>());
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.cancelled-by-host'"), Is.EqualTo(1));
    }

    /// <summary>Whoever reads bookings or participants either asks <see cref="ShownVisit"/>, or stands here with why it need not.</summary>
    private static readonly IReadOnlyDictionary<string, string> NeedNotAsk = new (string Why, string Types)[]
    {
        ("counts places that are taken, and names nobody", "Alternatives CheckTaken ExpireOffers ListMoves ListOpenSlots ReadProgramme ShowSlot SlotReach CancelledHolds HoldPlaces UndoSlotImport"),
        ("judges: what is hidden overlaps and takes its place all the same", "OtherPeople OtherVisit Waiter JoinWaitingList SnapshotRows"),
        ("changes or reads one booking, which BookedVisit, StandingBooking or CancelBooking.Facts gave out before", "CancelBooking ConfirmHold EarlierVisit HandOverBooking LeaveBooking LockedOffer MovedBooking NameParticipant ReadGroup ReadHold ReadPart RemoveParticipant RestoredBooking StandingParticipant"),
        ("changes all bookings of a slot; whom it tells is asked", "CancelledByHost ChangeNotices ChangeTakenBack SlotVisitor"),
        ("makes the publication itself", "PublicationBasis PublicationMails PublishedBookings RestoreFacts"),
        ("is an organiser's, who knows the plan", "BookingAccess CallerLock FindCallers ListAudit ReadCall"),
        ("calls people without address, who give no wishes", "CallNotices CallToMake ListCalls LockedCall"),
        ("speaks of mail that was written, or answers to it", "AnsweredPart CountMails ListMails ListReplies LockedMail QuarantinedReply ReadMail ReadTimeline VisitFacts"),
        ("makes the demo", "LoadDemo"),
    }.SelectMany(g => g.Types.Split(' ').Select(t => (Type: t, g.Why))).ToDictionary(g => g.Type, g => g.Why);

    [Test]
    public void Whoever_reads_bookings_asks_whether_they_are_shown_or_says_why_it_need_not()
    {
        var readers = SqlConstant.Of(typeof(Database).Assembly).Where(ways => ways.Any(w => Reads().IsMatch(w.Sql))).ToList();
        var silent = readers.Where(ways => ways.All(w => !w.Sql.Contains("x.is_shown", StringComparison.Ordinal))).Select(w => TypeOf(w.Key)).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.That(silent.Except(NeedNotAsk.Keys), Is.Empty, string.Join(' ', silent.Except(NeedNotAsk.Keys)) + ": say ShownVisit.IsHidden, or here why not");
        Assert.That(NeedNotAsk.Keys.Except(silent), Is.Empty, "these ask now, or read no bookings any more");
        Assert.That(readers.Select(w => TypeOf(w.Key)).Distinct().Except(silent), Has.Member("BookedVisit").And.Member("ReadHostDayPlan"), "the search sees those who ask");
    }

    private HostActor Contact => new(host.ContactId, MayOrganise: false);

    private async Task<IReadOnlyList<string>> WhoKnowsAsync((Guid PersonId, Guid BookingId) ada)
    {
        var knowing = new List<string>();
        foreach (var (name, knows) in Readers)
        {
            if (await knows(this, ada.PersonId, ada.BookingId))
            {
                knowing.Add(name);
            }
        }

        return knowing;
    }

    private async Task<string[]> AgendaAsync(Guid personId) =>
        await new ReadAgenda(Db, Clock).ExecuteAsync(personId, default) is var agenda ? [.. agenda.Coming.Concat(agenda.Past).Select(v => v.Status)] : [];

    private async Task<string> FeedAsync(Guid personId)
    {
        var made = (MakeFeed.Result.Made)await new MakeFeed(Db, Clock).ExecuteAsync(new(personId, null, Language.Nl, Guid.NewGuid()), default);
        var feed = await new ReadFeed(Db, new(Db, Clock), new(Db, Clock), Site, Clock).ExecuteAsync(made.Secret, default);
        return Encoding.UTF8.GetString(feed!.Octets);
    }

    private static string TypeOf(string name) => name.Split('.')[^2].Split('+')[0];

    [GeneratedRegex(@"\b(from|join)\s+(booking|participant)\b")]
    private static partial Regex Reads();
}
