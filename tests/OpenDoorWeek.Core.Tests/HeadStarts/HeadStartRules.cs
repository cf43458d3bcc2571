using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.HeadStarts;

namespace OpenDoorWeek.Core.Tests.HeadStarts;

/// <summary>Whose turn it is before everybody's; pure.</summary>
[Category("Rules")]
public sealed class HeadStartRules
{
    private static readonly DateTimeOffset Until = new(2026, 11, 5, 8, 0, 0, TimeSpan.Zero);

    private static readonly HeadStart First = new(Until, "Huis Zon", ["huis.example"], ["carla@vrij.example"]);

    [TestCase("anna@huis.example", true)]
    [TestCase("carla@vrij.example", true)]
    [TestCase("bert@vrij.example", false)]
    [TestCase("anna@sub.huis.example", false, TestName = "A domain below is another one")]
    [TestCase("anna@mijnhuis.example", false, TestName = "A domain that ends alike is another one")]
    [TestCase("huis.example@elders.example", false, TestName = "What stands before the @ tells nothing")]
    [TestCase(null, false, TestName = "Signed in without an address")]
    public void Before_the_date_only_who_has_proved_such_an_address_books(string? email, bool may)
    {
        var refusal = First.Refuse(Booker.SignedIn(email), Until.AddTicks(-1));
        Assert.That(refusal, Is.EqualTo(may ? null : new Refusal.StaffFirst(Until, "Huis Zon")));
        Assert.That(First.Refuse(Booker.SignedIn(email), Until), Is.Null, "from then on everybody");
    }

    [Test]
    public void A_stranger_waits_and_who_calls_does_not()
    {
        Assert.That(First.Refuse(Booker.Stranger, Until.AddTicks(-1)), Is.TypeOf<Refusal.StaffFirst>());
        Assert.That(First.Refuse(Booker.Stranger, Until), Is.Null);
        Assert.That(First.Refuse(Booker.ByPhone, Until.AddDays(-3)), Is.Null, "the organiser answers for it");
    }

    [Test]
    public void What_stands_in_the_way_of_everybody_comes_first()
    {
        var start = Until.AddDays(18);
        var slot = new LockedSlot(
            Guid.Empty, "published", "accepted", "public", start, start.AddMinutes(90), 10, 4, Until.AddDays(-3), start, 24, ["nl"], 0, 0,
            StaffUntil: Until, HostName: "Huis Zon", StaffDomains: ["huis.example"]);
        var (anna, ben) = (Booker.SignedIn("anna@huis.example"), Booker.SignedIn("ben@elders.example"));

        Assert.That(slot.Refuse(anna, Until.AddDays(-4)), Is.TypeOf<Refusal.NotOpenYet>());
        Assert.That(slot.Refuse(anna, Until.AddDays(-3)), Is.Null);
        Assert.That(slot.Refuse(ben, Until.AddDays(-3)), Is.TypeOf<Refusal.StaffFirst>());
        Assert.That(slot.RefuseEverybody(ben, Until.AddDays(-3)), Is.Null, "places go to somebody");
        Assert.That((slot with { Status = "cancelled" }).Refuse(ben, Until.AddDays(-3)), Is.TypeOf<Refusal.SlotCancelled>());
        Assert.That((slot with { StaffUntil = null }).Refuse(ben, Until.AddDays(-3)), Is.Null, "no head start");
    }

    [TestCase("huis.example", "huis.example")]
    [TestCase(" @Huis.Example ", "huis.example")]
    [TestCase("zorg.huis.example", "zorg.huis.example")]
    [TestCase("huïs.example", "xn--hus-0ma.example")]
    [TestCase("huis", null)]
    [TestCase("anna@huis.example", null)]
    [TestCase("huis example", null)]
    [TestCase("", null)]
    public void A_domain_is_read_as_people_type_it(string typed, string? domain) => Assert.That(HeadStartRule.Domain(typed), Is.EqualTo(domain));

    [TestCase("gmail.com", true)]
    [TestCase("telenet.be", true)]
    [TestCase("hotmail.com", true)]
    [TestCase("huis.example", false)]
    [TestCase("mail.huis.example", false)]
    public void Where_anybody_has_an_address_is_nobodys_staff(string domain, bool isPublic) => Assert.That(HeadStartRule.IsPublicMail(domain), Is.EqualTo(isPublic));
}
