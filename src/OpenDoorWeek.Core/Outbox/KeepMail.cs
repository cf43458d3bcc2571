using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>An organiser stops a mail, holds it back, or lets it go after all. What a sender has in hand is past that.</summary>
public sealed class KeepMail(Database db, TimeProvider clock)
{
    /// <param name="OutboxId">From the URL.</param>
    /// <param name="By">Who decides.</param>
    /// <param name="Step">Stop, Hold or Release.</param>
    public sealed record Request(long OutboxId, OrganiserScope By, MailStep Step);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It stands so, now or since before.</summary>
        public sealed record Done : Result;

        public sealed record Refused(MailRefusal Why) : Result;

        /// <summary>No such mail, or not of a zone of hers.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">It was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => KeepAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> KeepAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedMail.LockAsync(tx, request.OutboxId, request.By, ct) is not { } mail)
        {
            return new Result.Unknown();
        }

        var state = StateAfter(request.Step);
        if (mail.State == state)
        {
            return new Result.Done();
        }

        if (MailRule.WhyNot(request.Step, mail.Facts, now) is { } why)
        {
            return new Result.Refused(why);
        }

        tx.MarkMail();
        tx.Add(Put, new { request.OutboxId, state, was = mail.State, now });
        tx.AddAudit(now, request.By.PersonId, state == "stopped" ? "mail.stopped" : state == "held" ? "mail.held" : "mail.released", mail.AboutId, new { mail = mail.Kind, request.OutboxId });
        await tx.CommitAsync(ct);
        return new Result.Done();
    }

    private static string StateAfter(MailStep step) => step switch
    {
        MailStep.Stop => "stopped",
        MailStep.Hold => "held",
        MailStep.Release => "queued",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "To send it once more is another matter."),
    };

    private const string Put = """
        update outbox
           set state = @state,
               not_before = case when @state = 'queued' then greatest(not_before, @now) else not_before end
         where outbox_id = @OutboxId
           and state = @was
        """;
}
