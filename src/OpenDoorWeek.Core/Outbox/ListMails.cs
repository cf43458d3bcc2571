using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Mails about hosts, visits and bookings of the zones of whoever looks, the newest first.</summary>
public sealed class ListMails(Database db, TimeProvider clock)
{
    /// <param name="States">Of the outbox; null: all.</param>
    /// <param name="Kind">Such as "booking.confirmed"; null: all.</param>
    /// <param name="Who">Part of an address or a name, as typed; null: everybody.</param>
    /// <param name="Booking">The end of a booking's id, as <see cref="PhoneBookings.BookingReference.Read"/> gives it; null: any.</param>
    /// <param name="IsToCall">Only what reached nobody, and nothing followed: its reader is to be called before the visit.</param>
    public sealed record Filter(string[]? States, string? Kind, string? Who, string? Booking, bool IsToCall = false);

    /// <param name="Before">Only what is older than this row; null: from the newest on.</param>
    /// <param name="Most">Rows, at least 1.</param>
    public sealed record Request(OrganiserScope By, Filter Filter, long? Before, int Most);

    /// <param name="Name">Null: nobody has confirmed the address, or she said none.</param>
    /// <param name="HostName">Null: it speaks of no host.</param>
    /// <param name="StartsAt">Of the visit; null: it speaks of none.</param>
    /// <param name="Phone">Null: not known.</param>
    /// <param name="Phase">With the code: where and how the last attempt failed; null: it did not.</param>
    public sealed record Entry(
        long OutboxId, string Kind, string State, string Recipient, string? Name, string? HostName, DateTimeOffset? StartsAt, string? Phone,
        DateTimeOffset CreatedAt, DateTimeOffset NotBefore, DateTimeOffset? SentAt, string? Phase, int? Code);

    /// <param name="IsMore">There are older ones.</param>
    public sealed record Result(IReadOnlyList<Entry> Entries, bool IsMore);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var (filter, most, now) = (request.Filter, request.Most + 1, clock.GetUtcNow());
        var rows = await db.ListAsync<Entry>(
            List,
            new { OrganiserId = request.By.PersonId, filter.States, filter.Kind, filter.Who, filter.Booking, filter.IsToCall, MailRule.Secret, request.Before, now, most },
            ct);
        return new([.. rows.Take(request.Most)], rows.Count > request.Most);
    }

    private const string List = $"""
        select m.outbox_id, m.kind, m.state, m.recipient, coalesce(t.name, w.name, p.name, i.name) as name, o.name as host_name, s.starts_at,
               {MailSubject.Phone} as phone,
               m.created_at, m.not_before, m.sent_at, m.last_phase as phase, m.code
          from outbox m
          {MailSubject.Joins}
         where {OrganiserScope.Sql}
           and (@States::text[] is null or m.state = any(@States))
           and (@Kind::text is null or m.kind = @Kind)
           and (@Who::text is null or strpos(lower(concat_ws(' ', m.recipient, t.name, w.name, p.name, i.name)), lower(@Who)) > 0)
           and (@Booking::text is null or right(replace(b.booking_id::text, '-', ''), 8) = @Booking)
           and (@Before::bigint is null or m.outbox_id < @Before)
           and (not @IsToCall::boolean
                or m.state in ('dead', 'unknown')
                   and m.kind <> all(@Secret)
                   and coalesce(s.ends_at, m.created_at + interval '30 days') > @now::timestamptz
                   and not {MailSubject.IsFollowed})
         order by m.outbox_id desc
         limit @most
        """;
}
