using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Replies;

/// <summary>A mail that waits for an organiser: of a zone of hers, or for who has all zones where nobody knows whose it is.</summary>
/// <param name="BookingId">That its address speaks of; null: none.</param>
/// <param name="HandledAt">Null: nobody has said that it is done.</param>
internal sealed record QuarantinedReply(Guid ReplyId, Guid? BookingId, DateTimeOffset? HandledAt)
{
    /// <returns>Null: no such mail, or not for her.</returns>
    public static Task<QuarantinedReply?> LockAsync(Tx tx, Guid replyId, OrganiserScope by, CancellationToken ct) =>
        tx.FindAsync<QuarantinedReply>(Lock, new { replyId, OrganiserId = by.PersonId }, ct);

    /// <summary>Mails with all that the condition of an organiser's zones (<see cref="OrganiserScope.Sql"/>) stands over: without a visit only all zones will do.</summary>
    internal const string From = """
        from reply r
          left join participant t on t.participant_id = r.participant_id
          left join slot s on s.slot_id = t.slot_id
          left join edition e on e.edition_id = s.edition_id
          left join host h on h.host_id = s.host_id
          left join organisation o on o.organisation_id = h.organisation_id
        """;

    private const string Lock = $"""
        select r.reply_id, t.booking_id, r.handled_at
          {From}
         where r.reply_id = @replyId
           and r.outcome = 'quarantined'
           and {OrganiserScope.Sql}
           for no key update of r
        """;
}
