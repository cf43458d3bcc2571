using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Web.Pages.Layout;

/// <summary>Remembers the editions last read: when the database is away, the page that says so still names whom to call.</summary>
public sealed class KnownEditions(ListEditions listEditions)
{
    private IReadOnlyList<ListEditions.Edition> last = [];

    public async Task<IReadOnlyList<ListEditions.Edition>> ReadAsync(CancellationToken ct)
    {
        try
        {
            return last = await listEditions.ExecuteAsync(ct);
        }
        catch (Exception failure) when (DatabaseAway.Is(failure))
        {
            return last;
        }
    }
}
