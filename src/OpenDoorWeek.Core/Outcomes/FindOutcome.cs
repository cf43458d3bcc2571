using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>Whether somebody can read what she got in an edition, for pages that lead there.</summary>
public sealed class FindOutcome(Database db)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">Null: nobody is signed in.</param>
    public sealed record Request(string Slug, Guid? PersonId);

    public async Task<bool> ExecuteAsync(Request request, CancellationToken ct) => request.PersonId is not null && await db.FindAsync<bool>(Find, request, ct);

    internal const string Find = $"""
        select exists (select 1
                         from edition e
                        where e.slug = @Slug
                          and {ShownOutcome.Exists})
        """;
}
