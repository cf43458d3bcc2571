using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Who may see the visits of a host, and whether it asks for no new referrals.</summary>
public sealed class ChangeVisibility(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Visibility">public, professionals or matching.</param>
    /// <param name="IsFullNote">"We are full, please send no new referrals."</param>
    public sealed record Request(Guid HostId, HostActor Actor, string Visibility, bool IsFullNote);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var edit = new HostEdit.Edit(request.HostId, request.Actor, HostSteps.Visibility);
        return HostEdit.RunAsync(
            db,
            edit,
            clock.GetUtcNow(),
            (tx, host) =>
            {
                tx.Add(Update, new { host.HostId, request.Visibility, request.IsFullNote });
                return null;
            },
            ct);
    }

    private const string Update = """
        update host
           set visibility = @Visibility,
               is_full_note = @IsFullNote
         where host_id = @HostId
        """;
}
