using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>A publication with how far its mails are.</summary>
/// <param name="PublishedBy">Name or address; null: erased since.</param>
/// <param name="Run">Number of the run whose plan it is.</param>
/// <param name="Restores">Number of the publication that it brings back; null: none.</param>
/// <param name="People">Who have an outcome by it.</param>
/// <param name="Placed">Of them with a visit.</param>
/// <param name="Changed">Of them written to.</param>
/// <param name="Mails">All of it that were to leave, those that a later one took over left out.</param>
/// <param name="Sent">Of them sent, or perhaps sent.</param>
/// <param name="Waiting">Of them still to leave.</param>
/// <param name="Failed">Of them given up.</param>
/// <param name="Stopped">Of them that do not leave.</param>
public sealed record PublicationHead(
    Guid PublicationId, int Number, int Run, string Preset, int? Restores, string? PublishedBy, DateTimeOffset PublishedAt, DateTimeOffset ReleaseAt,
    DateTimeOffset? StoppedAt, int People, int Placed, int Changed, int Mails, int Sent, int Waiting, int Failed, int Stopped)
{
    public bool IsStopped => StoppedAt is not null;

    /// <summary>It is not over: mails wait, or for the moment nothing leaves.</summary>
    public bool IsOpen(DateTimeOffset now) => !IsStopped && (Waiting > 0 || now < ReleaseAt);

    /// <summary>Until the last mail has left: until release, and then so many a minute. No domain is asked, so it may last longer.</summary>
    /// <returns>0: none waits.</returns>
    public int MinutesLeft(int mailsPerMinute, DateTimeOffset now)
    {
        var wait = ReleaseAt > now ? (ReleaseAt - now).TotalMinutes : 0;
        return Waiting == 0 ? 0 : (int)Math.Ceiling(wait + ((double)Waiting / mailsPerMinute));
    }

    /// <param name="number">Null: all, the newest first.</param>
    internal static Task<IReadOnlyList<PublicationHead>> ListAsync(Tx tx, Guid editionId, int? number, CancellationToken ct) =>
        tx.ListAsync<PublicationHead>(List, new { editionId, number }, ct);

    private const string List = """
        select p.publication_id, p.number, r.number as run, p.preset, p.restores, coalesce(b.name, b.email) as published_by, p.published_at, p.release_at,
               p.stopped_at, o.people, o.placed, o.changed, m.mails, m.sent, m.waiting, m.failed, m.stopped
          from publication p
          join match_run r on r.run_id = p.run_id
          left join person b on b.person_id = p.published_by
         cross join lateral (select count(*)::int as people, count(*) filter (where u.is_changed)::int as changed,
                                    count(*) filter (where exists (select 1
                                                                     from outcome_wish w
                                                                    where w.publication_id = u.publication_id
                                                                      and w.person_id = u.person_id
                                                                      and w.result = 'placed'))::int as placed
                               from outcome u
                              where u.publication_id = p.publication_id) o
         cross join lateral (select count(*) filter (where x.state <> 'superseded')::int as mails,
                                    count(*) filter (where x.state in ('sent', 'unknown'))::int as sent,
                                    count(*) filter (where x.state in ('queued', 'retry', 'sending', 'held'))::int as waiting,
                                    count(*) filter (where x.state = 'dead')::int as failed,
                                    count(*) filter (where x.state = 'stopped')::int as stopped
                               from outbox x
                              where x.publication_id = p.publication_id) m
         where p.edition_id = @editionId
           and (@number::int is null or p.number = @number)
         order by p.number desc
        """;
}
