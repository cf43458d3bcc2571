using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>What a host is adding, with what may stand in its way: other initiatives and its own visits.</summary>
public sealed class ReadSlotDraft(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Host">With the draft.</param>
    /// <param name="Others">What other initiatives do around the week.</param>
    /// <param name="Own">Moments of the host's visits that are not withdrawn.</param>
    public sealed record Result(SlotHost Host, IReadOnlyList<OtherEvent> Others, IReadOnlyList<SlotMoment> Own);

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now = clock.GetUtcNow() };
        if (await db.FindAsync<SlotHost>(SlotHost.Read, args, ct) is not { } host)
        {
            return null;
        }

        var own = await db.ListAsync<Own>(ListOwn, args, ct);
        return new(host, await new ListOtherEvents(db).ExecuteAsync(host.EditionSlug, ct), [.. own.Select(o => new SlotMoment(o.LocalDate, new(o.LocalStart, o.LocalEnd)))]);
    }

    private sealed record Own(DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd);

    private const string ListOwn = """
        select local_date, local_start, local_end
          from slot
         where host_id = @HostId
           and status <> 'cancelled'
         order by starts_at
        """;
}
