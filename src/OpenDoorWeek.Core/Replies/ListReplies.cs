using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Replies;

/// <summary>The mails that wait for an organiser, and the people to whom no mail arrives although there is something to tell them.</summary>
public sealed class ListReplies(Database db, TimeProvider clock)
{
    /// <summary>Of each list at first: a phone loads it at once.</summary>
    public const int First = 10;

    /// <summary>Of each list where all of it is asked for.</summary>
    public const int Most = 1000;

    /// <summary>Mail to her may be late once or twice; after so many reports since the last one that arrived somebody has to look.</summary>
    public const int SeveralReturns = 3;

    /// <param name="ToHandle">The oldest first.</param>
    /// <param name="Handled">The last one first.</param>
    /// <param name="Unreachable">By name.</param>
    public sealed record Result(Beginning<Reply> ToHandle, Beginning<Reply> Handled, Beginning<Person> Unreachable)
    {
        public static Result Nothing { get; } = new(new([], IsMore: false), new([], IsMore: false), new([], IsMore: false));
    }

    /// <param name="Entries">In order.</param>
    /// <param name="IsMore">The list goes on.</param>
    public sealed record Beginning<T>(IReadOnlyList<T> Entries, bool IsMore);

    /// <param name="Reason">Why it waits: column <c>reply.reason</c>.</param>
    /// <param name="Sender">As the mail says; null: not said. So with subject and body, which may be empty too.</param>
    /// <param name="Slug">Of the edition of the visit that it speaks of; null, with all below but the last two: nobody knows.</param>
    /// <param name="HandledBy">Name or address; null: not handled, or erased since.</param>
    public sealed record Reply(
        Guid ReplyId, DateTimeOffset ReceivedAt, string Reason, string? Sender, string? Subject, string? Body,
        string? Slug, Guid? BookingId, string? VisitorName, string? HostName, DateOnly? LocalDate, TimeOnly? LocalStart, DateTimeOffset? HandledAt, string? HandledBy);

    /// <param name="Phone">Null: not given.</param>
    /// <param name="Status">Enhanced status code (RFC 3463) of the last report.</param>
    /// <param name="Fails">There is no such mailbox; else it came back several times.</param>
    /// <param name="BookingId">Her next visit; null: she is contact of the host.</param>
    public sealed record Person(Guid PersonId, string Name, string Email, string? Phone, string Status, DateTimeOffset ReturnedAt, bool Fails, string HostName, string Slug, Guid? BookingId);

    /// <param name="by">Who asks, with her zones.</param>
    /// <param name="isWhole">Up to <see cref="Most"/> of each list, not only the <see cref="First"/> ones.</param>
    /// <param name="ct">Stops the queries.</param>
    public async Task<Result> ExecuteAsync(OrganiserScope by, bool isWhole, CancellationToken ct)
    {
        var count = isWhole ? Most : First;
        var args = new { OrganiserId = by.PersonId, oneMore = count + 1, SeveralReturns, now = clock.GetUtcNow() };
        return new(await ListAsync<Reply>(ToHandle), await ListAsync<Reply>(Handled), await ListAsync<Person>(Unreachable));

        async Task<Beginning<T>> ListAsync<T>(string sql)
        {
            var found = await db.ListAsync<T>(sql, args, ct);
            return new([.. found.Take(count)], found.Count > count);
        }
    }

    private const string ToHandle = $"""
        select r.reply_id, r.received_at, r.reason, r.sender, r.subject, r.body, e.slug, t.booking_id, t.name as visitor_name, o.name as host_name,
               s.local_date, s.local_start, r.handled_at, null::text as handled_by
          {QuarantinedReply.From}
         where r.outcome = 'quarantined'
           and r.handled_at is null
           and {OrganiserScope.Sql}
         order by r.received_at, r.reply_id
         limit @oneMore
        """;

    private const string Handled = $"""
        select r.reply_id, r.received_at, r.reason, r.sender, r.subject, r.body, e.slug, t.booking_id, t.name as visitor_name, o.name as host_name,
               s.local_date, s.local_start, r.handled_at, coalesce(p.name, p.email) as handled_by
          {QuarantinedReply.From}
          left join person p on p.person_id = r.handled_by
         where r.handled_at is not null
           and {OrganiserScope.Sql}
         order by r.handled_at desc, r.reply_id
         limit @oneMore
        """;

    // A phone of a booking is its holder's. A visitor stands once, with her next visit; a contact once for each host.
    private const string Unreachable = $"""
        select person_id, name, email, phone, status, returned_at, fails, host_name, slug, booking_id
          from (select distinct on (p.person_id, own.booking_id is null, own.host_id)
                       p.person_id, coalesce(own.name, p.name, p.email) as name, p.email, own.phone, p.mail_status as status, p.mail_returned_at as returned_at,
                       p.mail_fails as fails, o.name as host_name, e.slug, own.booking_id
                  from person p
                 cross join lateral (select t.name, case when b.person_id = p.person_id then b.phone end as phone, b.booking_id, null::uuid as host_id,
                                            s.host_id as of_host, s.starts_at
                                       from participant t
                                       join booking b on b.booking_id = t.booking_id
                                       join slot s on s.slot_id = t.slot_id
                                      where t.person_id = p.person_id
                                        and t.status = 'confirmed'
                                        and s.ends_at > @now
                                      union all
                                     select p.name, coalesce(c.phone, x.phone), null, hh.host_id, hh.host_id, null
                                       from organisation_contact c
                                       join organisation x on x.organisation_id = c.organisation_id
                                       join host hh on hh.organisation_id = c.organisation_id
                                      where c.person_id = p.person_id) own
                  join host h on h.host_id = own.of_host
                  join organisation o on o.organisation_id = h.organisation_id
                  join edition e on e.edition_id = h.edition_id
                 where p.email is not null
                   and (p.mail_fails or p.mail_returns >= @SeveralReturns)
                   and e.last_day >= (@now at time zone 'Europe/Brussels')::date
                   and {OrganiserScope.Sql}
                 order by p.person_id, own.booking_id is null, own.host_id, own.starts_at) people
         order by name, person_id, host_name
         limit @oneMore
        """;
}
