using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>All that organisers see of buddies and mentors of an edition: who asked, who has whom, who has nobody and why, and the runs.</summary>
public sealed class ReadPairings(Database db, TimeProvider clock)
{
    /// <summary>Days to answer that a proposal leaves, unless the week comes before.</summary>
    public const int DaysToAnswer = PairingDays.ToAnswer;

    public sealed record Request(OrganiserScope By, string Slug);

    /// <param name="People">Everybody who asked, who left among them.</param>
    /// <param name="Runs">The newest first.</param>
    /// <param name="Waiting">Free, and a run now would find her a partner.</param>
    /// <param name="Alone">Who gets less than she asked for, also from a run now, with why.</param>
    /// <param name="IsOpen">The week has not begun: pairs are proposed.</param>
    public sealed record Result(
        PairingEdition Edition, IReadOnlyList<PairingPerson> People, IReadOnlyList<LivePair> Pairs, IReadOnlyList<PairingRunHead> Runs, IReadOnlyList<Rule> Rules,
        IReadOnlyList<Guid> Waiting, IReadOnlyList<PairingPlan.Lone> Alone, bool IsOpen)
    {
        /// <summary>By opt-in.</summary>
        public PairingPerson Person(Guid optIn) => People.First(p => p.OptInId == optIn);
    }

    /// <param name="DecidedBy">Name or address; null: erased since.</param>
    /// <param name="CannotHold">The next run would leave it out.</param>
    public sealed record Rule(Guid RuleId, string Kind, Guid One, Guid Other, bool IsTogether, string Reason, string? DecidedBy, DateTimeOffset DecidedAt, bool CannotHold);

    /// <returns>Null: no such edition, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var today = Brussels.DayOf(clock.GetUtcNow());
        await using var tx = await db.BeginAsync(ct);
        await tx.RunAsync(ReadOneInstant, new { }, ct);
        if (await PairingEdition.FindAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return null;
        }

        var plan = PairingPlanner.Plan(await PairingPool.ReadAsync(tx, edition.EditionId, ct), PairingPlanner.Seed(edition.EditionId, 0), ct);
        var rules = await tx.ListAsync<Decided>(ListRules, new { edition.EditionId }, ct);
        return new(
            edition,
            await PairingPerson.ListAsync(tx, edition.EditionId, ct),
            await LivePair.ListAsync(tx, edition.EditionId, ct),
            await PairingRunHead.ListAsync(tx, edition.EditionId, null, ct),
            [.. rules.Select(r => new Rule(r.RuleId, r.Kind, r.OneId, r.OtherId, r.IsTogether, r.Reason, r.DecidedBy, r.DecidedAt, plan.LeftOut.Contains(r.RuleId)))],
            [.. plan.Pairs.SelectMany(p => new[] { p.One, p.Other }).Distinct()],
            plan.Alone,
            today < edition.FirstDay);
    }

    private sealed record Decided(Guid RuleId, string Kind, Guid OneId, Guid OtherId, bool IsTogether, string Reason, string? DecidedBy, DateTimeOffset DecidedAt);

    private const string ReadOneInstant = "set transaction isolation level repeatable read, read only";

    private const string ListRules = """
        select r.rule_id, r.kind, r.one_id, r.other_id, r.rule = 'together' as is_together, r.reason, coalesce(d.name, d.email) as decided_by, r.decided_at
          from pairing_rule r
          left join person d on d.person_id = r.decided_by
         where r.edition_id = @EditionId
         order by r.decided_at desc, r.rule_id
        """;
}
