using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>Whom the organisers of a zone are to call, since no mail reaches her, and whom they have called.</summary>
public sealed class ListCalls(Database db, TimeProvider clock)
{
    /// <summary>Calls shown that were made.</summary>
    public const int MostMade = 20;

    /// <param name="Slug">Of the edition.</param>
    /// <param name="By">Her zones.</param>
    public sealed record Request(string Slug, OrganiserScope By);

    /// <param name="ToMake">The oldest first.</param>
    /// <param name="Made">The last one first; at most <see cref="MostMade"/>, of visits that are not over.</param>
    public sealed record Result(Text Edition, IReadOnlyList<CallToMake> ToMake, IReadOnlyList<Call> Made);

    /// <summary>A call that was made, the last one to this person about this visit.</summary>
    /// <param name="CalledBy">Name or address; null: erased since.</param>
    public sealed record Call(Guid CallId, Guid ParticipantId, Guid BookingId, string Name, string HostName, string? CalledBy, DateTimeOffset CalledAt);

    /// <returns>Null: no edition of this name, or none of its zones is hers.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        var args = new { request.Slug, OrganiserId = request.By.PersonId, now, MostMade };
        if (await tx.FindAsync<FindCallers.Edition>(FindCallers.FindEdition, args, ct) is not { } edition)
        {
            return null;
        }

        var toMake = new List<CallToMake>();
        foreach (var call in await CallToMake.ListAsync(tx, request.Slug, request.By, now, ct))
        {
            toMake.Add(call.IsCancelled ? call with { Alternatives = await Alternatives.ClosestAsync(tx, call.ParticipantId, now, ct) } : call);
        }

        return new(edition.Name, toMake, await tx.ListAsync<Call>(ListMade, args, ct));
    }

    private const string ListMade = $"""
        select c.call_id, t.participant_id, t.booking_id, t.name, o.name as host_name, coalesce(p.name, p.email) as called_by, c.called_at
          {LockedCall.From}
          left join person p on p.person_id = c.called_by
         where e.slug = @Slug
           and c.called_at is not null
           and s.ends_at > @now
           and not exists (select 1 from visitor_call x where x.participant_id = c.participant_id and x.called_at > c.called_at)
           and {OrganiserScope.Sql}
         order by c.called_at desc, c.call_id
         limit @MostMade
        """;
}
