using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Organisers of all zones propose the pairs of a run: pairs and mails, all or nothing; each person gets one mail for all that is proposed to her.</summary>
public sealed class PublishPairings(Database db, TimeProvider clock)
{
    /// <param name="Number">Of the run.</param>
    /// <param name="Mails">As typed: so many will leave.</param>
    /// <param name="AnswerUntil">Last day for an answer, Brussels.</param>
    /// <param name="Key">From the form.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, int Mails, DateOnly AnswerUntil, Guid Key);

    public abstract record Result
    {
        private Result() { }

        public sealed record Published(int Mails) : Result;

        public sealed record Refused(PairingRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => PublishAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> PublishAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "pairing.publish", request.Key, new { request.Slug, request.Number, request.AnswerUntil });
        if (await tx.ClaimAsync(once, now, ct) is var earlier && (earlier.HasOtherBody || earlier.Answer is not null))
        {
            return earlier.HasOtherBody ? new Result.Refused(new PairingRefusal.KeyReused()) : new Result.Published(int.Parse(earlier.Answer!, null));
        }

        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await PlannedPairs.ReadAsync(tx, edition.EditionId, request.Number, ct) is not { } planned)
        {
            return new Result.Refused(new PairingRefusal.Unknown());
        }

        if (Refuse(planned, request, edition.FirstDay, Brussels.DayOf(now)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        AddTo(tx, edition.EditionId, planned, request, now);
        tx.AddAudit(now, request.By.PersonId, "pairing-run.published", edition.EditionId, new { request.Number, request.Mails });
        tx.AddAnswer(once, planned.Mails);
        await tx.CommitAsync(ct);
        return new Result.Published(planned.Mails);
    }

    /// <summary>The rule.</summary>
    internal static PairingRefusal? Refuse(PlannedPairs planned, Request request, DateOnly firstDay, DateOnly today) =>
        planned.Refuse(firstDay, today) is { } refusal ? refusal
        : request.AnswerUntil < today || request.AnswerUntil >= firstDay ? new PairingRefusal.OtherDay(today, firstDay.AddDays(-1))
        : request.Mails != planned.Mails ? new PairingRefusal.OtherNumber(planned.Mails) : null;

    private static void AddTo(Tx tx, Guid editionId, PlannedPairs planned, Request request, DateTimeOffset now)
    {
        var pairs = planned.Plan.Pairs.Select(p => p.Propose(planned.Run.RunId, request.AnswerUntil, now)).ToList();
        PairRows.Add(tx, editionId, pairs, now);
        PairMails.AddProposed(tx, editionId, planned.Run.RunId, [.. pairs.Select(p => p.PairId)], now, PairingDays.Over(request.AnswerUntil));
        PairMails.AddSearching(tx, planned.Searching, now);
        tx.Add(MarkPublished, new { planned.Run.RunId, request.By.PersonId, now, request.AnswerUntil, planned.Mails });
    }

    private const string MarkPublished = """
        update pairing_run
           set published_by = @PersonId, published_at = @now, answer_until = @AnswerUntil, mails = @Mails
         where run_id = @RunId
        """;
}
