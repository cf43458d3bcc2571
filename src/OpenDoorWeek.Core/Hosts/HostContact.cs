namespace OpenDoorWeek.Core.Hosts;

/// <summary>A contact of a host, or one who is asked to become one.</summary>
/// <param name="PersonId">Null: asked, and has not answered.</param>
/// <param name="Name">Null: never said.</param>
/// <param name="InvitedUntil">Her link works until then; null for contacts.</param>
public sealed record HostContact(Guid? PersonId, string? Name, string Email, string? Role, string? Phone, DateTimeOffset? InvitedUntil)
{
    /// <summary>Contacts first, then open invitations; parameter <c>@OrganisationId</c>.</summary>
    internal const string List = """
        select p.person_id, p.name, p.email, c.role, c.phone, null::timestamptz as invited_until
          from organisation_contact c
          join person p on p.person_id = c.person_id
         where c.organisation_id = @OrganisationId
        union all
        select null, i.name, i.email, i.role, i.phone, i.expires_at
          from contact_invitation i
         where i.organisation_id = @OrganisationId
           and i.accepted_at is null
           and not exists (select 1
                             from organisation_contact c
                             join person p on p.person_id = c.person_id
                            where c.organisation_id = i.organisation_id
                              and p.email = i.email)
         order by invited_until nulls first, name nulls last, email
        """;
}
