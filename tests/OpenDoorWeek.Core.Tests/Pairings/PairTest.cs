using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>An edition in November whose hosts ask for partners, and what they do with a proposal.</summary>
public abstract class PairTest : DbTest
{
    protected PairingRows Pairing { get; private set; } = null!;

    [SetUp]
    public void MakeRows() => Pairing = new(Rows, RunAsync);

    protected Task<AnswerProposal.Result> AnswerAsync(Guid pairId, Seeker by, bool isYes = true, Database? db = null) =>
        new AnswerProposal(db ?? Db, Clock).ExecuteAsync(new(pairId, by.PersonId, isYes), default);

    protected Task<LeavePairing.Result> LeaveAsync(Guid pairId, Seeker by) => new LeavePairing(Db, Clock).ExecuteAsync(new(pairId, by.PersonId), default);

    protected Task<SwapPair.Result> SwapAsync(Guid pairId, Seeker by) => new SwapPair(Db, Clock).ExecuteAsync(new(pairId, by.PersonId), default);

    protected async Task<PairFacts?> ReadPairAsync(Guid pairId, Seeker by) => (await new ReadPair(Db, Clock).ExecuteAsync(new(pairId, by.PersonId), default))?.Pair;

    protected Task<SetOptIn.Result> AskAsync(HostRow host, Guid personId, string role = "buddy", Func<SetOptIn.Request, SetOptIn.Request>? change = null, Database? db = null)
    {
        var request = new SetOptIn.Request(host.HostId, new HostActor(personId, false), role, ["nl"], 1, "any", false, null, []);
        return new SetOptIn(db ?? Db, Clock).ExecuteAsync(change?.Invoke(request) ?? request, default);
    }

    protected Task<string> StateAsync(Guid pairId) => ReadAsync<string>("select concat_ws(' ', state, end_reason) from pair where pair_id = @pairId", new { pairId });

    /// <summary>"pair.ended ben@example.org", in the order in which they were made.</summary>
    protected Task<IReadOnlyList<string>> MailsAsync() => ListAsync<string>("select kind || ' ' || recipient from outbox where kind like 'pair.%' order by outbox_id");
}
