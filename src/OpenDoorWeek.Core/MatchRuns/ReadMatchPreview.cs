using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>A finished run to look at before anything is decided: figures, balance, slots.</summary>
public sealed class ReadMatchPreview(Database db)
{
    /// <param name="Preset">Which plan; null: the one that was asked for.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, string? Preset);

    /// <param name="Slots">By number.</param>
    /// <param name="Impossible">Visitors none of whose wishes could ever be met: language, admission, own absence.</param>
    /// <param name="FirstCome">What the same wishes would have come to had everybody booked when she sent hers.</param>
    public sealed record Result(MatchedWeek Week, IReadOnlyList<SlotOutcome> Slots, int Impossible, Satisfaction FirstCome)
    {
        public IReadOnlyList<PlanBalance> Zones => PlanBalance.By(s => s.ZoneCode, Week, Slots);

        public IReadOnlyList<PlanBalance> Communes => PlanBalance.By(s => s.Postcode, Week, Slots);

        public IReadOnlyList<PlanBalance> Sectors => PlanBalance.By(s => s.Sector, Week, Slots);

        public IReadOnlyList<PlanBalance> Languages => PlanBalance.ByLanguage(Week);
    }

    /// <returns>Null: no such edition or run, or not hers as a whole, or it is not done.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        return await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is { } edition
            && await MatchedWeek.OpenAsync(tx, edition, request.Number, request.Preset, ct) is { } week
            ? new(week, SlotOutcome.Of(week), ListMatchPeople.Impossible(week).Count(), await ShareByTimeAsync(tx, week, ct))
            : null;
    }

    private static async Task<Satisfaction> ShareByTimeAsync(Tx tx, MatchedWeek week, CancellationToken ct)
    {
        var sent = (await tx.ListAsync<Guid>(ListSent, new { week.Edition.EditionId }, ct)).Where(week.VisitorOf.ContainsKey).Select(p => week.VisitorOf[p]);
        return Satisfaction.Of(week.Problem, FirstCome.Share(week.Problem, sent.Union(Enumerable.Range(0, week.People.Length))));
    }

    private const string ListSent = """
        select person_id
          from wish_list
         where edition_id = @EditionId
           and submitted_at is not null
         order by submitted_at, person_id
        """;
}
