using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>An edition whose places were shared out an hour ago, and people with outcomes of each kind.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim oneOutcome = new(1);
    private Sharing? sharing;

    /// <param name="Winner">Two visits, one of them proposed; one given back just now; conflicts, and a waiting list that she is on.</param>
    /// <param name="Loser">Nothing but full visits; she waits for none, and nobody knows her name.</param>
    /// <param name="Unknowing">Her outcome is not shown yet.</param>
    /// <param name="Later">The same as the winner's in a week in which free booking is open.</param>
    internal sealed record Sharing(string Slug, string LaterSlug, Guid Winner, Guid Loser, Guid Unknowing, Guid Later);

    /// <summary>Made once.</summary>
    public async Task<Sharing> ShareAsync()
    {
        await oneOutcome.WaitAsync();
        try
        {
            return sharing ??= await MakeSharingAsync("verdeeld-2026", TestSupport.Rows.Today.AddDays(5)) is var (winner, loser, unknowing)
                && await MakeSharingAsync("verdeeld-2027", TestSupport.Rows.Today.AddMinutes(-10)) is var (later, _, _)
                    ? new("verdeeld-2026", "verdeeld-2027", winner, loser, unknowing, later)
                    : null!;
        }
        finally
        {
            oneOutcome.Release();
        }
    }

    private async Task<(Guid Winner, Guid Loser, Guid Unknowing)> MakeSharingAsync(string slug, DateTimeOffset bookingOpens)
    {
        var (editionId, today, matching, outcomes) = (await rows.AddEditionAsync(slug), TestSupport.Rows.Today, new MatchRows(rows, ExecuteAsync), new OutcomeRows(ExecuteAsync));
        await rows.SetPhaseAsync(editionId, Phase.Wishes, today.AddDays(-9), today.AddDays(-2));
        await rows.SetPhaseAsync(editionId, Phase.Matchmaking, today.AddDays(-2), today.AddDays(3));
        await rows.SetPhaseAsync(editionId, Phase.FreeBooking, bookingOpens, today.AddDays(20));
        var slots = await AddSharedSlotsAsync(editionId);
        var publication = await outcomes.PublishAsync(editionId, at: today.AddHours(-1));
        var winner = await matching.AddWishesAsync(editionId, slots[..5], await rows.AddPersonAsync(name: "Wies Willems"), wanted: 3);
        await outcomes.AddAsync(
            publication, winner, true,
            new(slots[0], OutcomeResult.Placed), new(slots[1], OutcomeResult.Conflict, With: slots[0]), new(slots[2], OutcomeResult.Full, OutcomeCost.OnlyVisit, 14),
            new(slots[3], OutcomeResult.Placed), new(slots[4], OutcomeResult.Full, OutcomeCost.Equal, 3), new(slots[5], OutcomeResult.Placed, IsProposed: true));
        foreach (var slot in (int[])[0, 3, 5])
        {
            await outcomes.BringAsync(publication, await rows.AddBookingAsync(slots[slot], winner));
        }

        await GiveBackAsync(slots[3], winner);
        foreach (var slot in (int[])[2, 4])
        {
            await rows.AddBookingAsync(slots[slot], await rows.AddPersonAsync());
        }

        await Of<JoinWaitingList>().ExecuteAsync(new(slots[2], winner, 1, "Wies Willems", null, ["nl"], Language.Nl, false), default);
        var loser = await matching.AddWishesAsync(editionId, slots[2..5], await rows.AddPersonAsync(name: null), wanted: 2);
        await outcomes.AddAsync(publication, loser, true, new(slots[2], OutcomeResult.Full, OutcomeCost.LaterVisit, 14), new(slots[4], OutcomeResult.Full, OutcomeCost.BetterWish, 3));
        var unknowing = await matching.AddWishesAsync(editionId, slots[2..3], await rows.AddPersonAsync(name: "Olga Onwetend"));
        await outcomes.AddAsync(publication, unknowing, false, new OutcomeRow(slots[2], OutcomeResult.Full, OutcomeCost.None, 14));
        return (winner, loser, unknowing);
    }

    /// <summary>The second at the same time as the first; the third and the fifth with one place each.</summary>
    private async Task<Guid[]> AddSharedSlotsAsync(Guid editionId)
    {
        var (monday, slots) = (TestSupport.Rows.Monday, new List<Guid>());
        foreach (var (i, name) in ((string[])["De Pergola", "De Kade", "Het Baken", "De Luifel", "De Spil", "De Waaier"]).Index())
        {
            var host = await rows.AddHostAsync(name, editionId);
            slots.Add(await rows.AddSlotAsync(i is 2 or 4 ? 1 : 6, host, monday.AddDays(i < 2 ? 0 : i - 1), start: new(10, i == 1 ? 30 : 0)));
        }

        return [.. slots];
    }

    private async Task GiveBackAsync(Guid slotId, Guid personId)
    {
        await using var command = source.CreateCommand("select booking_id from booking where slot_id = $1 and person_id = $2");
        command.Parameters.AddWithValue(slotId);
        command.Parameters.AddWithValue(personId);
        await Of<DeclineVisit>().ExecuteAsync(new((Guid)(await command.ExecuteScalarAsync())!, personId), default);
    }
}
