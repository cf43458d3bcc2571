using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>An edition three weeks ahead, an organiser of all zones, and who asks for a partner.</summary>
public abstract class PairingTest : DbTest
{
    protected const string Slug = "zuid-2026";

    protected Guid EditionId { get; private set; }

    protected OrganiserScope Olga { get; private set; } = null!;

    protected PairingRoster Roster { get; private set; } = null!;

    protected static DateOnly Today => Brussels.DayOf(Rows.Today);

    protected static DateOnly InAWeek => Today.AddDays(7);

    [SetUp]
    public async Task AddEditionAsync()
    {
        EditionId = await Rows.AddEditionAsync();
        Olga = new(await Rows.AddOrganiserAsync(), null);
        Roster = new(Rows, RunAsync);
    }

    protected async Task<int> RunOnceAsync(OrganiserScope? by = null)
    {
        var result = await new StartPairingRun(Db, Clock).ExecuteAsync(new(by ?? Olga, Slug, Guid.NewGuid()), default);
        return result is StartPairingRun.Result.Done done ? done.Number : throw new InvalidOperationException($"{result}");
    }

    protected async Task<ReadPairingRun.Result> LookAsync(int number) =>
        (await new ReadPairingRun(Db, Clock).ExecuteAsync(new(Olga, Slug, number), default))!;

    protected Task<PublishPairings.Result> PublishAsync(int number, int mails, DateOnly? until = null, Guid? key = null, Database? db = null) =>
        new PublishPairings(db ?? Db, Clock).ExecuteAsync(new(Olga, Slug, number, mails, until ?? InAWeek, key ?? Guid.NewGuid()), default);

    /// <summary>A run, and published as it is.</summary>
    protected async Task ProposeAllAsync()
    {
        var number = await RunOnceAsync();
        var result = await PublishAsync(number, (await LookAsync(number)).Mails);
        Assert.That(result, Is.InstanceOf<PublishPairings.Result.Published>());
    }

    protected Task<ProposeAgain.Result> LookAgainAsync(Database? db = null) => new ProposeAgain(db ?? Db, Clock).ExecuteAsync(default);

    /// <summary>As the page of her proposal writes it: each yes on its row; the last makes the pair.</summary>
    protected async Task AcceptAsync(Guid pairId)
    {
        await RunAsync("update pair_member set answer = 'yes', answered_at = @Now where pair_id = @pairId", new { pairId, Clock.Now });
        await RunAsync("update pair set state = 'accepted', accepted_at = @Now where pair_id = @pairId", new { pairId, Clock.Now });
    }

    /// <summary>Somebody of it says no.</summary>
    protected async Task DeclineAsync(Guid pairId, string reason = EndPair.Declined)
    {
        await using var tx = await Db.BeginAsync(default);
        await PairingLock.TakeByPairAsync(tx, pairId, default);
        EndPair.End(tx, [pairId], reason, Clock.Now);
        await tx.CommitAsync(default);
    }

    /// <returns>The pair that lives of these; fails where there is none or more.</returns>
    protected async Task<Guid> LivePairAsync(params Guid[] optIns) => await ReadAsync<Guid?>(
        """
        select p.pair_id
          from pair p
         where p.is_live
           and array(select m.opt_in_id from pair_member m where m.pair_id = p.pair_id order by 1) = (select array_agg(u.id order by u.id) from unnest(@optIns) as u (id))
        """, new { optIns }) is { } pairId ? pairId : throw new AssertionException("They are no pair.");

    /// <returns>Opt-ins with whom she is in a pair that lives.</returns>
    protected Task<IReadOnlyList<Guid>> PartnersAsync(Guid optIn) => ListAsync<Guid>(
        """
        select n.opt_in_id
          from pair_member m
          join pair_member n on n.pair_id = m.pair_id and n.opt_in_id <> m.opt_in_id
         where m.opt_in_id = @optIn
           and m.is_live
         order by 1
        """, new { optIn });

    /// <returns>Kinds of the mails to the person of an opt-in, in the order in which they were made.</returns>
    protected async Task<string> MailsToAsync(Guid optIn) => string.Join(' ', await ListAsync<string>(
        """
        select o.kind
          from outbox o
          join pairing_opt_in a on a.person_id = o.recipient_id
         where a.pairing_opt_in_id = @optIn
           and o.state = 'queued'
         order by o.outbox_id
        """, new { optIn }));

    /// <summary>Loads are the pairs that live, and no mail is there twice.</summary>
    protected async Task AssertSoundAsync()
    {
        Assert.That(
            await ReadAsync<long>(
                """
                select count(*)
                  from pairing_opt_in a
                 where a.load <> case when a.role = 'buddy' then 0 else (select count(*) from pair_member m where m.opt_in_id = a.pairing_opt_in_id and m.is_live) end
                """),
            Is.Zero, "loads that are not the pairs that live");
        Assert.That(await ReadAsync<long>("select count(*) from pair p where p.is_live <> (select bool_and(m.is_live) from pair_member m where m.pair_id = p.pair_id)"), Is.Zero);
    }
}
