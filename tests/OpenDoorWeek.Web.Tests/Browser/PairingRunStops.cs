using OpenDoorWeek.Web.Pages.PairingRuns;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages on which organisers bring buddies and mentors together.</summary>
internal static class PairingRunStops
{
    private const string Pairings = "/editions/zuid-2029/pairings";
    private const string Nobody = "/editions/zuid-2028/pairings";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("pairing runs", (t, l) => Stop.OpenAsync(t, l, Pairings, t.Olga)),
        new("pairing runs, a pair has ended", (t, l) => Stop.OpenAsync(t, l, $"{Pairings}?done=ended", t.Olga)),
        new("pairing runs, nobody", (t, l) => Stop.OpenAsync(t, l, Nobody, t.Olga)),
        new("pairing runs, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, Nobody, t.Olga), PairingRunTexts.Start.In(l)), HasFocus: true),
        new("pairing run, a proposal", (t, l) => Stop.OpenAsync(t, l, $"{Pairings}/runs/3", t.Olga)),
        new("pairing run, stale", (t, l) => Stop.OpenAsync(t, l, $"{Pairings}/runs/2", t.Olga)),
        new("pairing run, published", (t, l) => Stop.OpenAsync(t, l, $"{Pairings}/runs/1", t.Olga)),
        new(
            "pairing run, refused",
            async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, $"{Pairings}/runs/3", t.Olga), PairingPlanTexts.Send.Of(t.PairingMails, l)),
            HasFocus: true),
        new("pairing people", (t, l) => Stop.OpenAsync(t, l, $"{Pairings}/people?done=set", t.Olga)),
        new("pairing people, nobody", (t, l) => Stop.OpenAsync(t, l, $"{Nobody}/people", t.Olga)),
        new("pairing rules", (t, l) => Stop.OpenAsync(t, l, $"{Pairings}/rules?done=added", t.Olga)),
        new("pairing rules, none", (t, l) => Stop.OpenAsync(t, l, $"{Nobody}/rules", t.Olga)),
        new("pairing rules, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, $"{Pairings}/rules", t.Olga), PairingRuleTexts.Save.In(l)), HasFocus: true),
        new("pair by hand", (t, l) => Stop.OpenAsync(t, l, $"{Pairings}/new?of={string.Join("&of=", t.Trio)}", t.Olga)),
        new("pair by hand, nobody", (t, l) => Stop.OpenAsync(t, l, $"{Nobody}/new", t.Olga)),
        new("pair by hand, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, $"{Pairings}/new", t.Olga), PairingRuleTexts.Propose.In(l)), HasFocus: true),
    ];
}
