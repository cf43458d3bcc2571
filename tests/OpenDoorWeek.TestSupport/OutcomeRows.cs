namespace OpenDoorWeek.TestSupport;

/// <summary>What one publication says of one wish.</summary>
/// <param name="Result">placed, or the reason.</param>
public sealed record OutcomeRow(Guid SlotId, string Result, string? Cost = null, int? Asked = null, Guid? With = null, int? Travel = null, bool IsProposed = false);

/// <summary>Publications and what they say to whom, for tests of what people see of them.</summary>
/// <param name="run">Runs a statement in the database of the test.</param>
public sealed class OutcomeRows(Func<string, object?, Task<int>> run)
{
    /// <summary>A publication of a run that saw nobody.</summary>
    /// <param name="editionId">Of the edition.</param>
    /// <param name="number">From 1.</param>
    /// <param name="at">Published at; null: an hour ago.</param>
    public async Task<Guid> PublishAsync(Guid editionId, int number = 1, DateTimeOffset? at = null)
    {
        var (publicationId, runId, by) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var publishedAt = at ?? Rows.Today.AddHours(-1);
        await run(InsertPublication, new { publicationId, editionId, number, runId, by, publishedAt, releaseAt = publishedAt.AddMinutes(30) });
        return publicationId;
    }

    /// <summary>An outcome, its wishes in her order.</summary>
    public async Task AddAsync(Guid publicationId, Guid personId, bool isShown, params OutcomeRow[] wishes)
    {
        await run(InsertOutcome, new { publicationId, personId, isShown });
        foreach (var (i, w) in wishes.Index())
        {
            await run(InsertWish, new { publicationId, personId, rank = i + 1, w.SlotId, w.IsProposed, w.Result, w.With, w.Travel, w.Asked, w.Cost });
        }
    }

    /// <summary>That a publication brought this booking.</summary>
    public Task BringAsync(Guid publicationId, Guid bookingId) => run("update booking set publication_id = @publicationId where booking_id = @bookingId", new { publicationId, bookingId });

    /// <summary>A later publication takes it back.</summary>
    public Task TakeBackAsync(Guid publicationId, Guid bookingId) => run(TakeBack, new { publicationId, bookingId });

    public Task ShowAsync(Guid publicationId, Guid personId) =>
        run("update outcome set is_shown = true where publication_id = @publicationId and person_id = @personId", new { publicationId, personId });

    private const string InsertPublication = """
        insert into match_run (run_id, edition_id, number, preset, state, started_by, created_at, ended_at, seed, engine, snapshot_at, problem_hash, problem, people, slots)
        values (@runId, @editionId, 100 + @number, 'equal', 'done', @by, @publishedAt, @publishedAt, 1, 'none', @publishedAt, '-', '', '{}', '{}');
        insert into match_plan (run_id, preset, plan, people, with_one, with_two, with_three, first_wishes, top_three, weighted, bound)
        values (@runId, 'equal', '', 0, 0, 0, 0, 0, 0, 0, 0);
        insert into publication (publication_id, edition_id, number, run_id, preset, published_by, published_at, release_at, mails)
        values (@publicationId, @editionId, @number, @runId, 'equal', @by, @publishedAt, @releaseAt, 0)
        """;

    private const string InsertOutcome = """
        insert into outcome (publication_id, person_id, is_changed, is_shown)
        values (@publicationId, @personId, true, @isShown)
        """;

    private const string InsertWish = """
        insert into outcome_wish (publication_id, person_id, rank, slot_id, is_proposed, result, with_slot_id, travel_minutes, asked, cost)
        values (@publicationId, @personId, @rank, @SlotId, @IsProposed, @Result, @With, @Travel, @Asked, @Cost)
        """;

    private const string TakeBack = """
        with gone as (
          update booking b
             set status = 'cancelled', ended_at = p.published_at
            from publication p
           where b.booking_id = @bookingId and p.publication_id = @publicationId
          returning b.booking_id, b.slot_id, b.party_size, b.ended_at),
        people as (
          update participant t set status = 'cancelled', ended_at = g.ended_at, sequence = sequence + 1 from gone g where t.booking_id = g.booking_id)
        update slot s set taken = taken - g.party_size from gone g where s.slot_id = g.slot_id
        """;
}
