using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Wishes;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages of wishes and of demand.</summary>
internal static class WishStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        Stop.Read("programme that takes wishes", async t => $"/editions/{(await t.WishAsync()).Slug}/programme"),
        Stop.Read("slot to wish for", async t => $"/slots/{(await t.WishAsync()).Slots[0]}"),
        Stop.Read("how places are shared out", async t => $"/editions/{(await t.WishAsync()).Slug}/fairness"),
        Of("programme with wishes", w => $"/editions/{w.Slug}/programme", w => w.Sender),
        Of("slot that is wished for", w => $"/slots/{w.Slots[0]}", w => w.Sender),
        Of("wish, add", w => $"/slots/{w.Slots[1]}/wish", w => w.Keeper),
        Of("wish, on the list", w => $"/slots/{w.Slots[0]}/wish", w => w.Keeper),
        new("wishes, none", async (t, l) => await Stop.OpenAsync(t, l, $"/editions/{(await t.WishAsync()).Slug}/wishes", t.Bea)),
        Of("wishes, kept", w => $"/editions/{w.Slug}/wishes", w => w.Keeper),
        Of("wishes, sent and ranked", w => $"/editions/{w.Slug}/wishes", w => w.Sender),
        Of("wishes, one moved", w => $"/editions/{w.Slug}/wishes?done=down&slot={w.Slots[1]}", w => w.Sender) with { HasFocus = true },
        Of("wishes, one removed", w => $"/editions/{w.Slug}/wishes?done=removed&slot={w.Slots[1]}", w => w.Keeper),
        Of("wishes, details", w => $"/editions/{w.Slug}/wishes/details", w => w.Keeper),
        new("wishes, details refused", RefuseAsync, HasFocus: true),
        Of("wishes, times", w => $"/editions/{w.Slug}/wishes/times", w => w.Sender),
        Of("wishes, check", w => $"/editions/{w.Slug}/wishes/check", w => w.Keeper),
        Of("wishes, received", w => $"/editions/{w.Slug}/wishes/sent", w => w.Sender),
        Of("wishes, withdraw", w => $"/editions/{w.Slug}/wishes/withdraw", w => w.Sender),
        new("wishes, withdrawn", async (t, l) => await t.WishAsync() is var w ? await Stop.OpenAsync(t, l, $"/editions/{w.Slug}/wishes/withdraw", await t.WithdrawAsync(w)) : null!),
        Of("agenda, wishes", _ => "/agenda", w => w.Sender),
        Of("demand of a host", w => $"/hosts/{w.Host.HostId}/demand", w => w.Host.ContactId),
        new("demand", async (t, l) => await Stop.OpenAsync(t, l, $"/editions/{(await t.WishAsync()).Slug}/demand", t.Olga)),
    ];

    private static Stop Of(string name, Func<Tour.Wishing, string> path, Func<Tour.Wishing, Guid> who) =>
        new(name, async (t, l) => await t.WishAsync() is var w ? await Stop.OpenAsync(t, l, path(w), who(w)) : null!);

    private static async Task<Guest> RefuseAsync(Tour tour, Language language)
    {
        var w = await tour.WishAsync();
        var guest = await Stop.OpenAsync(tour, language, $"/editions/{w.Slug}/wishes/details", w.Keeper);
        await guest.Page.Locator("[name=PartySize]").FillAsync("elf");
        return await Stop.PressAsync(guest, WishTexts.Continue.In(language));
    }
}
