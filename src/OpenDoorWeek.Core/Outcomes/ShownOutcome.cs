using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>Whether somebody knows what she got of a plan.</summary>
internal static class ShownOutcome
{
    /// <summary>A condition over edition <c>e</c> and person <c>@PersonId</c>.</summary>
    public const string Exists = """
        exists (select 1
                          from outcome u
                          join publication q on q.publication_id = u.publication_id
                         where u.person_id = @PersonId
                           and u.is_shown
                           and q.edition_id = e.edition_id)
        """;

    /// <summary>She wished this visit and knows that it was full.</summary>
    public static Task<bool> WasFullAsync(Tx tx, Guid personId, Guid slotId, CancellationToken ct) => tx.FindAsync<bool>(WasFull, new { personId, slotId }, ct);

    private const string WasFull = """
        select exists (select 1
                         from outcome u
                         join outcome_wish w on w.publication_id = u.publication_id and w.person_id = u.person_id
                        where u.person_id = @personId
                          and u.is_shown
                          and w.slot_id = @slotId
                          and w.result = 'full')
        """;
}
