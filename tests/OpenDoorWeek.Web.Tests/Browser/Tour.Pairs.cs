using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>People who asked for a buddy or a mentor, were proposed one, work with one, and did so in a week that is over.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim onePairing = new(1);
    private Pairings? pairings;

    /// <param name="Asking">Asked for a buddy and has nobody; her host takes part for the first time.</param>
    /// <param name="Proposed">Has a proposal to answer.</param>
    /// <param name="Agreed">Said yes to another, whose partner is silent.</param>
    /// <param name="Paired">Works with somebody who speaks French; their worksheet is written in.</param>
    /// <param name="Former">The same in a week that is over.</param>
    /// <param name="Declined">Said no.</param>
    internal sealed record Pairings(Seeker Asking, Seeker Proposed, Guid Proposal, Seeker Agreed, Guid Agreement, Seeker Paired, Guid Pair, Seeker Former, Guid FormerPair, Seeker Declined, Guid Over);

    /// <summary>Made once.</summary>
    public async Task<Pairings> PairAsync()
    {
        await onePairing.WaitAsync();
        try
        {
            return pairings ??= await MakePairingsAsync();
        }
        finally
        {
            onePairing.Release();
        }
    }

    private async Task<Pairings> MakePairingsAsync()
    {
        var (week, october) = (await rows.AddEditionAsync("paren-2026"), await rows.AddEditionAsync("paren-oktober", TestSupport.Rows.Monday.AddDays(-28)));
        var asking = await SeekAsync("Anneke", week);
        var (proposed, agreed, paired) = (await SeekAsync("Petra", week), await SeekAsync("Gerda", week), await SeekAsync("Wilma", week));
        var (former, declined) = (await SeekAsync("Fleur", october), await SeekAsync("Nele", week));
        var pairing = new PairingRows(rows, ExecuteAsync);
        var (agreement, over) = (await pairing.AddPairAsync("proposed", agreed, await SeekAsync("Silke", week)), await pairing.AddPairAsync("proposed", declined, await SeekAsync("Tilda", week)));
        var pair = await pairing.AddPairAsync("accepted", paired, await SeekAsync("Odile", week));
        await Of<AnswerProposal>().ExecuteAsync(new(agreement, agreed.PersonId, IsYes: true), default);
        await Of<AnswerProposal>().ExecuteAsync(new(over, declined.PersonId, IsYes: false), default);
        await Of<SaveSheet>().ExecuteAsync(new(pair, paired.PersonId, SheetTexts.Empty with { Shown = "De keuken en de tuin." }, 0), default);
        return new(
            asking, proposed, await pairing.AddPairAsync("proposed", proposed, await SeekAsync("Irma", week)), agreed, agreement, paired, pair,
            former, await pairing.AddPairAsync("accepted", former, await SeekAsync("Hilde", october)), declined, over);
    }

    /// <summary>With a host of her own.</summary>
    private async Task<Seeker> SeekAsync(string name, Guid editionId)
    {
        var personId = await rows.AddPersonAsync($"{name.ToLowerInvariant()}@example.org", $"{name} Peeters");
        var host = await rows.AddHostAsync($"Huis {name}", editionId, personId);
        var optInId = await new PairingRows(rows, ExecuteAsync).AddOptInAsync(personId, host, topics: "Rondleidingen", times: ["morning"]);
        return new(personId, host, optInId, "buddy");
    }
}
