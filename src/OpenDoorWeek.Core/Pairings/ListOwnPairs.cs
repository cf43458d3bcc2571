using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>All that a person asked for, was proposed, and works on with others.</summary>
public sealed class ListOwnPairs(Database db, TimeProvider clock)
{
    /// <param name="Pairs">What waits for her answer first, then what goes on, then what is over; the newest first.</param>
    /// <param name="Asked">The newest edition first.</param>
    /// <param name="Today">In Brussels.</param>
    public sealed record Result(IReadOnlyList<PairFacts> Pairs, IReadOnlyList<Own> Asked, DateOnly Today)
    {
        /// <summary>She may answer them now.</summary>
        public int Open => Pairs.Count(p => p.IsProposed && p.IsOptedIn && p.Answer is null && Today <= p.AnswerUntil);
    }

    /// <summary>What she asked for or offered.</summary>
    /// <param name="Role">buddy, newcomer or mentor.</param>
    /// <param name="EndedAt">Null: it counts.</param>
    public sealed record Own(string Role, Guid HostId, string Organisation, string EditionNl, string EditionFr, string EditionEn, DateTimeOffset? EndedAt)
    {
        public Text Edition => new(EditionNl, EditionFr, EditionEn);
    }

    public async Task<Result> ExecuteAsync(Guid personId, CancellationToken ct)
    {
        var today = Brussels.DayOf(clock.GetUtcNow());
        var pairs = await db.ListAsync<PairFacts>(PairFacts.Select + ByPerson, new { personId }, ct);
        var partners = (await db.ListAsync<PairPartner>(PairPartner.List, new { pairIds = pairs.Select(p => p.PairId).ToArray(), personId }, ct)).ToLookup(p => p.PairId);
        var asked = await db.ListAsync<Own>(ListAsked, new { personId }, ct);
        return new([.. pairs.Select(p => p with { Partners = [.. partners[p.PairId]] })], asked, today);
    }

    private const string ByPerson = """

         where x.person_id = @personId
         order by case r.state when 'proposed' then 1 when 'accepted' then 2 else 3 end, r.proposed_at desc, r.pair_id
        """;

    private const string ListAsked = """
        select x.role, h.host_id, o.name as organisation, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en, x.ended_at
          from pairing_opt_in x
          join edition e on e.edition_id = x.edition_id
          join organisation o on o.organisation_id = x.organisation_id
          join host h on h.organisation_id = o.organisation_id and h.edition_id = x.edition_id
         where x.person_id = @personId
         order by e.first_day desc, x.role
        """;
}
