namespace OpenDoorWeek.Core.Outcomes;

/// <summary>Since when visitors of an edition know what they got.</summary>
internal static class SharedOut
{
    /// <summary>An expression over slot <c>s</c>: the first release of a publication that was not stopped before; null: nobody knows anything.</summary>
    public const string Sql = """
        (select min(q.release_at)
                  from publication q
                 where q.edition_id = s.edition_id
                   and (q.stopped_at is null or q.stopped_at >= q.release_at))
        """;
}
