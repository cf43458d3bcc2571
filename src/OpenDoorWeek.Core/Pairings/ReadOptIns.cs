using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>What the contacts of a host ask for and offer, for one who acts for it.</summary>
public sealed class ReadOptIns(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Today">In Brussels, for the rule of the host.</param>
    public sealed record Result(OptInHost Host, DateOnly Today)
    {
        public OptInRefusal? WhyNot(string role) => Host.WhyNot(role, Today);
    }

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var (today, actor) = (Brussels.DayOf(clock.GetUtcNow()), request.Actor);
        if (await db.FindAsync<OptInHost>(OptInHost.Read, new { request.HostId, actor.PersonId, actor.MayOrganise }, ct) is not { } host)
        {
            return null;
        }

        var optIns = await db.ListAsync<OptIn>(OptIn.List, new { host.EditionId, host.OrganisationId, actor.PersonId }, ct);
        return new(host with { OptIns = optIns }, today);
    }
}
