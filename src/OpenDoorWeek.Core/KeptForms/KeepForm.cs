using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.KeptForms;

/// <summary>Keeps what somebody typed while she signs in again (WCAG 2.2, 3.3.7).</summary>
public sealed class KeepForm(Database db, TimeProvider clock)
{
    /// <summary>Of one person, so that nobody fills the table: the newest stay.</summary>
    private const int Most = 5;

    /// <param name="PersonId">For whom the form was made.</param>
    /// <param name="Path">Of the form, with its query; at most 2,000 characters.</param>
    /// <param name="Fields">Sealed; at most 256 KiB.</param>
    public sealed record Request(Guid PersonId, string Path, byte[] Fields);

    /// <returns>False: there is no such person any more.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => KeepAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> KeepAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        tx.Add(Upsert, new { request.PersonId, request.Path, request.Fields, now });
        tx.Add(DropOlder, new { request.PersonId, Most });
        tx.Add(ForgetForms.Delete, new { before = now - ForgetForms.After });
        var changed = await tx.FlushAsync(ct);
        await tx.CommitAsync(ct);
        return changed[0] > 0;
    }

    private const string Upsert = """
        insert into kept_form (person_id, path, fields, kept_at)
        select person_id, @Path, @Fields, @now
          from person
         where person_id = @PersonId
        on conflict (person_id, path) do update
           set fields = excluded.fields,
               kept_at = excluded.kept_at
        """;

    private const string DropOlder = """
        delete from kept_form
         where person_id = @PersonId
           and path in (select path
                          from kept_form
                         where person_id = @PersonId
                         order by kept_at desc, path
                        offset @Most)
        """;
}
