using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>Which visits come in the place of one that the host cancelled: mental health, zone S, Monday at 10:00 in Brussels.</summary>
[Category("Rules")]
public sealed class AlternativeRules
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 11, 0, 0, TimeSpan.Zero);

    private static readonly LostVisit Lost = new(
        Guid.NewGuid(), true, Guid.NewGuid(), Guid.NewGuid(), true, 1, 1, Guid.NewGuid(), Guid.NewGuid(), "zuid-2026", 2, "ada@wijkpunt.example", "Ada Peeters", null, ["nl"], Language.Nl,
        "De Vuurtoren", "mental-health", "S", new(2026, 11, 23), new(10, 0), new(11, 30), Ten, Ten.AddMinutes(90), "+32 2 555 00 00");

    [TestCase("mental-health S 48, housing S 0", "mental-health S 48, housing S 0", Description = "the sector counts before all")]
    [TestCase("mental-health N 0, mental-health S 48", "mental-health S 48, mental-health N 0", Description = "then the zone")]
    [TestCase("mental-health S 24, mental-health S 4", "mental-health S 4, mental-health S 24", Description = "then the time")]
    [TestCase("mental-health S 5, mental-health S -4", "mental-health S -4, mental-health S 5", Description = "before as well as after")]
    [TestCase("mental-health S 4, mental-health S -4", "mental-health S -4, mental-health S 4", Description = "of two as near the earlier")]
    [TestCase("housing N 1, housing S 90, mental-health N 50", "mental-health N 50, housing S 90, housing N 1")]
    [TestCase("mental-health S 1, mental-health S 2, mental-health S 3, mental-health S 4", "mental-health S 1, mental-health S 2, mental-health S 3", Description = "three at most")]
    [TestCase("", "")]
    public void The_closest_come_first(string open, string closest)
    {
        var found = AlternativeRule.Closest(Lost, open.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Read));
        Assert.That(string.Join(", ", found.Select(a => $"{a.Sector} {a.ZoneCode} {(a.StartsAt - Ten).TotalHours}")), Is.EqualTo(closest));
    }

    [Test]
    public void Only_what_can_be_booked_with_one_press_is_offered()
    {
        var fits = Read("mental-health S 4");
        Assert.That(Refuse(fits), Is.Null);
        Assert.That(Refuse(fits with { PlacesLeft = 1 }), Is.EqualTo(new Refusal.TooMany(1)));
        Assert.That(Refuse(fits with { PlacesLeft = 0 }), Is.EqualTo(new Refusal.Full()));
        Assert.That(Refuse(fits with { Languages = ["fr"] }), Is.TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(Refuse(fits with { HeadStart = new(Now.AddDays(1), "De Kade", ["kade.example"], []) }), Is.EqualTo(new Refusal.StaffFirst(Now.AddDays(1), "De Kade")));
        Assert.That(Refuse(fits with { HeadStart = new(Now.AddDays(1), "De Kade", ["wijkpunt.example"], []) }), Is.Null);
        Assert.That(Refuse(fits with { Status = "cancelled" }), Is.EqualTo(new Refusal.SlotCancelled()));
        Assert.That(Refuse(fits with { Visibility = "matching" }), Is.EqualTo(new Refusal.OnlyByMatching()));
        Assert.That(Refuse(fits with { Visibility = "professionals" }), Is.Null, "her address is proved");
        Assert.That(Refuse(fits with { ClosesAt = Now }), Is.EqualTo(new Refusal.Closed(Now)));
        Assert.That(Refuse(fits, Visit(fits.StartsAt.AddMinutes(60))), Is.TypeOf<Refusal.Overlaps>());
        Assert.That(Refuse(fits, Visit(fits.EndsAt.AddMinutes(5))), Is.TypeOf<Refusal.TightTravel>());
        Assert.That(Refuse(fits, Visit(fits.EndsAt.AddMinutes(10))), Is.Null, "within a postcode ten minutes do");
    }

    private static Refusal? Refuse(Alternative alternative, params OtherVisit[] others) => AlternativeRule.Refuse(alternative, Lost, others, Now);

    private static OtherVisit Visit(DateTimeOffset startsAt) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "De Kade", new(2026, 11, 23), default, default, startsAt, startsAt.AddMinutes(90), 2, 4);

    /// <summary>Sector, zone, and hours after the lost visit.</summary>
    private static Alternative Read(string words)
    {
        var parts = words.Split(' ');
        var startsAt = Ten.AddHours(int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
        return new(
            Guid.NewGuid(), "published", "accepted", "public", startsAt, startsAt.AddMinutes(90), 10, 5, Now.AddDays(-1), Ten.AddDays(10), 24, ["nl", "fr"], 2, 4,
            "De Kade", parts[0], parts[1], new(2026, 11, 23), new(14, 0), new(15, 30), null, null, null, "Kaai 1", "1060", "Sint-Gillis", "Saint-Gilles");
    }
}
