using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.MatchRuns;

/// <summary>An edition whose places are shared out, and an organiser of all zones.</summary>
public abstract class MatchTest : DbTest
{
    protected const string Slug = "zuid-2026";

    protected Guid EditionId { get; private set; }

    protected OrganiserScope Olga { get; private set; } = null!;

    protected MatchRows Matching { get; private set; } = null!;

    [SetUp]
    public async Task OpenMatchmakingAsync()
    {
        Matching = new(Rows, RunAsync);
        EditionId = await Matching.AddEditionAsync();
        Olga = new(await Rows.AddOrganiserAsync(), null);
    }

    /// <summary>What a run would begin with now.</summary>
    private protected async Task<Snapshot> SnapshotAsync()
    {
        await using var tx = await Db.BeginAsync(default);
        return await FreezeMatchInput.ReadAsync(tx, EditionId, default);
    }

    private protected Task<StartMatchRun.Result> StartAsync(OrganiserScope? by = null, string preset = "equal", Guid? key = null, Database? db = null) =>
        new StartMatchRun(db ?? Db, Clock).ExecuteAsync(new(by ?? Olga, Slug, preset, key ?? Guid.NewGuid()), default);

    private protected async Task<MatchRefusal?> PinAsync(Guid personId, Guid slotId, bool isMust = true, string reason = "Afgesproken")
    {
        var email = await ReadAsync<string>("select email from person where person_id = @personId", new { personId });
        var result = await new AddMatchPin(Db, Clock).ExecuteAsync(new(Olga, Slug, email, slotId, isMust, reason), default);
        return (result as AddMatchPin.Result.Refused)?.Refusal;
    }
}
