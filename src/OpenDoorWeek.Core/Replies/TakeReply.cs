using System.Globalization;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Replies;

/// <summary>
/// A mail came to an address of ours: what a calendar answers is done, what came back is noted, and all else waits for an organiser. The
/// row that says so commits with what it says, so that the same mail is decided once, however often it is read.
/// </summary>
/// <remarks>Called by a job. Whose mail it is says the address that it was delivered to, and nothing inside it. Locks the slot only.</remarks>
public sealed class TakeReply(Database db, AddressTokens tokens, TimeProvider clock)
{
    /// <summary>To who asks for another time, which only she herself can choose.</summary>
    public const string OtherTime = "reply.other-time";

    /// <summary>Addresses of one mail beyond this number are not looked at.</summary>
    private const int MostAddresses = 20;

    public abstract record Result
    {
        private Result() { }

        /// <param name="Outcome">applied, ignored or quarantined.</param>
        /// <param name="Reason">One word.</param>
        public sealed record Taken(string Outcome, string Reason) : Result;

        /// <summary>It was decided before.</summary>
        public sealed record Known : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public async Task<Result> ExecuteAsync(IncomingMail mail, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (participantId, outboxId) = await WhoseAsync(mail, ct);
        return await db.TransactAsync(tx => TakeAsync(tx, mail, participantId, outboxId, now, ct), ct);
    }

    private async Task<(Guid? ParticipantId, long? OutboxId)> WhoseAsync(IncomingMail mail, CancellationToken ct)
    {
        foreach (var address in mail.To.Take(MostAddresses))
        {
            var whose = (await tokens.ParticipantOfAsync(address, ct), await tokens.OutboxIdOfAsync(address, ct));
            if (whose is not (null, null))
            {
                return whose;
            }
        }

        return (null, null);
    }

    private static async Task<Result> TakeAsync(Tx tx, IncomingMail mail, Guid? participantId, long? outboxId, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<bool>(IsKnown, new { mail.Hash }, ct))
        {
            return new Result.Known();
        }

        var part = participantId is { } id ? await AnsweredPart.LockAsync(tx, id, now, ct) : null;
        var returned = outboxId is { } sent ? await ReturnedMail.FindAsync(tx, sent, ct) : null;
        var decision = outboxId is null ? ReplyRule.Decide(mail, part, now) : ReplyRule.DecideReturned(mail, returned);
        await DoAsync(tx, mail, decision, part, returned, now, ct);

        // Another node may decide the same mail at this moment: one of the two rows stands, and the other node undoes all it did.
        if (await tx.RunAsync(Insert, RowOf(mail, decision, part, returned, now), ct) == 0)
        {
            return new Result.Known();
        }

        await tx.CommitAsync(ct);
        return new Result.Taken(decision.Outcome, decision.Reason);
    }

    private static async Task DoAsync(Tx tx, IncomingMail mail, ReplyDecision decision, AnsweredPart? part, ReturnedMail? returned, DateTimeOffset now, CancellationToken ct)
    {
        switch (decision)
        {
            case { Outcome: "applied" } when returned is not null:
                await returned.NoteAsync(tx, mail.Report!, now, ct);
                break;
            case { Outcome: "applied", Reason: "declined" }:
                await DeclineAsync(tx, part!, now, ct);
                break;
            case { Outcome: "applied" }:
                tx.Add(Answer, new { part!.ParticipantId, decision.Reason, decision.At });
                tx.AddAudit(now, part.PersonId, "participant.answered", part.BookingId, new { part.ParticipantId, answer = decision.Reason });
                break;
            case { Reason: "counter" } when !mail.IsAutomatic:
                AddOtherTime(tx, part!, now);
                break;
        }
    }

    /// <summary>As if she had pressed the button: for herself alone where others were named beside her.</summary>
    private static async Task DeclineAsync(Tx tx, AnsweredPart part, DateTimeOffset now, CancellationToken ct)
    {
        var standing = (await StandingParticipant.ReadAsync(tx, part.ParticipantId, ct))!;
        if (standing.Others > 0)
        {
            await LeaveBooking.EndAsync(tx, standing, now, ct);
            return;
        }

        var booking = (await CancelBooking.FindAsync(tx, part.BookingId, ct))!;
        await CancelBooking.EndAsync(tx, part.BookingId, part.SlotId, booking with { ActorId = part.PersonId }, now, ct);
    }

    /// <summary>Once a day: programs that ask again at each answer shall not ask for ever.</summary>
    private static void AddOtherTime(Tx tx, AnsweredPart part, DateTimeOffset now) => tx.AddMail(new(
        OtherTime, string.Create(CultureInfo.InvariantCulture, $"{part.ParticipantId}.{Brussels.DayOf(now):yyyyMMdd}"), Guid.CreateVersion7(now), 0, part.PersonId, part.Email, part.Language,
        new { part.ParticipantId }, now, part.StartsAt));

    private static object RowOf(IncomingMail mail, ReplyDecision decision, AnsweredPart? part, ReturnedMail? returned, DateTimeOffset now)
    {
        var isKept = decision.Outcome == "quarantined";
        return new
        {
            replyId = Guid.CreateVersion7(now),
            mail.Hash,
            now,
            decision.Outcome,
            decision.Reason,
            part?.ParticipantId,
            PersonId = part?.PersonId ?? returned?.PersonId,
            Sender = isKept ? mail.Sender : null,
            Subject = isKept ? mail.KeptSubject : null,
            Body = isKept ? mail.KeptText : null,
        };
    }

    private const string IsKnown = "select exists (select 1 from reply where mail_hash = @Hash)";

    private const string Answer = """
        update participant
           set answer = @Reason, answered_at = @At
         where participant_id = @ParticipantId
        """;

    private const string Insert = """
        insert into reply (reply_id, mail_hash, received_at, outcome, reason, participant_id, person_id, sender, subject, body)
        values (@replyId, @Hash, @now, @Outcome, @Reason, @ParticipantId::uuid, @PersonId::uuid, @Sender::text, @Subject::text, @Body::text)
        on conflict on constraint reply_once do nothing
        """;
}
