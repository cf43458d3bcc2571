using OpenDoorWeek.Core.Db;
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
    /// <param name="Now">When this was read.</param>
    public sealed record Result(string Slug, string NameNl, string NameFr, string NameEn, int Wishes, bool IsSent, DateTimeOffset ClosesAt, DateTimeOffset Now)
    {
        public Text Name => new(NameNl, NameFr, NameEn);

        public bool IsOpen => Now < ClosesAt;
    }

    public Task<IReadOnlyList<Result>> ExecuteAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.ListAsync<Result>(List, new { personId, now, today = Brussels.DayOf(now) }, ct);
    }

    private const string List = """
        select e.slug, e.name_nl, e.name_fr, e.name_en, count(w.slot_id)::int as wishes, l.submitted_at is not null as is_sent, f.closes_at, @now::timestamptz as now
          from wish_list l
          join edition e on e.edition_id = l.edition_id
          join edition_phase f on f.edition_id = e.edition_id and f.phase = 'wishes'
          join wish w on w.wish_list_id = l.wish_list_id
         where l.person_id = @personId
           and e.last_day >= @today
         group by e.edition_id, l.wish_list_id, f.closes_at
         order by e.first_day
        """;
}
