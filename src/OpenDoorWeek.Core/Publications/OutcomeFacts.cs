using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>What the mail about an outcome says beside the wishes, read at the moment of sending.</summary>
/// <param name="ListId">Her list of wishes.</param>
/// <param name="FreeBookingAt">From then on she books for herself; null: nobody does.</param>
/// <param name="DeclinesUntil">Until then a visit is best given back: free booking opens, or the places are shared out no more.</param>
internal sealed record OutcomeFacts(Guid PublicationId, Guid PersonId, Guid ListId, string Slug, DateTimeOffset? FreeBookingAt, DateTimeOffset DeclinesUntil)
{
    /// <summary>JSON of the outbox row.</summary>
    public sealed record Ids(Guid PublicationId, Guid PersonId);

    /// <summary>Holds the publication, so that nobody stops it while one of its mails is written, and shows the person her outcome, to which the mail leads.</summary>
    /// <returns>Null: it was stopped, or she withdrew her wishes.</returns>
    public static async Task<OutcomeFacts?> ShowAsync(Tx tx, Ids ids, CancellationToken ct)
    {
        if (await tx.FindLastAsync<OutcomeFacts>([Hold, Read], ids, ct) is not { } facts)
        {
            return null;
        }

        await tx.RunAsync(Show, ids, ct);
        return facts;
    }

    private const string Hold = """
        select publication_id
          from publication
         where publication_id = @PublicationId
           for share
        """;

    private const string Read = """
        select o.publication_id, o.person_id, l.wish_list_id as list_id, e.slug, f.opens_at as free_booking_at,
               coalesce(f.opens_at, m.closes_at, p.release_at) as declines_until
          from outcome o
          join publication p on p.publication_id = o.publication_id
          join edition e on e.edition_id = p.edition_id
          join wish_list l on l.edition_id = e.edition_id and l.person_id = o.person_id
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'free-booking'
          left join edition_phase m on m.edition_id = e.edition_id and m.phase = 'matchmaking'
         where o.publication_id = @PublicationId
           and o.person_id = @PersonId
           and p.stopped_at is null
        """;

    private const string Show = """
        update outcome
           set is_shown = true
         where publication_id = @PublicationId
           and person_id = @PersonId
           and not is_shown
        """;
}
