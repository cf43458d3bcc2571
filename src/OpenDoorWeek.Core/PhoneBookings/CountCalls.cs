using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>How many people an organiser is to call, for the pages from which she starts.</summary>
public sealed class CountCalls(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="By">Her zones.</param>
    public sealed record Request(string Slug, OrganiserScope By);

    public async Task<int> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        return (await CallToMake.ListAsync(tx, request.Slug, request.By, now, ct)).Count;
    }
}
