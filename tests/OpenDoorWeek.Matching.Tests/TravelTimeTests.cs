using NUnit.Framework;

namespace OpenDoorWeek.Matching.Tests;

[Category("Matching")]
public sealed class TravelTimeTests
{
    private static readonly Tile Uccle = new(2, 5), Forest = new(1, 4), SaintGilles = new(2, 4), Haren = new(4, 0);

    [Test]
    public void Within_one_postcode_it_is_a_ten_minute_walk() =>
        Assert.That(TravelTime.Minutes(Uccle, Uccle), Is.EqualTo(10));

    [Test]
    public void To_the_next_tile_it_is_21_minutes_and_25_across_the_corner() =>
        Assert.That((TravelTime.Minutes(SaintGilles, Uccle), TravelTime.Minutes(Forest, Uccle)), Is.EqualTo((21, 25)));

    [Test]
    public void There_and_back_take_the_same_time() =>
        Assert.That(TravelTime.Minutes(Haren, Uccle), Is.EqualTo(TravelTime.Minutes(Uccle, Haren)).And.EqualTo(60));
}
