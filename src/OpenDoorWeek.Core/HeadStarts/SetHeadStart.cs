using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.HeadStarts;

/// <summary>A host says for how many days its own staff comes first, and who that is; or that nobody does.</summary>
/// <remarks>Who has a place keeps it: the rule is asked when places are taken.</remarks>
public sealed class SetHeadStart(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Days">0 to 14; 0: no head start, and the lists are forgotten.</param>
    /// <param name="Domains">In lower case and ASCII, none of public mail; at most 20.</param>
    /// <param name="Addresses">Normalised; at most 200.</param>
    /// <param name="Version">Of what the page showed; 0: there was none.</param>
    public sealed record Request(Guid HostId, HostActor Actor, int Days, string[] Domains, string[] Addresses, int Version);

    public abstract record Result
    {
        private Result() { }

        public sealed record Done : Result;

        /// <summary>Somebody else changed it since the page was shown.</summary>
        public sealed record ChangedSince : Result;

        /// <summary>Days without anybody who would come first.</summary>
        public sealed record NobodyNamed : Result;

        public sealed record Refused(HostRefusal Refusal) : Result;

        /// <summary>No such host, or none that this person acts for.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new Result.Unknown();
        }

        var version = await tx.FindAsync<int>(FindVersion, new { request.HostId }, ct);
        if (Decide(host, request, version, now) is { } answer)
        {
            return answer;
        }

        tx.Add(request.Days == 0 ? Forget : Keep, new { request.HostId, request.Days, request.Domains, request.Addresses, version = version + 1 });
        tx.AddAudit(now, request.Actor.PersonId, "host.head-start-set", request.HostId,
            new { request.Days, domains = request.Domains.Length, addresses = request.Addresses.Length, asOrganiser = !host.IsContact });
        await tx.CommitAsync(ct);
        return new Result.Done();
    }

    /// <summary>The rule, without a database: the answer when nothing is written, or null to go on.</summary>
    /// <param name="host">Locked.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="version">As it stands; 0: there is none.</param>
    /// <param name="now">The moment of the request.</param>
    internal static Result? Decide(LockedHost host, Request request, int version, DateTimeOffset now)
    {
        if (host.RefuseEdit(now) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        return version != request.Version ? new Result.ChangedSince()
            : request.Days > 0 && request.Domains.Length + request.Addresses.Length == 0 ? new Result.NobodyNamed()
            : null;
    }

    private const string FindVersion = """
        select coalesce((select version from head_start where host_id = @HostId), 0)
        """;

    private const string Forget = """
        delete from head_start
         where host_id = @HostId
        """;

    private const string Keep = """
        insert into head_start (host_id, days, domains, addresses, version)
        values (@HostId, @Days, @Domains, @Addresses, @version)
        on conflict (host_id) do update
           set days = excluded.days,
               domains = excluded.domains,
               addresses = excluded.addresses,
               version = excluded.version
        """;
}
