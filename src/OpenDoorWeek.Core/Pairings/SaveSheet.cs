using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A member writes in the worksheet. Who has not seen what another wrote meanwhile gets both, and nothing is lost.</summary>
public sealed class SaveSheet(Database db, TimeProvider clock)
{
    /// <param name="PairId">From the URL; any id.</param>
    /// <param name="PersonId">The signed-in member.</param>
    /// <param name="Texts">Each part at most <see cref="SheetTexts.LongestPart"/> characters; null: left empty.</param>
    /// <param name="Version">Of what the page showed; 0: an empty one.</param>
    public sealed record Request(Guid PairId, Guid PersonId, SheetTexts Texts, int Version);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Now, or the same words since before.</summary>
        public sealed record Saved : Result;

        /// <summary>Somebody else wrote since; nothing is written.</summary>
        /// <param name="Texts">As they stand.</param>
        /// <param name="Version">With which to save over them.</param>
        public sealed record ChangedSince(SheetTexts Texts, int Version, string? UpdatedBy) : Result;

        /// <summary>No such pair, she is no member of it, or not all said yes.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SaveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SaveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var args = new { request.PairId, request.PersonId };
        if (await tx.FindLastAsync<HeldSheet>([Lock, HeldSheet.Find], args, ct) is not { } sheet)
        {
            return new Result.Unknown();
        }

        if (sheet.Texts == request.Texts)
        {
            return new Result.Saved();
        }

        if (sheet.Version != request.Version)
        {
            return new Result.ChangedSince(sheet.Texts, sheet.Version, sheet.UpdatedBy);
        }

        var t = request.Texts;
        tx.Add(Keep, new { request.PairId, request.PersonId, t.Shown, t.Audience, t.Questions, t.Criteria, t.Notes, version = sheet.Version + 1, now });
        tx.AddAudit(now, request.PersonId, "pair.sheet-saved", request.PairId, new { version = sheet.Version + 1 });
        await tx.CommitAsync(ct);
        return new Result.Saved();
    }

    private const string Lock = """
        select pair_id
          from pair
         where pair_id = @PairId
           for no key update
        """;

    private const string Keep = """
        insert into pair_sheet (pair_id, shown, audience, questions, criteria, notes, version, updated_by, updated_at)
        values (@PairId, @Shown::text, @Audience::text, @Questions::text, @Criteria::text, @Notes::text, @version, @PersonId, @now)
        on conflict (pair_id) do update
           set shown = excluded.shown,
               audience = excluded.audience,
               questions = excluded.questions,
               criteria = excluded.criteria,
               notes = excluded.notes,
               version = excluded.version,
               updated_by = excluded.updated_by,
               updated_at = excluded.updated_at
        """;
}
