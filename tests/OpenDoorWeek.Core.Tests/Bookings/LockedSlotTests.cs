using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Core.Tests.Bookings;

[Category("Rules")]
public sealed class LockedSlotTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly LockedSlot Open = new(
        Guid.Empty, "published", "accepted", "public", Start, Start.AddMinutes(90), 10, 4, Start.AddDays(-21), Start.AddDays(5), 24, ["nl"], 0, 0);

    private static readonly DateTimeOffset Today = Start.AddDays(-7);

    private static readonly Booker Known = Booker.SignedIn("ada@example.org");

    [Test]
    public void An_open_slot_with_room_is_booked()
    {
        Assert.That(Open.Refuse(Booker.Stranger, Today), Is.Null);
        Assert.That(Open.RefuseParty(6), Is.Null);
    }

    [TestCase("draft", "accepted", typeof(Refusal.SlotUnknown))]
    [TestCase("published", "submitted", typeof(Refusal.SlotUnknown))]
    [TestCase("published", "withdrawn", typeof(Refusal.SlotUnknown))]
    [TestCase("cancelled", "accepted", typeof(Refusal.SlotCancelled))]
    public void What_is_not_published_is_unknown_and_what_is_cancelled_says_so(string slot, string host, Type refusal) =>
        Assert.That((Open with { Status = slot, HostStatus = host }).Refuse(Known, Today), Is.TypeOf(refusal));

    [TestCase("professionals", false, typeof(Refusal.SignInFirst))]
    [TestCase("professionals", true, null)]
    [TestCase("matching", true, typeof(Refusal.OnlyByMatching))]
    [TestCase("public", false, null)]
    public void Visibility_decides_who_may_book_by_herself(string visibility, bool isSignedIn, Type? refusal) =>
        Assert.That((Open with { Visibility = visibility }).Refuse(isSignedIn ? Known : Booker.Stranger, Today)?.GetType(), Is.EqualTo(refusal));

    [Test]
    public void Booking_opens_with_its_phase_and_not_a_moment_before()
    {
        Assert.That(Open.Refuse(Known, Open.OpensAt!.Value.AddTicks(-1)), Is.EqualTo(new Refusal.NotOpenYet(Open.OpensAt)));
        Assert.That(Open.Refuse(Known, Open.OpensAt!.Value), Is.Null);
    }

    [Test]
    public void Without_a_phase_of_free_booking_nobody_books() =>
        Assert.That((Open with { OpensAt = null, ClosesAt = null }).Refuse(Known, Today), Is.EqualTo(new Refusal.NotOpenYet(null)));

    [Test]
    public void Booking_stops_24_hours_before_the_visit_or_with_its_phase()
    {
        var stops = Start.AddHours(-24);
        Assert.That(Open.Refuse(Known, stops.AddTicks(-1)), Is.Null);
        Assert.That(Open.Refuse(Known, stops), Is.EqualTo(new Refusal.Closed(stops)));

        var early = Open with { ClosesAt = Start.AddDays(-3) };
        Assert.That(early.Refuse(Known, Start.AddDays(-3)), Is.EqualTo(new Refusal.Closed(Start.AddDays(-3))));
    }

    [TestCase(4, 6, null)]
    [TestCase(4, 7, typeof(Refusal.TooMany))]
    [TestCase(10, 1, typeof(Refusal.Full))]
    public void A_party_comes_whole_or_not_at_all(int taken, int partySize, Type? refusal) =>
        Assert.That((Open with { Taken = taken }).RefuseParty(partySize)?.GetType(), Is.EqualTo(refusal));

    [TestCase(-40, typeof(Refusal.NotOpenYet))]
    [TestCase(-35, null, TestName = "By phone: as soon as the programme is there")]
    [TestCase(-25, null, TestName = "By phone: during wishes and matchmaking")]
    [TestCase(-10, null)]
    [TestCase(-0.5, null, TestName = "By phone: within the last 24 hours")]
    [TestCase(0, typeof(Refusal.Closed))]
    public void By_phone_a_visit_is_booked_from_the_programme_until_it_begins(double days, Type? refusal) =>
        Assert.That((Open with { ProgrammeOpensAt = Start.AddDays(-35) }).Refuse(Booker.ByPhone, Start.AddDays(days))?.GetType(), Is.EqualTo(refusal));

    [Test]
    public void By_phone_what_is_cancelled_unknown_or_only_for_the_batch_stays_so()
    {
        var slot = Open with { ProgrammeOpensAt = Start.AddDays(-35) };
        Assert.That((slot with { Status = "cancelled" }).Refuse(Booker.ByPhone, Today), Is.TypeOf<Refusal.SlotCancelled>());
        Assert.That((slot with { HostStatus = "withdrawn" }).Refuse(Booker.ByPhone, Today), Is.TypeOf<Refusal.SlotUnknown>());
        Assert.That((slot with { Visibility = "matching" }).Refuse(Booker.ByPhone, Today), Is.TypeOf<Refusal.OnlyByMatching>());
        Assert.That((slot with { Visibility = "professionals" }).Refuse(Booker.ByPhone, Today), Is.Null, "the organiser speaks with her");
        Assert.That((slot with { ProgrammeOpensAt = null }).Refuse(Booker.ByPhone, Today), Is.EqualTo(new Refusal.NotOpenYet(null)));
    }
}
