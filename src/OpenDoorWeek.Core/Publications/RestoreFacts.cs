using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>What bringing back an earlier publication would do at this moment; the page before it and the act itself ask the same.</summary>
/// <param name="Lines">What it says to everybody: as it said then, with a reason where a visit cannot come back.</param>
internal sealed record RestoreFacts(RestoreFacts.Earlier Of, Guid[] People, IReadOnlyList<OutcomeLine> Lines, RestoreRule Rule, PublicationChange Change)
{
    /// <summary>The publication that is brought back.</summary>
    public sealed record Earlier(Guid PublicationId, int Number, Guid RunId, string Preset);

    /// <returns>Null: no such publication.</returns>
    public static Task<Earlier?> FindAsync(Tx tx, Guid editionId, int number, CancellationToken ct) => tx.FindAsync<Earlier>(Find, new { editionId, number }, ct);

    /// <returns>Everybody to whom it spoke, and who is still there.</returns>
    public static async Task<Guid[]> PeopleAsync(Tx tx, Earlier of, CancellationToken ct) => [.. await tx.ListAsync<Guid>(ListPeople, of, ct)];

    /// <param name="tx">With all people and slots locked, where it is to be written.</param>
    public static async Task<RestoreFacts> ReadAsync(Tx tx, Guid editionId, Earlier of, Guid[] people, CancellationToken ct)
    {
        var args = new { editionId, of.PublicationId, people };
        var basis = await PublicationBasis.ReadAsync(tx, editionId, ct);
        var given = await tx.ListAsync<RestoreRule.Given>(ListGiven, args, ct);
        var held = await tx.ListAsync<RestoreRule.Held>(ListHeld, args, ct);
        var free = (await tx.ListAsync<Room>(ListFree, args, ct)).ToDictionary(s => s.SlotId, s => s.Free);

        var (known, wanted) = (people.ToHashSet(), given.Select(g => (g.PersonId, g.SlotId)).ToHashSet());
        bool MayGo(PublicationBasis.Visit visit) => known.Contains(visit.PersonId);
        var goes = basis.Standing.Where(v => v.IsPublished && MayGo(v) && !wanted.Contains((v.PersonId, v.SlotId))).Select(v => v.BookingId).ToHashSet();
        var rule = RestoreRule.Of(given, held, goes, free);
        var change = PublicationChange.Of(basis, people, rule.Placed, MayGo, await PlannedPublication.WithoutAddressAsync(tx, people, ct));
        return new(of, people, WithLost(await tx.ListAsync<OutcomeLine>(ListLines, args, ct), rule.LeftOut), rule, change);
    }

    private static List<OutcomeLine> WithLost(IReadOnlyList<OutcomeLine> lines, IReadOnlyList<RestoreRule.Lost> lost)
    {
        var reasons = lost.ToDictionary(l => (l.PersonId, l.SlotId), l => l.Reason);
        return [.. lines.Select(l => reasons.TryGetValue((l.PersonId, l.SlotId), out var reason) ? l with { Result = ResultOf(reason), Cost = reason == RestoreRule.Full ? "none" : null } : l)];
    }

    private static string ResultOf(string reason) => reason switch
    {
        RestoreRule.HostCancelled => "host_cancelled",
        RestoreRule.Blocked => "not_admitted",
        RestoreRule.Conflict => "conflict",
        RestoreRule.Full => "full",
        _ => "unavailable",
    };

    private sealed record Room(Guid SlotId, int Free);

    private const string Find = """
        select publication_id, number, run_id, preset
          from publication
         where edition_id = @editionId
           and number = @number
        """;

    private const string ListPeople = """
        select person_id
          from outcome
         where publication_id = @PublicationId
         order by person_id
        """;

    // The dearest first, so that where places lack the later wishes lose.
    private const string ListGiven = $"""
        select w.person_id, w.slot_id, l.party_size as party, s.starts_at, s.ends_at, s.status <> 'published' or h.status <> 'accepted' as is_off,
               coalesce(last.is_given_back, false) as is_given_back,
               exists (select 1 from match_pin m where m.person_id = w.person_id and m.slot_id = w.slot_id and m.kind = 'never') as is_blocked
          from outcome_wish w
          join slot s on s.slot_id = w.slot_id
          join host h on h.host_id = s.host_id
          join wish_list l on l.person_id = w.person_id and l.edition_id = @editionId
          left join lateral (select b.status <> 'confirmed' and not ({PublicationBasis.IsTakenBack}) as is_given_back
                               from booking b
                              where b.slot_id = w.slot_id
                                and b.person_id = w.person_id
                              order by b.created_at desc
                              limit 1) last on true
         where w.publication_id = @PublicationId
           and w.result = 'placed'
         order by w.rank, w.person_id
        """;

    private const string ListHeld = """
        select b.booking_id, t.person_id, t.slot_id, s.starts_at, s.ends_at, case when b.person_id = t.person_id then b.party_size else 0 end as places
          from participant t
          join booking b on b.booking_id = t.booking_id
          join slot s on s.slot_id = t.slot_id
         where t.person_id = any(@people::uuid[])
           and t.status = 'confirmed'
         order by t.person_id, t.slot_id
        """;

    private const string ListFree = """
        select slot_id, capacity - taken as free
          from slot
         where edition_id = @editionId
        """;

    private const string ListLines = """
        select person_id, rank, slot_id, is_proposed, result, with_slot_id, travel_minutes, asked, cost
          from outcome_wish
         where publication_id = @PublicationId
         order by person_id, rank
        """;
}
