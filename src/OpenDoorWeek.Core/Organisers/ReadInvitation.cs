using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>What the page behind an invitation's link shows; reading changes nothing.</summary>
public sealed class ReadInvitation(Database db, SecretSeal seal, TimeProvider clock)
{
    /// <param name="InvitationId">Of the verified token.</param>
    /// <param name="Version">Of the verified token.</param>
    /// <param name="PersonId">Who looks; null: nobody is signed in.</param>
    public sealed record Request(Guid InvitationId, int Version, Guid? PersonId);

    /// <param name="MaskedEmail">"o•••@huis.example": enough to know one's own address.</param>
    /// <param name="Zones">Codes; null: all zones.</param>
    /// <param name="IsHers">The address invited is that of the person signed in.</param>
    /// <param name="Enrols">A second factor is set up with it; else she has one, and gives it.</param>
    /// <param name="Secret">To show to the person invited, and to no other; null: not begun.</param>
    public sealed record Result(string MaskedEmail, IReadOnlyList<string>? Zones, bool IsHers, bool Enrols, byte[]? Secret);

    /// <returns>Null: no such invitation, used, withdrawn, sent again since, or over seven days old.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.FindAsync<Row>(Find, new { request.InvitationId, request.Version, request.PersonId, now }, ct);
        return row is null
            ? null
            : new(ReadSignIn.Mask(row.Email), row.Zones, row.IsHers, row.Enrols, row is { IsHers: true, Secret: { } secret } ? seal.Open(secret) : null);
    }

    private sealed record Row(string Email, string[]? Zones, string? Secret, bool IsHers, bool Enrols);

    private const string Find = """
        select i.email, i.zones, i.secret,
               p.person_id is not null as is_hers,
               i.renews_factor or f.person_id is null as enrols
          from organiser_invitation i
          left join person p on p.email = i.email and p.person_id = @PersonId::uuid
          left join second_factor f on f.person_id = p.person_id
         where i.invitation_id = @InvitationId
           and i.link_version = @Version
           and i.outcome is null
           and i.expires_at > @now
        """;
}
