using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>What an organiser may book and read on the phone; pure.</summary>
[Category("Rules")]
public sealed class PhoneRules
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly LockedSlot Slot = new(
        Guid.NewGuid(), "published", "accepted", "public", Start, Start.AddMinutes(90), 10, 4, Start.AddDays(-21), Start.AddDays(5), 24, ["nl"], 0, 0,
        ProgrammeOpensAt: Start.AddDays(-60));

    private static readonly BookByPhone.Request Call = new(
        Slot.SlotId, new(Guid.NewGuid(), ["S"]), null, null, "02 555 00 99", 2, "Greta", null, ["nl"], Language.Nl, false, false, Guid.Empty);

    [TestCase(30, "S", typeof(Refusal.Overlaps))]
    [TestCase(30, "N", typeof(Refusal.ColleagueBusy))]
    [TestCase(100, "S", typeof(Refusal.TightTravel))]
    [TestCase(100, "N", typeof(Refusal.TightTravel))]
    [TestCase(300, "N", null)]
    public void Another_visit_stands_in_the_way_and_says_where_it_is_only_in_her_zones(int minutes, string zone, Type? refusal)
    {
        var said = PhoneRule.Refuse(Slot, [Other(minutes, zone)], Call, Start.AddDays(-7));
        Assert.That(said?.GetType(), Is.EqualTo(refusal));
        Assert.That($"{said}".Contains("Huis Zon", StringComparison.Ordinal), Is.EqualTo(said is not null && zone == "S"));
    }

    [Test]
    public void An_organiser_of_all_zones_reads_of_all()
    {
        var call = Call with { By = new(Guid.NewGuid(), null) };
        Assert.That(PhoneRule.Refuse(Slot, [Other(30, "N")], call, Start.AddDays(-7)), Is.TypeOf<Refusal.Overlaps>());
    }

    [TestCase(8, 2, null)]
    [TestCase(9, 2, typeof(Refusal.TooMany))]
    [TestCase(10, 1, typeof(Refusal.Full))]
    public void A_party_comes_whole_or_not_at_all(int taken, int partySize, Type? refusal) =>
        Assert.That(PhoneRule.Refuse(Slot with { Taken = taken }, [], Call with { PartySize = partySize }, Start.AddDays(-7))?.GetType(), Is.EqualTo(refusal));

    [TestCase("7F3A 91C2", "7f3a91c2")]
    [TestCase("7f3a91c2", "7f3a91c2")]
    [TestCase(" 7f3a-91c2 ", "7f3a91c2")]
    [TestCase("7f3a91c", null)]
    [TestCase("7g3a91c2", null)]
    [TestCase("Ada Peeters", null)]
    public void A_reference_is_read_as_people_type_it(string typed, string? read) => Assert.That(BookingReference.Read(typed), Is.EqualTo(read));

    [Test]
    public void A_reference_is_the_end_of_the_id_in_two_groups() =>
        Assert.That(BookingReference.Of(new("0193b7c2-0000-7000-8000-00007f3a91c2")), Is.EqualTo("7F3A 91C2"));

    private static OtherVisit Other(int minutes, string zone) => new(
        Guid.NewGuid(), Guid.NewGuid(), "Huis Zon", new(2026, 11, 23), new(10, 0), new(11, 30), Start.AddMinutes(minutes), Start.AddMinutes(minutes + 90), 1, 1, zone);
}
