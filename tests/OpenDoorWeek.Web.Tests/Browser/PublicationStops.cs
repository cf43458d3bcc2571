using OpenDoorWeek.Web.Pages.Publications;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages on which organisers publish a plan, stop it and go back.</summary>
internal static class PublicationStops
{
    private const string Week = "/editions/zuid-2027";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("publish", (t, l) => Stop.OpenAsync(t, l, $"{Week}/runs/2/publish", t.Olga)),
        new("publish, stale", (t, l) => Stop.OpenAsync(t, l, $"{Week}/runs/1/publish?preset=first", t.Olga)),
        new(
            "publish, refused",
            async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, $"{Week}/runs/2/publish", t.Olga), PublicationTexts.Send.Of(t.PublishedMails, l)),
            HasFocus: true),
        new("publications", (t, l) => Stop.OpenAsync(t, l, $"{Week}/publications", t.Olga)),
        new("publications, none", (t, l) => Stop.OpenAsync(t, l, "/editions/zuid-2028/publications", t.Olga)),
        new("publication that has left", (t, l) => Stop.OpenAsync(t, l, $"{Week}/publications/1", t.Olga)),
        new("publication that was stopped", (t, l) => Stop.OpenAsync(t, l, $"{Week}/publications/2", t.Olga)),
        new("publication that waits", (t, l) => Stop.OpenAsync(t, l, $"{Week}/publications/3", t.Olga)),
        new("go back to a publication", (t, l) => Stop.OpenAsync(t, l, $"{Week}/publications/1/restore", t.Olga)),
    ];
}
