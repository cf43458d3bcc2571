namespace OpenDoorWeek.Core.Outcomes;

/// <summary>What somebody knows of the visits that publications brought or took: nothing before her outcome is shown, and from then on what it says until the next one is.</summary>
/// <remarks>Whoever reads bookings for visitors or hosts says one of these; a test holds the list of all who read them.</remarks>
internal static class ShownVisit
{
    /// <summary>Over booking <c>b</c>: no outcome that its person has seen came while it stood. Where it passed to somebody else, that one knows.</summary>
    public const string IsHidden = """
        (b.publication_id is not null
                and exists (select 1
                              from outcome u
                              join publication q on q.publication_id = u.publication_id
                             where u.publication_id = b.publication_id
                               and u.person_id = b.person_id
                               and not exists (select 1
                                                 from outcome x
                                                 join publication y on y.publication_id = x.publication_id
                                                where x.person_id = u.person_id
                                                  and x.is_shown
                                                  and y.edition_id = q.edition_id
                                                  and y.number >= q.number
                                                  and (b.ended_at is null or y.published_at < b.ended_at))))
        """;

    /// <summary>Over booking <c>b</c>: a publication took it back at its own instant, and neither that one nor a later one is shown to its person yet.</summary>
    public const string IsTakenBack = """
        (b.status = 'cancelled'
                and b.publication_id is not null
                and b.declined_at is null
                and not b.cancelled_by_host
                and exists (select 1
                              from outcome u
                              join publication q on q.publication_id = u.publication_id
                              join publication m on m.publication_id = b.publication_id and m.edition_id = q.edition_id
                             where u.person_id = b.person_id
                               and q.published_at = b.ended_at
                               and not exists (select 1
                                                 from outcome x
                                                 join publication y on y.publication_id = x.publication_id
                                                where x.person_id = u.person_id
                                                  and x.is_shown
                                                  and y.edition_id = q.edition_id
                                                  and y.number >= q.number)))
        """;

    /// <summary>Over booking <c>b</c>: its status as its person knows it. Of one that is hidden it says nothing.</summary>
    public const string Status = $"""
        case when {IsTakenBack} then 'confirmed' else b.status end
        """;
}
