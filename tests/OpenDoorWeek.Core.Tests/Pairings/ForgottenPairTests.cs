using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Somebody is erased, and a month after the week everybody's words are.</summary>
[Category("Database")]
public sealed class ForgottenPairTests : PairTest
{
    /// <summary>Every word of every table of pairs, and of their mails.</summary>
    private const string Words = """
        select string_agg(t, ' ') from (
          select x::text from pairing_opt_in x union all
          select x::text from pair x union all
          select x::text from pair_member x union all
          select x::text from pair_sheet x union all
          select x::text from pairing_rule x union all
          select plan::text || encode(problem, 'escape') from pairing_run union all
          select concat_ws(' ', subject, text_body, html_body, encode(calendar, 'escape')) from outbox where kind like 'pair.%') rows(t)
        """;

    private Seeker ada = null!, ben = null!;
    private Guid pair;

    [SetUp]
    public async Task WriteAsync()
    {
        ada = await Pairing.AddSeekerAsync("Qxada", topics: "qxtopic", times: ["evening"]);
        ben = await Pairing.AddSeekerAsync("Ben");
        pair = await Pairing.AddPairAsync("accepted", ada, ben);
        await new SaveSheet(Db, Clock).ExecuteAsync(new(pair, ada.PersonId, SheetTexts.Empty with { Notes = "qxnotes" }, 0), default);
        await RunAsync("update pair_member set went_note = 'qxnote', again = true where opt_in_id = @OptInId", new { ada.OptInId });
        await RunAsync("""
            insert into outbox (kind, key, aggregate_id, recipient_id, recipient, language, ids, message_id, state, sent_at, not_before, expires_at, created_at, subject, text_body, html_body)
            select 'pair.nudge', p.person_id::text, @pair, p.person_id, p.email, 'nl', '{}', p.person_id::text, 'sent', now(), now(), now(), now(), 'Dag', 'Dag Qxada, qxada@example.org', '<p>Qxada'
              from person p
             where p.person_id = any(@ids)
            """, new { pair, ids = new[] { ada.PersonId, ben.PersonId } });
        await RunAsync("insert into pairing_rule select gen_random_uuid(), @EditionId, 'mentor', @one, @other, 'apart', 'qxreason', @by, now()",
            new { ada.Host.EditionId, one = ada.OptInId, other = ben.OptInId, by = ben.PersonId });
        await RunAsync("""
            insert into pairing_run (run_id, edition_id, number, seed, engine, problem_hash, problem, plan, buddy_weight, buddy_bound, mentor_weight, mentor_bound, started_by, created_at)
            values (gen_random_uuid(), @EditionId, 1, 1, 'x', 'x', 'qxproblem', '{"pairs": [{"why": "qxplan"}], "alone": [], "leftOut": []}', 0, 0, 0, 0, @ContactId, now())
            """, ada.Host);
        Assert.That(await ReadAsync<string>(Words), Does.Contain("Qxada").And.Contain("qxtopic").And.Contain("qxnotes").And.Contain("qxnote").And.Contain("qxreason"));
    }

    [Test]
    public async Task Of_an_erased_person_no_word_is_left_and_the_other_is_told_and_stays()
    {
        await using (var tx = await Db.BeginAsync(default))
        {
            await EndPairsOf.EndAsync(tx, ada.PersonId, Clock.Now, default);
            await tx.CommitAsync(default);
        }

        Assert.That(await StateAsync(pair), Is.EqualTo("ended erased"));
        Assert.That((await MailsAsync())[^1], Is.EqualTo("pair.ended ben@example.org"));
        Assert.That(await ReadAsync<string>(Words), Does.Not.Contain("Qxada").And.Not.Contain("qxada").And.Not.Contain("qxtopic").And.Not.Contain("qxnote"));
        Assert.That(await ReadAsync<long>("select count(*) from pairing_opt_in where ended_at is null"), Is.EqualTo(1));
        Assert.That(await ReadAsync<bool>("select again from pair_member where opt_in_id = @OptInId", new { ada.OptInId }), "who was with whom stays");
    }

    [Test]
    public async Task A_month_after_the_week_words_are_wiped_and_who_was_with_whom_stays()
    {
        Clock.Now = new DateTimeOffset(2026, 12, 27, 12, 0, 0, TimeSpan.Zero);
        Assert.That(await new ForgetPairingData(Db, Clock).ExecuteAsync(default), Is.Zero, "the last day of the month");
        Clock.Now = Clock.Now.AddDays(1);
        Assert.That(await new ForgetPairingData(Db, Clock).ExecuteAsync(default), Is.EqualTo(1));
        Assert.That(await new ForgetPairingData(Db, Clock).ExecuteAsync(default), Is.Zero, "once");

        Assert.That(await ReadAsync<string>(Words), Does.Not.Contain("qx").And.Not.Contain("Qx").And.Not.Contain("{nl"));
        Assert.That(await ListAsync<bool?>("select again from pair_member order by again nulls last"), Is.EqualTo(new bool?[] { true, null }));
        Assert.That((await ReadPairAsync(pair, ben))!.Why, Is.Null);
    }
}
