using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A host whose row this transaction holds, for an organiser of its zone who answers it.</summary>
internal sealed record DecidedHost(Guid HostId, string Status, int SubmissionNo)
{
    /// <returns>Null: no such host in this edition, or not in her zones.</returns>
    public static Task<DecidedHost?> LockAsync(Tx tx, string slug, Guid hostId, OrganiserScope scope, CancellationToken ct) =>
        tx.FindLastAsync<DecidedHost>([Lock, Read], new { slug, hostId, scope.PersonId }, ct);

    /// <summary>The rule, without a database: an answer belongs to the submission that was read, so a newer one is not answered by accident.</summary>
    /// <param name="number">Of the submission that the page showed.</param>
    public HostRefusal? Refuse(int number) => Status == "submitted" && SubmissionNo == number ? null : new HostRefusal.NotSubmitted();

    private const string Lock = """
        select host_id
          from host
         where host_id = @hostId
           for no key update
        """;

    private const string Read = """
        select h.host_id, h.status, h.submission_no
          from host h
          join edition e on e.edition_id = h.edition_id
          join organisation o on o.organisation_id = h.organisation_id
         where h.host_id = @hostId
           and e.slug = @slug
           and exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))
        """;
}
