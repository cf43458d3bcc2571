using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.KeptForms;

/// <summary>Gives back what was kept of one form, once.</summary>
public sealed class TakeForm(Database db, TimeProvider clock)
{
    /// <param name="PersonId">Who is signed in.</param>
    /// <param name="Path">Of the form, with its query.</param>
    public sealed record Request(Guid PersonId, string Path);

    /// <returns>As it was sealed; null: nothing of this person and form within the hour.</returns>
    public Task<byte[]?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => TakeAsync(tx, request, now, ct), ct);
    }

    private static async Task<byte[]?> TakeAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var kept = await tx.FindAsync<Kept>(Take, new { request.PersonId, request.Path }, ct);
        await tx.CommitAsync(ct);
        return kept is not null && kept.KeptAt > now - ForgetForms.After ? kept.Fields : null;
    }

    private sealed record Kept(byte[] Fields, DateTimeOffset KeptAt);

    private const string Take = """
        delete from kept_form
         where person_id = @PersonId
           and path = @Path
        returning fields, kept_at
        """;
}
