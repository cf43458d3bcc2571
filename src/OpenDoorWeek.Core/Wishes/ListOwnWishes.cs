using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>The lists of one visitor in editions that are not over, for her agenda.</summary>
public sealed class ListOwnWishes(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="Wishes">On the list; at least one.</param>
    /// <param name="IsSent">It counts.</param>
    /// <param name="ClosesAt">Until then it can be changed.</param>
    /// <param name="SharedUntil">End of the matchmaking: by then she knows; null: it does not take place.</param>
    /// <param name="HasOutcome">She can read what she got.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(
        string Slug, string NameNl, string NameFr, string NameEn, int Wishes, bool IsSent, DateTimeOffset ClosesAt, DateTimeOffset? SharedUntil, bool HasOutcome, DateTimeOffset Now)
    {
        public Text Name => new(NameNl, NameFr, NameEn);

        public bool IsOpen => Now < ClosesAt;

        /// <summary>The last day on which the outcome may come; null: it is there, or there is none.</summary>
        public DateOnly? ResultDay => !HasOutcome && SharedUntil > Now ? Brussels.DayOf(SharedUntil.Value.AddTicks(-1)) : null;
    }

    public Task<IReadOnlyList<Result>> ExecuteAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.ListAsync<Result>(List, new { personId, now, today = Brussels.DayOf(now) }, ct);
    }

    private const string List = $"""
        select e.slug, e.name_nl, e.name_fr, e.name_en, count(w.slot_id)::int as wishes, l.submitted_at is not null as is_sent, f.closes_at,
               m.closes_at as shared_until, {ShownOutcome.Exists} as has_outcome, @now::timestamptz as now
          from wish_list l
          join edition e on e.edition_id = l.edition_id
          join edition_phase f on f.edition_id = e.edition_id and f.phase = 'wishes'
          left join edition_phase m on m.edition_id = e.edition_id and m.phase = 'matchmaking'
          join wish w on w.wish_list_id = l.wish_list_id
         where l.person_id = @personId
           and e.last_day >= @today
         group by e.edition_id, l.wish_list_id, f.closes_at, m.closes_at
         order by e.first_day
        """;
}
