using System.Text;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Organisers;

/// <summary>Tests about organisers and their second factor.</summary>
public abstract class OrganiserTest : DbTest
{
    protected static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>Turns the octets round: enough to see that what is stored is not the secret.</summary>
    protected static SecretSeal Seal { get; } = new(
        secret => Convert.ToBase64String([.. secret.Reverse()]),
        text => [.. Convert.FromBase64String(text).Reverse()]);

    protected string CodeNow => Totp.Code(Key, Totp.StepOf(Clock.Now));

    protected static OrganiserScope All(Guid personId) => new(personId, null);

    protected static OrganiserScope Of(Guid personId, params string[] zones) => new(personId, zones);

    /// <summary>As after an enrolment.</summary>
    protected Task<int> EnrolAsync(Guid personId) => RunAsync(
        "insert into second_factor (person_id, secret, enrolled_at, last_step, recovery_made_at) values (@personId, @secret, now(), 0, now())",
        new { personId, secret = Seal.Seal(Key) });

    /// <returns>Its hash.</returns>
    protected Task<byte[]> SignInAsync(Guid personId) => Db.TransactAsync(async tx =>
    {
        var session = await StartSession.AddAsync(tx, personId, Clock.Now, default);
        await tx.CommitAsync(default);
        return Secret.Hash(session.Secret);
    }, default);

    protected Task<int> SessionsAsync(Guid personId) => ReadAsync<int>("select count(*) from session where person_id = @personId", new { personId });

    /// <summary>"action facts" of all rows, the oldest first.</summary>
    protected Task<IReadOnlyList<string>> AuditAsync() => ListAsync<string>("select action from audit order by audit_id");
}
