using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>An invitation to become contact, by the link of its mail.</summary>
public sealed class ReadInvitation(Database db, TimeProvider clock)
{
    /// <param name="InvitationId">From a verified token.</param>
    /// <param name="Version">From the token; a newer mail ended it.</param>
    public sealed record Request(Guid InvitationId, int Version);

    /// <param name="Email">To which the mail went.</param>
    /// <param name="HasExpired">It can be sent anew by a contact.</param>
    public sealed record Result(Guid HostId, string HostName, string Email, string EditionSlug, string EditionNl, string EditionFr, string EditionEn, bool IsAccepted, bool HasExpired)
    {
        public Text Edition => new(EditionNl, EditionFr, EditionEn);
    }

    /// <returns>Null: no such invitation, or a newer mail replaced it.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct) =>
        db.FindAsync<Result>(Find, new { request.InvitationId, request.Version, now = clock.GetUtcNow() }, ct);

    private const string Find = """
        select i.host_id, o.name as host_name, i.email, e.slug as edition_slug, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en,
               i.accepted_at is not null as is_accepted, i.expires_at <= @now as has_expired
          from contact_invitation i
          join organisation o on o.organisation_id = i.organisation_id
          join host h on h.host_id = i.host_id
          join edition e on e.edition_id = h.edition_id
         where i.invitation_id = @InvitationId
           and i.link_version = @Version
        """;
}
