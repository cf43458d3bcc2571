using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Demo;

[Category("Rules")]
public sealed partial class DemoPlanTests
{
    private static readonly DateOnly Today = new(2026, 10, 6);
    private static readonly DemoRows Rows = DemoPlan.Make(Today);
    private static readonly IReadOnlyList<DemoVisit> Visits = [.. DemoVisitsOfCare.All, .. DemoVisitsOfWelfare.All];

    [Test]
    public void The_same_day_makes_the_same_demo() =>
        Assert.That(JsonSerializer.Serialize(DemoPlan.Make(Today)), Is.EqualTo(JsonSerializer.Serialize(Rows)));

    [Test]
    public void Another_day_moves_the_weeks_but_keeps_the_addresses_of_hosts_and_slots()
    {
        var later = DemoPlan.Make(Today.AddDays(30));
        Assert.That(later.Slots.Select(s => s.Row.SlotId), Is.EqualTo(Rows.Slots.Select(s => s.Row.SlotId)));
        Assert.That(later.Participants.Select(p => p.CalendarUid).Intersect(Rows.Participants.Select(p => p.CalendarUid)), Is.Empty);
    }

    [Test]
    public void Nothing_has_the_identifier_of_anything_else()
    {
        IEnumerable<Guid> ids =
        [
            .. Rows.Editions.Select(e => e.EditionId), .. Rows.People.Select(p => p.PersonId), .. Rows.Hosts.Select(h => h.Row.HostId),
            .. Rows.Hosts.Select(h => h.Organisation.OrganisationId), .. Rows.Slots.Select(s => s.Row.SlotId), .. Rows.Bookings.Select(b => b.BookingId),
            .. Rows.Participants.Select(p => p.ParticipantId), .. Rows.WishLists.Select(w => w.WishListId), .. Rows.OptIns.Select(o => o.PairingOptInId),
        ];
        Assert.That(ids, Is.Unique);
        Assert.That(ids.Select(i => i.Version), Is.All.EqualTo(8));
    }

    [Test]
    public void Each_address_is_one_of_example_org_and_normal_already()
    {
        var emails = Rows.People.Select(p => p.Email).ToList();
        Assert.That(emails, Is.Unique);
        Assert.That(emails, Is.All.EndsWith("@example.org"));
        Assert.That(emails.Where(e => EmailAddress.Normalise(e) != e), Is.Empty);
    }

    [Test]
    public void Each_organisation_has_a_name_of_its_own_and_there_are_all_18_sectors()
    {
        Assert.That(Rows.Hosts.Select(h => h.Organisation.Name), Is.Unique);
        Assert.That(Rows.Hosts.Select(h => h.Organisation.Sector).Distinct().Count(), Is.EqualTo(18));
        Assert.That(Rows.Hosts.Select(h => h.Language).Distinct(), Is.EquivalentTo(["nl", "fr", "both"]));
    }

    [Test]
    public void Whom_the_start_prints_is_in_the_database() =>
        Assert.That(DemoPeople.All.Select(p => p.Email), Is.SubsetOf(Rows.People.Select(p => p.Email)).And.Unique);

    [Test]
    public void Each_sector_has_visits_and_each_visit_is_told_in_a_sector_that_exists() =>
        Assert.That(Visits.Select(v => v.Sector).Distinct(), Is.EquivalentTo(DemoOrganisationNames.Sectors.Select(s => s.Code)));

    [Test]
    public void No_text_shouts_or_shortens()
    {
        var all = Texts().SelectMany(t => Language.All.Select(t.In)).ToList();
        Assert.That(all, Has.None.Empty.And.None.Contains("!").And.None.Contains("  "));
        Assert.That(all.Where(t => Abbreviation().IsMatch(t)), Is.Empty);
    }

    [Test]
    public void French_has_no_break_spaces_before_its_tall_signs_and_no_median_dots() =>
        Assert.That(Texts().Select(t => t.Fr).Where(t => TallSign().IsMatch(t) || t.Contains('·')), Is.Empty);

    private static IEnumerable<Text> Texts() =>
        Visits.SelectMany(v => new[] { v.Title, v.About }).Concat(DemoSentences.Closings).Concat(DemoPeople.All.SelectMany(p => new[] { p.Role, p.Shows }));

    [GeneratedRegex(@"(?<!\u00a0)[:;?%»]")]
    private static partial Regex TallSign();

    [GeneratedRegex(@"\b(bv\.|enz\.|o\.a\.|m\.b\.t\.|tel\.|nr\.|p\. ex\.|etc\.|svp|RDV|n°|e\.g\.|i\.e\.|MW|WE|HD)", RegexOptions.None)]
    private static partial Regex Abbreviation();
}
