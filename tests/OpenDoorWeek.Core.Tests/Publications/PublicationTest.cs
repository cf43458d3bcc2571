using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Tests.MatchRuns;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Publications;

/// <summary>An edition whose places are shared out and where nobody books for herself yet; runs are done at once.</summary>
public abstract class PublicationTest : MatchTest
{
    internal static readonly Site Site = new(new Uri("https://odw.example"), "agenda@odw.example");

    [SetUp]
    public Task CloseBookingAsync() => Rows.SetPhaseAsync(EditionId, "free-booking", Rows.Today.AddDays(7), Rows.Today.AddDays(30));

    /// <summary>A run that is done.</summary>
    /// <returns>Its number.</returns>
    private protected async Task<int> ShareOutAsync(string preset = "equal")
    {
        var started = (StartMatchRun.Result.Started)await StartAsync(preset: preset);
        var runner = new MatchRunner(new(Db, Clock), new(Db, Clock), new(Db), new(Db, Clock), NullLogger<MatchRunner>.Instance);
        await runner.RunNextAsync(default);
        return started.Number;
    }

    private protected async Task<ReadPublishForm.Result> LookAsync(int run, string? preset = null) =>
        (await new ReadPublishForm(Db, Clock).ExecuteAsync(new(Olga, Slug, run, preset), default))!;

    /// <param name="mails">As typed; null: the right number.</param>
    /// <param name="seen">Null: the newest.</param>
    private protected async Task<PublishPlan.Result> PublishAsync(int run, int? mails = null, int? seen = null, OrganiserScope? by = null, Guid? key = null, Database? db = null, string preset = "equal")
    {
        var form = await LookAsync(run, preset);
        return await new PublishPlan(db ?? Db, Clock, Site).ExecuteAsync(new(by ?? Olga, Slug, run, preset, mails ?? form.Changes.Mails, seen ?? form.Seen, key ?? Guid.NewGuid()), default);
    }

    /// <summary>Shares out and publishes, as an organiser does who looks at the form.</summary>
    private protected async Task<int> ShareOutAndPublishAsync() => ((PublishPlan.Result.Published)await PublishAsync(await ShareOutAsync())).Number;

    private protected static async Task<PublicationRefusal> RefusedAsync(Task<PublishPlan.Result> result) => ((PublishPlan.Result.Refused)await result).Refusal;

    private protected Task<StopPublication.Result> StopAsync(int number) => new StopPublication(Db, Clock).ExecuteAsync(new(Olga, Slug, number), default);

    private protected Task<int> ShowAsync() => new ShowOutcomes(Db, Clock).ExecuteAsync(default);

    private protected async Task<RestorePublication.Result> RestoreAsync(int number)
    {
        var form = (await new ReadRestoreForm(Db, Clock).ExecuteAsync(new(Olga, Slug, number), default))!;
        return await new RestorePublication(Db, Clock, Site).ExecuteAsync(new(Olga, Slug, number, form.Changes.Mails, form.Seen, Guid.NewGuid()), default);
    }

    /// <summary>The clock goes past the release, the job shows what it may, and so many mails leave, the first ones first.</summary>
    private protected async Task LeaveAsync(int most = int.MaxValue)
    {
        Clock.Now += NewPublication.Wait;
        await ShowAsync();
        await RunAsync(
            """
            update outbox
               set state = 'sent', sent_at = not_before, dot_at = not_before
             where outbox_id in (select outbox_id from outbox where state = 'queued' and publication_id is not null and not_before <= @now order by not_before, outbox_id limit @most)
            """,
            new { now = Clock.Now.AddSeconds(2), most });
    }

    /// <summary>Of a publication: "kind state count", by kind and state.</summary>
    private protected Task<IReadOnlyList<string>> MailsAsync(int number) => ListAsync<string>(
        """
        select concat_ws(' ', o.kind, o.state, count(*))
          from outbox o
          join publication p on p.publication_id = o.publication_id
         where p.number = @number
         group by o.kind, o.state
         order by o.kind, o.state
        """,
        new { number });

    /// <summary>Slots of her confirmed visits, in order of time.</summary>
    private protected Task<IReadOnlyList<Guid>> VisitsAsync(Guid personId) => ListAsync<Guid>(
        "select t.slot_id from participant t join slot s using (slot_id) where t.person_id = @personId and t.status = 'confirmed' order by s.starts_at", new { personId });

    /// <summary>Nothing of the house is broken: places, overlaps, mails of what is committed.</summary>
    private protected async Task AssertSoundAsync()
    {
        Assert.That(await ReadAsync<long>("select count(*) from slot s where taken <> (select coalesce(sum(party_size), 0) from booking b where b.slot_id = s.slot_id and b.status in ('held', 'offered', 'confirmed'))"), Is.Zero, "places are counted right");
        Assert.That(await ReadAsync<long>("select count(*) from slot where taken > capacity"), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from participant a join participant b using (person_id) where a.participant_id < b.participant_id and a.status = 'confirmed' and b.status = 'confirmed' and a.period && b.period"), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from booking b where b.status = 'confirmed' and not exists (select 1 from participant t where t.booking_id = b.booking_id and t.status = 'confirmed')"), Is.Zero);
        Assert.That(await ReadAsync<long>("select count(*) from participant t join booking b using (booking_id) where b.publication_id is not null and not exists (select 1 from slot_language l where l.slot_id = t.slot_id and l.language = any(b.languages))"), Is.Zero, "a language in common");
    }

    /// <summary>All that a publication could touch, as one text.</summary>
    private protected Task<string> WorldAsync() => ReadAsync<string>(
        """
        select string_agg(line, E'\n' order by line)
          from (select b::text as line from booking b union all
                select t::text from participant t union all
                select s.slot_id || ' ' || s.taken from slot s union all
                select o::text from outbox o union all
                select p::text from publication p union all
                select u::text from outcome u union all
                select w::text from outcome_wish w union all
                select a::text from audit a) x
        """);
}
