using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Bookings;

namespace OpenDoorWeek.Web.Tests.Bookings;

/// <summary>A refusal has one wording, on the page of the visit and in its form.</summary>
[Category("Rules")]
public sealed class RefusalWordsTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 12, 13, 23, 0, 0, TimeSpan.Zero);
    private static readonly OtherVisit Other = new(Guid.Empty, Guid.Empty, "Huis Zon", new(2026, 11, 23), new(10, 0), new(11, 30), Midnight, Midnight.AddHours(1), 1, 1);

    private static readonly Refusal[] All =
    [
        new Refusal.SlotUnknown(), new Refusal.SlotCancelled(), new Refusal.OnlyByMatching(), new Refusal.SignInFirst(), new Refusal.NotOpenYet(null),
        new Refusal.NotOpenYet(Midnight), new Refusal.Closed(Midnight), new Refusal.Full(), new Refusal.TooMany(1), new Refusal.AlreadyBooked(Guid.Empty),
        new Refusal.PlacesFree(2), new Refusal.LargerThanSlot(3),
        new Refusal.Overlaps(Other), new Refusal.NoSharedLanguage(["vgt"]), new Refusal.TightTravel(Other, 20), new Refusal.TooManyHolds(), new Refusal.KeyReused(),
        new Refusal.ColleagueBusy("Ben"), new Refusal.SomebodyWaits(), new Refusal.StaffFirst(Midnight, "Huis Zon"),
    ];

    [Test]
    public void Every_refusal_has_words_of_its_own()
    {
        Assert.That(All.Select(r => r.GetType()).Distinct(), Is.EquivalentTo(typeof(Refusal).GetNestedTypes()));
        foreach (var language in Language.All)
        {
            Assert.That(All.Select(r => RefusalWords.Of(r, language, "+32 2 000 00 00")), Is.Unique.And.All.Not.Contains("{"));
        }
    }

    [Test]
    public void Midnight_is_said_as_the_day_that_counts()
    {
        Assert.That(Say(new Refusal.Closed(Midnight)), Is.EqualTo("Boeken kon tot en met zondag 13_december. Bel ons, we zoeken mee: +32 2 000 00 00."));
        Assert.That(Say(new Refusal.NotOpenYet(Midnight)), Is.EqualTo("Boeken kan vanaf maandag 14_december."));
    }

    [Test]
    public void The_last_place_is_for_one_person() =>
        Assert.That(Say(new Refusal.TooMany(1)), Is.EqualTo("Er is nog plaats voor één persoon. Kies een kleinere groep, of zet u op de wachtlijst."));

    private static string Say(Refusal refusal) => RefusalWords.Of(refusal, Language.Nl, "+32 2 000 00 00").Replace('\u00a0', '_');
}
