using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>The worksheet of a pair, for one of its members; nobody else reads it, organisers included.</summary>
public sealed class ReadSheet(Database db)
{
    /// <param name="PairId">From the URL; any id.</param>
    /// <param name="PersonId">The signed-in person.</param>
    public sealed record Request(Guid PairId, Guid PersonId);

    /// <param name="Version">0: nobody has written in it.</param>
    /// <param name="UpdatedAt">Null: never.</param>
    /// <param name="UpdatedBy">Null: nobody, or she never said her name.</param>
    public sealed record Result(PairFacts Pair, SheetTexts Texts, int Version, DateTimeOffset? UpdatedAt, string? UpdatedBy);

    /// <returns>Null: no such pair, she is no member of it, or not all said yes.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        return await PairFacts.FindAsync(tx, request.PairId, request.PersonId, ct) is { IsAccepted: true } pair
            && await tx.FindAsync<HeldSheet>(HeldSheet.Find, request, ct) is { } sheet
                ? new(pair, sheet.Texts, sheet.Version, sheet.UpdatedAt, sheet.UpdatedBy)
                : null;
    }
}
