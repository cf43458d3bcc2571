using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>An edition that takes wishes, and people with lists in each state.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim oneWishes = new(1);
    private Wishing? wishing;

    /// <param name="Slots">The first two at the same time, the third in a language that is not everybody's, the fourth popular.</param>
    /// <param name="Sender">Sent four wishes, and cannot come on one day.</param>
    /// <param name="Keeper">Has one wish and has sent nothing.</param>
    /// <param name="Host">Of the popular visit.</param>
    internal sealed record Wishing(string Slug, Guid[] Slots, Guid Sender, Guid Keeper, HostRow Host);

    /// <summary>Made once.</summary>
    public async Task<Wishing> WishAsync()
    {
        await oneWishes.WaitAsync();
        try
        {
            return wishing ??= await MakeWishingAsync();
        }
        finally
        {
            oneWishes.Release();
        }
    }

    private async Task<Wishing> MakeWishingAsync()
    {
        const string Slug = "wensen-2026";
        var (editionId, today, monday) = (await rows.AddEditionAsync(Slug), TestSupport.Rows.Today, TestSupport.Rows.Monday);
        await rows.SetPhaseAsync(editionId, Phase.Wishes, today.AddDays(-3), today.AddDays(6));
        await rows.SetPhaseAsync(editionId, Phase.Matchmaking, today.AddDays(6), today.AddDays(10));
        await rows.SetPhaseAsync(editionId, Phase.FreeBooking, today.AddDays(10), today.AddDays(20));
        var hosts = new[] { await rows.AddHostAsync("De Linde", editionId), await rows.AddHostAsync("Zonnewijzer", editionId, postcode: "1180"), await rows.AddHostAsync("De Vlieger", editionId, postcode: "1190"), await rows.AddHostAsync("Kanteling", editionId, postcode: "1050") };
        Guid[] slots =
        [
            await rows.AddSlotAsync(of: hosts[0]), await rows.AddSlotAsync(of: hosts[1], start: new(10, 30)),
            await rows.AddSlotAsync(of: hosts[2], day: monday.AddDays(1), languages: ["en"]), await rows.AddSlotAsync(3, hosts[3], monday.AddDays(2)),
        ];
        var (sender, keeper) = (await rows.AddPersonAsync(name: "Wanda"), await rows.AddPersonAsync(name: null));
        await ListAsync(sender, slots);
        await Of<SetUnavailable>().ExecuteAsync(new(Slug, sender, new(monday.AddDays(2), new(9, 0), new(12, 0)), false), default);
        await SendAsync(Slug, sender, slots.Length + 1);
        await ListAsync(keeper, slots[..1]);
        for (var i = 0; i < 6; i++)
        {
            var fan = await rows.AddPersonAsync();
            await ListAsync(fan, slots[3..]);
            await SendAsync(Slug, fan, 1);
        }

        return new(Slug, slots, sender, keeper, hosts[3]);
    }

    /// <summary>A new person with one wish who has sent her list and taken it back.</summary>
    public async Task<Guid> WithdrawAsync(Wishing wishing)
    {
        var person = await rows.AddPersonAsync(name: "Wim");
        await ListAsync(person, wishing.Slots[..1]);
        await SendAsync(wishing.Slug, person, 1);
        await Of<WithdrawWishes>().ExecuteAsync(new(wishing.Slug, person), default);
        return person;
    }

    private async Task ListAsync(Guid personId, Guid[] slots)
    {
        foreach (var slot in slots)
        {
            await Of<AddWish>().ExecuteAsync(new(slot, personId), default);
        }
    }

    private Task<SendWishes.Result> SendAsync(string slug, Guid personId, int version) => Of<SendWishes>().ExecuteAsync(new(slug, personId, version, Language.Nl), default);
}
