using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>A publication as it is written: once, as a whole, with what it says to everybody.</summary>
/// <param name="Restores">Number of the earlier one that it brings back; null: none.</param>
/// <param name="Mails">As typed.</param>
internal sealed record NewPublication(Guid PublicationId, Guid EditionId, int Number, Guid RunId, string Preset, int? Restores, Guid By, int Mails, DateTimeOffset Now)
{
    /// <summary>So long nothing leaves and nobody sees it: whoever published by mistake stops it.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(30);

    /// <summary>A flood leaves slowly; after this time what has not left is not worth sending.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public DateTimeOffset ReleaseAt => Now + Wait;

    /// <summary>Adds all of it: its row, outcomes, bookings and mails.</summary>
    /// <param name="tx">With people, slots and unsent mails locked.</param>
    /// <param name="people">Everybody of the run.</param>
    /// <param name="change">What changes.</param>
    /// <param name="lines">Of all people.</param>
    /// <param name="domain">Right part of new calendar UIDs.</param>
    public void AddTo(Tx tx, IReadOnlyList<Guid> people, PublicationChange change, IReadOnlyList<OutcomeLine> lines, string domain)
    {
        AddRow(tx);
        AddOutcomes(tx, people, change.Changed, lines);
        PublicationMails.AddTo(tx, this, change, PublishedBookings.AddTo(tx, this, change, domain));
    }

    // What was published before and is not shown yet is never shown.
    private void AddRow(Tx tx)
    {
        var args = new { PublicationId, EditionId, Number, RunId, Preset, Restores, By, Mails, Now, ReleaseAt };
        tx.Add(StopEarlier, args);
        tx.Add(Insert, args);
    }

    // For everybody, with each wish; who changed is written to.
    private void AddOutcomes(Tx tx, IReadOnlyList<Guid> people, IReadOnlySet<Guid> changed, IReadOnlyList<OutcomeLine> lines)
    {
        tx.Add(InsertOutcomes, new { PublicationId, People = people.ToArray(), Changed = people.Select(changed.Contains).ToArray() });
        tx.Add(InsertLines, new
        {
            PublicationId,
            People = lines.Select(l => l.PersonId).ToArray(),
            Ranks = lines.Select(l => l.Rank).ToArray(),
            Slots = lines.Select(l => l.SlotId).ToArray(),
            Proposed = lines.Select(l => l.IsProposed).ToArray(),
            Results = lines.Select(l => l.Result).ToArray(),
            With = lines.Select(l => l.WithSlotId).ToArray(),
            Travel = lines.Select(l => l.TravelMinutes).ToArray(),
            Asked = lines.Select(l => l.Asked).ToArray(),
            Costs = lines.Select(l => l.Cost).ToArray(),
        });
    }

    private const string StopEarlier = """
        update publication
           set stopped_by = @By, stopped_at = @Now
         where edition_id = @EditionId
           and stopped_at is null
           and release_at > @Now
        """;

    private const string Insert = """
        insert into publication (publication_id, edition_id, number, run_id, preset, restores, published_by, published_at, release_at, mails)
        values (@PublicationId, @EditionId, @Number, @RunId, @Preset, @Restores::int, @By, @Now, @ReleaseAt, @Mails)
        """;

    // Who was erased since the run is not there any more.
    private const string InsertOutcomes = """
        insert into outcome (publication_id, person_id, is_changed)
        select @PublicationId, o.person_id, o.is_changed
          from unnest(@People::uuid[], @Changed::boolean[]) as o (person_id, is_changed)
          join person p on p.person_id = o.person_id
        """;

    private const string InsertLines = """
        insert into outcome_wish (publication_id, person_id, rank, slot_id, is_proposed, result, with_slot_id, travel_minutes, asked, cost)
        select @PublicationId, w.person_id, w.rank, w.slot_id, w.is_proposed, w.result, w.with_slot_id, w.travel_minutes, w.asked, w.cost
          from unnest(@People::uuid[], @Ranks::int[], @Slots::uuid[], @Proposed::boolean[], @Results::text[], @With::uuid[], @Travel::int[], @Asked::int[], @Costs::text[])
               as w (person_id, rank, slot_id, is_proposed, result, with_slot_id, travel_minutes, asked, cost)
          join person p on p.person_id = w.person_id
        """;
}
