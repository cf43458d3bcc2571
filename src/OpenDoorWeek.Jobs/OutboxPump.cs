using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Jobs;

/// <summary>One round: take back what died, claim, commit, write, send, mark. Any number of pumps share one outbox.</summary>
/// <remarks>
/// No lock and no transaction is open while a mail server is spoken to. Delivery is at least once: a mail that was in
/// flight when a process died may arrive twice, with the same Message-ID and calendar UID.
/// </remarks>
public sealed class OutboxPump(
    Database db,
    ClaimDue claimDue,
    KeepRendered keepRendered,
    RenewLease renewLease,
    RecordOutcome recordOutcome,
    RecoverLeases recoverLeases,
    MailByKind writers,
    IPost post,
    PumpTerms terms,
    TimeProvider clock,
    ILogger<OutboxPump> log)
{
    /// <summary>Mails that one round sends at once; the service runs several rounds side by side.</summary>
    public const int AtOnce = 2;

    /// <summary>One per process start.</summary>
    private readonly Guid owner = Guid.NewGuid();

    /// <summary>In milliseconds.</summary>
    private const long RecoverEvery = 500;

    private long recoveredAt = -RecoverEvery;

    private static readonly TimeSpan RecordAgain = TimeSpan.FromSeconds(1);

    /// <returns>Number of mails handled; 0: nothing was due.</returns>
    public async Task<int> RunRoundAsync(CancellationToken ct)
    {
        await RecoverAsync(ct);
        var bulk = new BulkTerms(MailByKind.BulkKindsAt(clock.GetUtcNow()), MailByKind.DailyKinds, terms.Bulk);
        var mails = await claimDue.ExecuteAsync(new(owner, AtOnce, terms.Lease, MailByKind.PromptKinds, bulk), ct);
        await Task.WhenAll(mails.Select(mail => HandleAsync(mail, ct)));
        return mails.Count;
    }

    /// <summary>Rounds that follow each other need not all look for dead senders.</summary>
    private async Task RecoverAsync(CancellationToken ct)
    {
        var (last, now) = (Volatile.Read(ref recoveredAt), Environment.TickCount64);
        if (last + RecoverEvery <= now && Interlocked.CompareExchange(ref recoveredAt, now, last) == last)
        {
            await recoverLeases.ExecuteAsync(new(MailByKind.KindsThat(WhenUncertain.SendAgain), MailByKind.KindsThat(WhenUncertain.GiveUp)), ct);
        }
    }

    private async Task HandleAsync(ClaimedMail mail, CancellationToken ct)
    {
        if (await RenewingAsync(mail, () => SendAndRecordAsync(mail, ct)) is not { } recorded)
        {
            log.LogWarning("Mail {OutboxId}: the lease was lost before sending", mail.OutboxId);
            return;
        }

        var (outcome, way) = recorded;
        if (outcome is not (SendOutcome.Sent or SendOutcome.Superseded or SendOutcome.Stopped))
        {
            log.LogWarning("Mail {OutboxId} ({Kind}): {Outcome}", mail.OutboxId, mail.Kind, outcome.GetType().Name);
        }

        await TellAsync(way, outcome, ct);
    }

    /// <summary>Nothing stands between the server's word and its record: who dies there has sent a mail that is sent again.</summary>
    /// <returns>Null: another process has the mail now.</returns>
    private async Task<(SendOutcome Outcome, RecordOutcome.Turn Way)?> SendAndRecordAsync(ClaimedMail mail, CancellationToken ct)
    {
        if (await SendOrStopAsync(mail, ct) is not { } outcome)
        {
            return null;
        }

        var uncertain = MailByKind.Find(mail.Kind)?.Uncertain ?? WhenUncertain.Hold;
        return (outcome, (await RecordAsync(new(mail, outcome, uncertain))).Way);
    }

    /// <summary>One alarm when the way to the mail server breaks, one when it is good again; then all nodes begin at once.</summary>
    private async Task TellAsync(RecordOutcome.Turn way, SendOutcome outcome, CancellationToken ct)
    {
        if (way is RecordOutcome.Turn.Cut)
        {
            var where = outcome is SendOutcome.TransportFailed failed ? $"{failed.Phase} {failed.Code}".TrimEnd() : "dot";
            log.LogError("The mail server cannot be used ({Where}): mail waits, nothing is lost, and it is tried again by itself", where);
        }
        else if (way is RecordOutcome.Turn.Mended)
        {
            log.LogWarning("The mail server can be used again: what waited is sent");
            await RingAsync(ct);
        }
    }

    private async Task RingAsync(CancellationToken ct)
    {
        try
        {
            await db.RingAsync(OutboxBell.Name, ct);
        }
        catch (Exception away) when (DatabaseAway.Is(away) || ct.IsCancellationRequested)
        {
            // The pumps look by themselves within a second.
        }
    }

    /// <summary>What happened is written down even while the service stops, and as long as the lease lasts while the database is away.</summary>
    private async Task<RecordOutcome.Result> RecordAsync(RecordOutcome.Request request)
    {
        for (var left = terms.Lease; ; left -= RecordAgain)
        {
            try
            {
                return await recordOutcome.ExecuteAsync(request, CancellationToken.None);
            }
            catch (Exception away) when (DatabaseAway.Is(away) && left > RecordAgain)
            {
                await Task.Delay(RecordAgain);
            }
        }
    }

    private async Task<T> RenewingAsync<T>(ClaimedMail mail, Func<Task<T>> send)
    {
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(mail, done.Token);
        try
        {
            return await send();
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(ClaimedMail mail, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(terms.Lease / 3, done);
                await renewLease.ExecuteAsync(new(mail, terms.Lease), done);
            }
        }
        catch (OperationCanceledException)
        {
            // Sent, or given up.
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            // The lease runs out; the fence keeps two results apart.
        }
    }

    /// <summary>Whoever stops gives the mail back before it is handed over; the post itself waits for the server's word.</summary>
    private async Task<SendOutcome?> SendOrStopAsync(ClaimedMail mail, CancellationToken ct)
    {
        try
        {
            return await SendAsync(mail, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new SendOutcome.Stopped();
        }
    }

    /// <returns>Null: another process has the mail now.</returns>
    private async Task<SendOutcome?> SendAsync(ClaimedMail mail, CancellationToken ct)
    {
        MailDraft? draft;
        try
        {
            draft = await WriteAsync(mail, ct);
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            return new SendOutcome.TransportFailed("render", null, away.GetType().Name);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError("Mail {OutboxId} ({Kind}) cannot be written: {Fault}", mail.OutboxId, mail.Kind, FaultText.Of(fault));
            return new SendOutcome.FailedForNow("render", null, fault.GetType().Name);
        }

        if (draft is null)
        {
            return new SendOutcome.Superseded();
        }

        return await PostAsync(mail, draft, ct);
    }

    /// <returns>Null: another process has the mail now.</returns>
    private async Task<SendOutcome?> PostAsync(ClaimedMail mail, MailDraft draft, CancellationToken ct)
    {
        var mayBeKept = MailByKind.Find(mail.Kind)!.MayBeKept;
        try
        {
            var outcome = await post.SendAsync(draft, leave => keepRendered.ExecuteAsync(new(mail, draft, mayBeKept), leave), ct);
            return outcome is SendOutcome.Overtaken ? null : outcome;
        }
        catch (Exception away) when (DatabaseAway.Is(away))
        {
            return new SendOutcome.TransportFailed("render", null, away.GetType().Name);
        }
    }

    private async Task<MailDraft?> WriteAsync(ClaimedMail mail, CancellationToken ct)
    {
        var entry = MailByKind.Find(mail.Kind) ?? throw new InvalidOperationException($"No writer for {mail.Kind}.");
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        var queued = new QueuedMail(mail.OutboxId, mail.Kind, mail.Key, mail.AggregateId, mail.AggregateSeq, mail.Recipient, mail.Language, mail.Ids, mail.MessageId);
        var draft = await writers.WriterOf(entry).WriteAsync(tx, queued, now, ct);
        await tx.CommitAsync(ct);
        return draft is null ? null : AsFirstRendered(draft, mail) with { OutboxId = mail.OutboxId };
    }

    /// <summary>A retry says what the first attempt said: same texts, same calendar octets.</summary>
    private static MailDraft AsFirstRendered(MailDraft draft, ClaimedMail mail) => mail.Subject is null
        ? draft
        : draft with
        {
            Subject = mail.Subject,
            Text = mail.TextBody!,
            Html = mail.HtmlBody!,
            Calendar = mail.Calendar is null ? null : new CalendarPart(mail.CalendarMethod!, mail.Calendar),
        };
}
