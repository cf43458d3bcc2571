using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.HeadStarts;

/// <summary>Until an instant only the own staff of a host books its visits; pure.</summary>
/// <param name="Until">From this instant on everybody books.</param>
/// <param name="HostName">Whose staff.</param>
/// <param name="Domains">Of e-mail addresses: whoever has one of that very domain.</param>
/// <param name="Addresses">One by one; personal data.</param>
internal sealed record HeadStart(DateTimeOffset Until, string HostName, string[] Domains, string[] Addresses)
{
    /// <summary>
    /// The one rule, for booking, holding, moving, waiting and being offered a place. It binds who takes places by herself: who has hers
    /// already keeps it, and an organiser on the phone answers for what she books.
    /// </summary>
    /// <param name="who">Who would take places.</param>
    /// <param name="now">The moment of the request.</param>
    /// <returns>Null: she may.</returns>
    public Refusal? Refuse(Booker who, DateTimeOffset now) =>
        now >= Until || who.IsByPhone || IsOfStaff(who.Email) ? null : new Refusal.StaffFirst(Until, HostName);

    /// <summary>The head start of these slots, where it lasts still.</summary>
    public static async Task<IReadOnlyDictionary<Guid, HeadStart>> ListAsync(Tx tx, Guid[] slotIds, DateTimeOffset now, CancellationToken ct) =>
        (await tx.ListAsync<OfSlot>(List, new { slotIds, now }, ct)).ToDictionary(r => r.SlotId, r => new HeadStart(r.StaffUntil, r.HostName, r.Domains, r.Addresses));

    private bool IsOfStaff(string? email) =>
        email is not null && (Addresses.Contains(email) || Domains.Contains(email[(email.LastIndexOf('@') + 1)..]));

    private sealed record OfSlot(Guid SlotId, DateTimeOffset StaffUntil, string HostName, string[] Domains, string[] Addresses);

    /// <summary>An expression: when it ends. Over head start <c>hs</c> and the phase of free booking <c>f</c>; null where one of both is missing.</summary>
    internal const string UntilSql = """
        ((f.opens_at at time zone 'Europe/Brussels') + make_interval(days => hs.days)) at time zone 'Europe/Brussels'
        """;

    /// <summary>Of one slot, whether it lasts still or not.</summary>
    internal const string Find = $"""
        select {UntilSql} as until, o.name as host_name, hs.domains, hs.addresses
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join head_start hs on hs.host_id = h.host_id
          join edition_phase f on f.edition_id = s.edition_id and f.phase = 'free-booking'
         where s.slot_id = @SlotId
        """;

    private const string List = $"""
        select s.slot_id, {UntilSql} as staff_until, o.name as host_name, hs.domains, hs.addresses
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join head_start hs on hs.host_id = h.host_id
          join edition_phase f on f.edition_id = s.edition_id and f.phase = 'free-booking'
         where s.slot_id = any(@slotIds)
           and {UntilSql} > @now
        """;
}
