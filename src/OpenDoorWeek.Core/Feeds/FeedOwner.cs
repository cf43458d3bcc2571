namespace OpenDoorWeek.Core.Feeds;

/// <summary>Whose calendar it is: a person's own, or a host's for one of its contacts, as long as she is that.</summary>
internal static class FeedOwner
{
    /// <summary>Whether there is such a calendar for <c>@PersonId</c>, with <c>@HostId</c> or, where that is null, of her own.</summary>
    public const string MayRead = """
        select exists (select 1 from person p where p.person_id = @PersonId)
           and (@HostId::uuid is null
                or exists (select 1
                             from host h
                             join organisation_contact c on c.organisation_id = h.organisation_id
                            where h.host_id = @HostId
                              and c.person_id = @PersonId))
        """;
}
