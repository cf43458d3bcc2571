using OpenDoorWeek.Web.Pages.MatchRuns;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages on which organisers share out the places.</summary>
internal static class MatchStops
{
    private const string Runs = "/editions/zuid-2027/runs";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("runs", (t, l) => Stop.OpenAsync(t, l, Runs, t.Olga)),
        new("runs, before the phase", (t, l) => Stop.OpenAsync(t, l, "/editions/zuid-2026/runs", t.Olga)),
        new("runs, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, "/editions/zuid-2028/runs", t.Olga), MatchTexts.Start.In(l)), HasFocus: true),
        new("run that waits", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/4", t.Olga)),
        new("run that failed", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/3", t.Olga)),
        new("run, a proposal", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/2", t.Olga)),
        new("run, by sector", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/1?preset=first&by=sector", t.Olga)),
        new("run, people", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/2/people", t.Olga)),
        new("run, people, none found", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/2/people?find=zzz&filter=3", t.Olga)),
        new("run, a person", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/2/people/{t.Wisher}", t.Olga)),
        new("run, slots", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/2/slots", t.Olga)),
        new("run, a slot", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/2/slots/{t.WishedSlot}", t.Olga)),
        new("run, compared", (t, l) => Stop.OpenAsync(t, l, $"{Runs}/2/compare?with=1", t.Olga)),
        new("pins", (t, l) => Stop.OpenAsync(t, l, "/editions/zuid-2027/pins?done=added", t.Olga)),
        new("pins, none", (t, l) => Stop.OpenAsync(t, l, "/editions/zuid-2028/pins", t.Olga)),
        new("pin", (t, l) => Stop.OpenAsync(t, l, $"/editions/zuid-2027/pins/new?person={t.Wisher}", t.Olga)),
        new("pin, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, "/editions/zuid-2027/pins/new", t.Olga), PinTexts.Save.In(l)), HasFocus: true),
    ];
}
