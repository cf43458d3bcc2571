using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Whether an edition may be published now, and what was last.</summary>
/// <param name="OpensAt">Of the matchmaking; null, with <paramref name="ClosesAt"/>: it does not take place.</param>
/// <param name="FreeBookingAt">When people begin to book for themselves; null: they do not.</param>
/// <param name="Last">Number of the newest publication; 0: none yet.</param>
/// <param name="LastRunId">With its preset: what it published; null: none yet.</param>
/// <param name="LastIsWhole">It was not stopped.</param>
internal sealed record PublicationFacts(
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, DateTimeOffset? FreeBookingAt, int Last, Guid? LastRunId, string? LastPreset, bool LastIsWhole)
{
    /// <param name="tx">With the edition locked, where something is to be written.</param>
    public static async Task<PublicationFacts> ReadAsync(Tx tx, Guid editionId, CancellationToken ct) =>
        (await tx.FindAsync<PublicationFacts>(Read, new { editionId, phase = Phase.Matchmaking, free = Phase.FreeBooking }, ct))!;

    /// <summary>The rule: while places are shared out, and until people book for themselves.</summary>
    public PublicationRefusal? RefuseByPhase(DateTimeOffset now) =>
        FreeBookingAt is { } since && since <= now ? new PublicationRefusal.FreeBooking(since)
        : PhaseGate.At(OpensAt, ClosesAt, now) is var gate and not PhaseGate.Open ? new PublicationRefusal.WrongPhase(gate)
        : null;

    /// <summary>The rule: nobody publishes over something she has not seen.</summary>
    /// <param name="seen">Number of the newest publication on her page; 0: none.</param>
    public PublicationRefusal? RefuseUnseen(int seen) => seen == Last ? null : new PublicationRefusal.PublishedMeanwhile(Last);

    /// <summary>The rule: what stands published is not published again, unless it was stopped.</summary>
    public PublicationRefusal? RefuseSame(Guid runId, string preset) =>
        LastIsWhole && LastRunId == runId && LastPreset == preset ? new PublicationRefusal.StandsAlready(Last) : null;

    private const string Read = """
        select m.opens_at, m.closes_at, f.opens_at as free_booking_at, coalesce(p.number, 0) as last, p.run_id as last_run_id, p.preset as last_preset,
               p.number is not null and p.stopped_at is null as last_is_whole
          from edition e
          left join edition_phase m on m.edition_id = e.edition_id and m.phase = @phase
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = @free
          left join lateral (select x.number, x.run_id, x.preset, x.stopped_at
                               from publication x
                              where x.edition_id = e.edition_id
                              order by x.number desc
                              limit 1) p on true
         where e.edition_id = @editionId
        """;
}
