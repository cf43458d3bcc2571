using NUnit.Framework;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What visitors got when the places were shared out.</summary>
internal static class OutcomeStops
{
    public static IReadOnlyList<Stop> All { get; } =
    [
        Of("outcome", s => $"/editions/{s.Slug}/outcome", s => s.Winner),
        Of("outcome, one declined just now", s => $"/editions/{s.Slug}/outcome?done=declined", s => s.Winner),
        Of("outcome, nothing yet", s => $"/editions/{s.Slug}/outcome", s => s.Loser),
        new("outcome, a name is missing", RefuseAsync, HasFocus: true),
        Of("outcome, while free booking is open", s => $"/editions/{s.LaterSlug}/outcome", s => s.Later),
        Of("wishes, with an outcome", s => $"/editions/{s.Slug}/wishes", s => s.Winner),
        Of("wishes, before the outcome", s => $"/editions/{s.Slug}/wishes", s => s.Unknowing),
        Of("edition, with an outcome", s => $"/editions/{s.Slug}", s => s.Winner),
        Of("programme, with an outcome", s => $"/editions/{s.Slug}/programme", s => s.Winner),
        Of("agenda, with an outcome", _ => "/agenda", s => s.Winner),
    ];

    private static Stop Of(string name, Func<Tour.Sharing, string> path, Func<Tour.Sharing, Guid> who) =>
        new(name, async (t, l) => await t.ShareAsync() is var s ? await Stop.OpenAsync(t, l, path(s), who(s)) : null!);

    private static async Task<Guest> RefuseAsync(Tour tour, Language language)
    {
        var s = await tour.ShareAsync();
        var guest = await Stop.OpenAsync(tour, language, $"/editions/{s.Slug}/outcome", s.Loser);
        await guest.Page.Locator("button[formaction*='handler=Wait']").First.ClickAsync();
        Assert.That(await guest.Page.Locator(".errors").CountAsync(), Is.EqualTo(1), "it is refused");
        return guest;
    }
}
