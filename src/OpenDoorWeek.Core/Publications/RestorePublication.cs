using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Organisers go back to an earlier publication: a new one equal to it, but for what people gave back and what is no longer possible.</summary>
public sealed class RestorePublication(Database db, TimeProvider clock, Site site)
{
    /// <param name="Number">Of the publication that is brought back.</param>
    /// <param name="Mails">As typed: so many will leave.</param>
    /// <param name="Seen">Number of the newest publication on her page.</param>
    /// <param name="Key">From the form.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, int Mails, int Seen, Guid Key);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Number">Of the new one.</param>
        public sealed record Restored(int Number) : Result;

        public sealed record Refused(PublicationRefusal Refusal) : Result;
    }

    /// <exception cref="BusyException">Others held what it needs, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => RestoreAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> RestoreAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var once = new Once($"{request.By.PersonId}", "publication.restore", request.Key, new { request.Slug, request.Number });
        if (await tx.ClaimAsync(once, now, ct) is var earlier && (earlier.HasOtherBody || earlier.Answer is not null))
        {
            return earlier.HasOtherBody ? new Result.Refused(new PublicationRefusal.KeyReused()) : new Result.Restored(int.Parse(earlier.Answer!, null));
        }

        await PublicationLock.AllowTimeAsync(tx, ct);
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await RestoreFacts.FindAsync(tx, edition.EditionId, request.Number, ct) is not { } of)
        {
            return new Result.Refused(new PublicationRefusal.Unknown());
        }

        var facts = await PublicationFacts.ReadAsync(tx, edition.EditionId, ct);
        return (Refuse(facts, request.Number, now) ?? facts.RefuseUnseen(request.Seen)) is { } refusal
            ? new Result.Refused(refusal)
            : await WriteAsync(tx, request, edition.EditionId, of, facts.Last + 1, once, now, ct);
    }

    /// <summary>The rule, as far as nothing has to be locked for it.</summary>
    internal static PublicationRefusal? Refuse(PublicationFacts facts, int number, DateTimeOffset now) =>
        facts.RefuseByPhase(now) ?? (facts.LastIsWhole && facts.Last == number ? new PublicationRefusal.StandsAlready(number) : null);

    private async Task<Result> WriteAsync(Tx tx, Request r, Guid editionId, RestoreFacts.Earlier of, int number, Once once, DateTimeOffset now, CancellationToken ct)
    {
        var people = await RestoreFacts.PeopleAsync(tx, of, ct);
        await PublicationLock.TakeAsync(tx, editionId, people, ct);
        var facts = await RestoreFacts.ReadAsync(tx, editionId, of, people, ct);
        if (facts.Change.Mails != r.Mails)
        {
            return new Result.Refused(new PublicationRefusal.OtherNumber(facts.Change.Mails));
        }

        var publication = new NewPublication(Guid.CreateVersion7(now), editionId, number, of.RunId, of.Preset, of.Number, r.By.PersonId, r.Mails, now);
        publication.AddTo(tx, people, facts.Change, facts.Lines, site.Domain);
        tx.AddAudit(now, r.By.PersonId, "publication.restored", editionId, new { number, restores = of.Number, r.Mails });
        tx.AddAnswer(once, number);
        await tx.CommitAsync(ct);
        return new Result.Restored(number);
    }
}
