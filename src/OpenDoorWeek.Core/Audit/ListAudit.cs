using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Audit;

/// <summary>Who changed what, the newest first: of the zones of whoever looks, and what she did herself.</summary>
public sealed class ListAudit(Database db)
{
    /// <param name="Action">Such as "booking.confirmed"; null: all.</param>
    /// <param name="PersonEmail">Normalised; who acted, or of whom the change speaks. Null: everybody.</param>
    /// <param name="SubjectId">What changed; null: anything.</param>
    /// <param name="From">Inclusive; null: since the beginning.</param>
    /// <param name="To">Exclusive; null: until now.</param>
    public sealed record Filter(string? Action, string? PersonEmail, Guid? SubjectId, DateTimeOffset? From, DateTimeOffset? To);

    /// <param name="Before">Only what is older than this row; null: from the newest on.</param>
    /// <param name="Most">Rows, at least 1.</param>
    public sealed record Request(OrganiserScope By, Filter Filter, long? Before, int Most);

    /// <param name="Actor">Name or address; null: the service itself, an address not yet confirmed, or somebody erased.</param>
    /// <param name="Subject">Name of what changed; null: it is gone.</param>
    /// <param name="Facts">JSON object of ids and numbers.</param>
    public sealed record Entry(long AuditId, DateTimeOffset At, string? Actor, string Action, Guid SubjectId, string? Subject, string Facts);

    /// <param name="IsMore">There are older ones.</param>
    public sealed record Result(IReadOnlyList<Entry> Entries, bool IsMore);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var (filter, most) = (request.Filter, request.Most + 1);
        var rows = await db.ListAsync<Entry>(
            List, new { request.By.PersonId, filter.Action, filter.PersonEmail, filter.SubjectId, filter.From, filter.To, request.Before, most }, ct);
        return new([.. rows.Take(request.Most)], rows.Count > request.Most);
    }

    // The zone of a change is that of the host it is about, directly or by slot or booking; an edition's are all of its own. A
    // person is of the zones where she is organiser, visits or wishes to; a change of roles says its zones itself.
    private const string List = """
        select a.audit_id, a.at, coalesce(actor.name, actor.email) as actor, a.action, a.subject_id,
               coalesce(o.name, e.slug, p.name, p.email, i.email) as subject, a.facts::text as facts
          from audit a
          left join person actor on actor.person_id = a.actor_id
          left join booking b on b.booking_id = a.subject_id
          left join slot s on s.slot_id = coalesce(b.slot_id, a.subject_id)
          left join host h on h.host_id = coalesce(s.host_id, a.subject_id)
          left join organisation o on o.organisation_id = coalesce(h.organisation_id, a.subject_id)
          left join edition e on e.edition_id = a.subject_id
          left join person p on p.person_id = a.subject_id
          left join organiser_invitation i on i.invitation_id = a.subject_id
         where (@Action::text is null or a.action = @Action)
           and (@SubjectId::uuid is null or a.subject_id = @SubjectId)
           and (@From::timestamptz is null or a.at >= @From)
           and (@To::timestamptz is null or a.at < @To)
           and (@Before::bigint is null or a.audit_id < @Before)
           and (@PersonEmail::text is null or actor.email = @PersonEmail or p.email = @PersonEmail or i.email = @PersonEmail)
           and exists (
             select 1
               from organiser g
              where g.person_id = @PersonId
                and (g.zone_code is null
                     or a.actor_id = @PersonId
                     or g.zone_code = o.zone_code
                     or g.zone_code = any (string_to_array(a.facts ->> 'zones', ' '))
                     or exists (select 1 from edition_zone ez where ez.edition_id = e.edition_id and ez.zone_code = g.zone_code)
                     or exists (select 1 from organiser t where t.person_id = p.person_id and t.zone_code = g.zone_code)
                     or exists (
                       select 1
                         from (select slot_id from booking where person_id = p.person_id
                               union all
                               select w.slot_id from wish w join wish_list l on l.wish_list_id = w.wish_list_id where l.person_id = p.person_id) wanted
                         join slot ws on ws.slot_id = wanted.slot_id
                         join host wh on wh.host_id = ws.host_id
                         join organisation wo on wo.organisation_id = wh.organisation_id
                        where wo.zone_code = g.zone_code)))
         order by a.audit_id desc
         limit @most
        """;
}
