using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Whether a person is one who installs and watches the service.</summary>
public sealed class FindOperator(Database db)
{
    public Task<bool> ExecuteAsync(Guid personId, CancellationToken ct) => db.FindAsync<bool>(Find, new { personId }, ct);

    private const string Find = "select exists (select 1 from operator where person_id = @personId)";
}
