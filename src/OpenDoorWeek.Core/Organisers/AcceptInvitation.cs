using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>The invited person becomes organiser, with the first code of her authenticator, or with the second factor she has.</summary>
public sealed class AcceptInvitation(Database db, SecretSeal seal, TimeProvider clock)
{
    /// <param name="InvitationId">Of the verified token.</param>
    /// <param name="Version">Of the verified token.</param>
    /// <param name="PersonId">Signed in.</param>
    /// <param name="SessionHash">Her session; it is replaced.</param>
    /// <param name="HasSecondFactor">Given in this session.</param>
    /// <param name="Code">Digits as typed; null where no second factor is enrolled.</param>
    public sealed record Request(Guid InvitationId, int Version, Guid PersonId, byte[] SessionHash, bool HasSecondFactor, string? Code);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Session">The new one; null: the old one stays.</param>
        public sealed record Accepted(NewSession? Session) : Result;

        public sealed record WrongCode : Result;

        /// <summary>She has a second factor and did not give it yet.</summary>
        public sealed record SecondFactorFirst : Result;

        /// <summary>Used, withdrawn, sent again since, expired, of another address, or its secret was never shown.</summary>
        public sealed record Over : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AcceptAsync(tx, request, now, ct), ct);
    }

    private async Task<Result> AcceptAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await Roles.LockAsync(tx, ct);
        var email = await PersonLock.TakeAsync(tx, request.PersonId, ct);
        if (await tx.FindInvitationAsync(request.InvitationId, ct) is not { } invitation
            || !invitation.IsOpen(request.Version, now)
            || invitation.Email != email)
        {
            return new Result.Over();
        }

        var enrols = invitation.RenewsFactor || !await tx.FindAsync<bool>(HasFactor, new { request.PersonId }, ct);
        if (!enrols)
        {
            return request.HasSecondFactor ? await GrantAsync(tx, invitation, request, null, now, ct) : new Result.SecondFactorFirst();
        }

        if (invitation.Secret is null)
        {
            return new Result.Over();
        }

        var step = Totp.FindStep(seal.Open(invitation.Secret), request.Code ?? "", now, lastStep: -1);
        return step is null ? new Result.WrongCode() : await GrantAsync(tx, invitation, request, step, now, ct);
    }

    /// <param name="step">Of the first code; null: nothing is enrolled.</param>
    private static async Task<Result> GrantAsync(Tx tx, Invitation invitation, Request request, long? step, DateTimeOffset now, CancellationToken ct)
    {
        var (personId, zones) = (request.PersonId, invitation.Zones);
        tx.Add(Grant, new { personId, zones = zones ?? new string?[] { null } });
        tx.EndInvitation(invitation.InvitationId, "accepted", now);
        tx.AddAudit(now, personId, "organiser.added", personId, new { zones = Roles.Say(zones), invitation.InvitedBy });
        var session = (NewSession?)null;
        if (step is not null)
        {
            tx.Add(DropFactor, new { personId });
            tx.Add(InsertFactor, new { personId, invitation.Secret, step, now });
            tx.AddAudit(now, personId, "second-factor.enrolled", personId, new { });
            await tx.FlushAsync(ct);
            session = await StartSession.ReplaceAllAsync(tx, request.SessionHash, personId, now, ct);
        }

        await tx.CommitAsync(ct);
        return new Result.Accepted(session);
    }

    private const string HasFactor = "select exists (select 1 from second_factor where person_id = @PersonId)";

    private const string Grant = """
        insert into organiser (person_id, zone_code)
        select @personId, unnest(@zones::text[])
        on conflict on constraint organiser_once do nothing
        """;

    private const string DropFactor = """
        delete from second_factor
         where person_id = @personId
        """;

    private const string InsertFactor = """
        insert into second_factor (person_id, secret, enrolled_at, last_step)
        values (@personId, @Secret, @now, @step)
        """;
}
