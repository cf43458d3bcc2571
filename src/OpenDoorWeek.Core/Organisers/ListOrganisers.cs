using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>The organisers and open invitations that share a zone with whoever looks.</summary>
public sealed class ListOrganisers(Database db, TimeProvider clock)
{
    /// <param name="Zones">Codes; null: all zones.</param>
    /// <param name="HasFactor">False: she cannot act as organiser until she has set one up.</param>
    /// <param name="MayChange">All her zones are those of whoever looks.</param>
    public sealed record Organiser(Guid PersonId, string Email, string? Name, IReadOnlyList<string>? Zones, bool HasFactor, bool MayChange);

    /// <param name="RenewsFactor">For one who is organiser already, or invited by the operator.</param>
    public sealed record Open(Guid InvitationId, string Email, IReadOnlyList<string>? Zones, bool RenewsFactor, DateTimeOffset ExpiresAt, bool IsExpired, bool MayChange);

    public sealed record Result(IReadOnlyList<Organiser> Organisers, IReadOnlyList<Open> Invitations);

    public async Task<Result> ExecuteAsync(OrganiserScope by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var organisers = await db.ListAsync<OrganiserRow>(ListAll, new { by.PersonId }, ct);
        var invitations = await db.ListAsync<InvitationRow>(ListOpen, new { by.PersonId }, ct);
        return new(
            [.. organisers.Select(o => new Organiser(o.PersonId, o.Email, o.Name, o.Zones, o.HasFactor, by.Covers(o.Zones)))],
            [.. invitations.Select(i => new Open(i.InvitationId, i.Email, i.Zones, i.RenewsFactor, i.ExpiresAt, i.ExpiresAt <= now, by.Covers(i.Zones)))]);
    }

    private sealed record OrganiserRow(Guid PersonId, string Email, string? Name, string[]? Zones, bool HasFactor);

    private sealed record InvitationRow(Guid InvitationId, string Email, string[]? Zones, bool RenewsFactor, DateTimeOffset ExpiresAt);

    private const string ListAll = """
        select p.person_id, p.email, p.name,
               case when bool_and(o.zone_code is not null) then array_agg(o.zone_code order by o.zone_code) end as zones,
               exists (select 1 from second_factor f where f.person_id = p.person_id) as has_factor
          from organiser o
          join person p on p.person_id = o.person_id
         group by p.person_id
        having exists (
          select 1
            from organiser g
           where g.person_id = @PersonId
             and (g.zone_code is null or bool_or(o.zone_code is null) or g.zone_code = any (array_agg(o.zone_code))))
         order by coalesce(p.name, p.email), p.email
        """;

    private const string ListOpen = """
        select i.invitation_id, i.email, i.zones, i.renews_factor, i.expires_at
          from organiser_invitation i
         where i.outcome is null
           and exists (
             select 1
               from organiser g
              where g.person_id = @PersonId
                and (g.zone_code is null or i.zones is null or g.zone_code = any (i.zones)))
         order by i.created_at desc
        """;
}
