using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>The runs of an edition with their figures, and what the next one would begin with.</summary>
public sealed class ListMatchRuns(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, string Slug);

    /// <param name="Runs">The newest first.</param>
    /// <param name="Lot">Of the edition.</param>
    /// <param name="Lists">How many people have sent wishes.</param>
    /// <param name="Pins">How many pins and blocks there are.</param>
    public sealed record Result(MatchScope Edition, IReadOnlyList<MatchRunHead> Runs, Lot Lot, int Lists, int Pins, PhaseGate Gate);

    /// <param name="Fingerprint">Hexadecimal; anybody may know it.</param>
    /// <param name="Seed">Null: still a secret, wishes may change.</param>
    /// <param name="Secret">Hexadecimal, with the seed: its SHA-256 is the fingerprint.</param>
    public sealed record Lot(string Fingerprint, ulong? Seed, string? Secret);

    /// <returns>Null: no such edition, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return null;
        }

        var of = new { edition.EditionId, number = (int?)null };
        var facts = (await tx.FindAsync<Facts>(ReadFacts, of, ct))!;
        var runs = await MatchRunHead.ListAsync(tx, edition.EditionId, null, ct);
        return new(edition, runs, LotOf(facts, edition.OpensAt is null || now < edition.OpensAt), facts.Lists, facts.Pins, edition.Gate(now));
    }

    /// <summary>The rule: shown once places are shared out, when no wish can change any more.</summary>
    internal static Lot LotOf(Facts facts, bool isSecret)
    {
        var (seed, fingerprint) = (new MatchSeed(facts.Secret, facts.Fingerprint), Convert.ToHexStringLower(facts.Fingerprint));
        return isSecret ? new(fingerprint, null, null) : new(fingerprint, seed.Number, Convert.ToHexStringLower(seed.Secret));
    }

    internal sealed record Facts(byte[] Secret, byte[] Fingerprint, int Lists, int Pins);

    private const string ReadFacts = """
        select m.secret, m.fingerprint,
               (select count(*) from wish_list l where l.edition_id = m.edition_id and l.submitted_at is not null)::int as lists,
               (select count(*) from match_pin p join slot s on s.slot_id = p.slot_id where s.edition_id = m.edition_id)::int as pins
          from match_seed m
         where m.edition_id = @EditionId
        """;
}
