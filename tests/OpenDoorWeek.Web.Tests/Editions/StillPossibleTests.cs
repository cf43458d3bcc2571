using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Pages.Editions;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Tests.Editions;

[Category("Rules")]
public sealed class StillPossibleTests
{
    private static readonly EditionDays Week = new(new(2026, 11, 16), new(2026, 11, 21));

    [TestCase("2026-06-01", "Organisaties schrijven zich in tot maandag 31\u00a0augustus om 18.00\u00a0uur.|Het programma verschijnt op maandag 14\u00a0september om 9.00\u00a0uur.|"
        + "Bezoekers geven wensen door vanaf maandag 14\u00a0september om 9.00\u00a0uur.|Bezoekers boeken vanaf maandag 26\u00a0oktober om 9.00\u00a0uur.")]
    [TestCase("2026-10-20", "De organisatoren verdelen de plaatsen tot maandag 26\u00a0oktober om 9.00\u00a0uur.|Bezoekers boeken vanaf maandag 26\u00a0oktober om 9.00\u00a0uur.")]
    [TestCase("2026-11-17", "Bezoekers boeken tot en met zaterdag 21\u00a0november, en hoogstens tot 24 uur voor het bezoek.|Bezoekers annuleren tot hun bezoek begint.")]
    [TestCase("2026-11-23", "Wie er was, blikt terug tot en met zaterdag 12\u00a0december.")]
    [TestCase("2026-12-20", "Alles is voorbij. Een vraag? Het team van de zorgzone helpt u.")]
    public void Every_page_says_who_may_still_do_what_until_when(string day, string expected)
    {
        var now = Brussels.InstantOf(DateOnly.Parse(day, null), new(12, 0));
        var edition = new ListEditions.Edition("zuid", new("", "", ""), Week.FirstDay, Week.LastDay, 24, [], PhaseDefaults.Of(Week), now);
        Assert.That(string.Join('|', StillPossible.Lines(edition, Language.Nl)), Is.EqualTo(expected));
    }

    [Test]
    public void An_action_outside_its_phase_is_refused_with_the_date()
    {
        var wishes = PhaseDefaults.Of(Week).Single(p => p.Name == Phase.Wishes);
        Assert.That(PhaseProblemWords.Of(PhaseGate.At(wishes, wishes.OpensAt.AddDays(-1)), Language.Nl, "02"), Is.EqualTo("Dit kan vanaf maandag 14\u00a0september om 9.00\u00a0uur."));
        Assert.That(PhaseProblemWords.Of(PhaseGate.At(wishes, wishes.ClosesAt), Language.Fr, "02"),
            Is.EqualTo("C'était possible jusqu'au lundi 19\u00a0octobre à 18\u00a0h. Appelez-nous, nous chercherons avec vous\u00a0: 02."));
        Assert.That(PhaseProblemWords.Of(PhaseGate.At(wishes, wishes.OpensAt), Language.Nl, "02"), Is.Null);
    }

    [TestCase("23/11/2026", true)]
    [TestCase(" 23-11-2026 ", true)]
    [TestCase("23.11.2026", true)]
    [TestCase("2026-11-23", true)]
    [TestCase("31/02/2026", false)]
    [TestCase("23/11", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void A_day_is_read_as_people_type_it(string? typed, bool isDay) =>
        Assert.That(TypedDay.Read(typed), Is.EqualTo(isDay ? new DateOnly(2026, 11, 23) : (DateOnly?)null));
}
