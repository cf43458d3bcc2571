using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What an organiser chooses from when she pins or blocks: the wishes of the person, and the slots of a day.</summary>
public sealed class ReadPinForm(Database db)
{
    /// <param name="PersonId">Whose wishes come first; null: she is not named yet.</param>
    /// <param name="SlotId">Asked about; null: not chosen yet.</param>
    /// <param name="Day">Whose slots are offered; null: the first.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid? PersonId, Guid? SlotId, DateOnly? Day);

    /// <param name="Email">Of the person, where she sent wishes.</param>
    /// <param name="Days">With slots.</param>
    /// <param name="Slots">What is chosen from: the one asked about, her wishes in their order, and those of the day.</param>
    public sealed record Result(MatchScope Edition, string? Email, IReadOnlyList<DateOnly> Days, DateOnly? Day, IReadOnlyList<Offer> Slots);

    /// <param name="Rank">Among her wishes; null: no wish of hers.</param>
    public sealed record Offer(Guid SlotId, string HostName, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, int? Rank);

    /// <returns>Null: no such edition, or not hers as a whole; or the person or the slot is none of it.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return null;
        }

        var days = await tx.ListAsync<DateOnly>(ListDays, new { edition.EditionId }, ct);
        var day = request.Day is { } asked && days.Contains(asked) ? asked : days.Count > 0 ? days[0] : (DateOnly?)null;
        var of = new { edition.EditionId, request.PersonId, request.SlotId, day };
        var (email, slots) = (await tx.FindAsync<string>(FindEmail, of, ct), await tx.ListAsync<Offer>(ListOffers, of, ct));
        var isStranger = (request.PersonId is not null && email is null) || (request.SlotId is { } slot && slots.All(s => s.SlotId != slot));
        return isStranger ? null : new(edition, email, days, day, slots);
    }

    private const string ListDays = """
        select distinct s.local_date
          from slot s
          join host h on h.host_id = s.host_id and h.status = 'accepted'
         where s.edition_id = @EditionId
           and s.status = 'published'
         order by s.local_date
        """;

    private const string FindEmail = """
        select p.email
          from wish_list l
          join person p on p.person_id = l.person_id
         where l.edition_id = @EditionId
           and l.person_id = @PersonId::uuid
           and l.submitted_at is not null
        """;

    private const string ListOffers = """
        select s.slot_id, o.name as host_name, s.local_date, s.local_start, s.local_end, w.rank
          from slot s
          join host h on h.host_id = s.host_id and h.status = 'accepted'
          join organisation o on o.organisation_id = h.organisation_id
          left join wish_list l on l.edition_id = s.edition_id and l.person_id = @PersonId::uuid and l.submitted_at is not null
          left join wish w on w.wish_list_id = l.wish_list_id and w.slot_id = s.slot_id
         where s.edition_id = @EditionId
           and s.status = 'published'
           and (s.slot_id = @SlotId::uuid or w.rank is not null or s.local_date = @day::date)
         order by s.slot_id is distinct from @SlotId::uuid, w.rank nulls last, s.starts_at, o.name, s.slot_id
        """;
}
