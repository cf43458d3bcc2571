using NUnit.Framework;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Hosts;

/// <summary>The rules of registering, as tables.</summary>
[Category("Rules")]
public sealed class RegistrationRules
{
    private static readonly DateTimeOffset Opens = Rows.Today.AddDays(-30);
    private static readonly DateTimeOffset Closes = Rows.Today.AddDays(27);

    [TestCase("1060", "1060")]
    [TestCase(" 1060 ", "1060")]
    [TestCase("B-1060", "1060")]
    [TestCase("b 1060", "1060")]
    [TestCase("BE-1060", "1060")]
    [TestCase("10 60", "1060")]
    [TestCase("1060\u00a0", "1060")]
    [TestCase("1060 Sint-Gillis", "1060")]
    [TestCase("1060, Saint-Gilles", "1060")]
    [TestCase("9000", null)]
    [TestCase("106", null)]
    [TestCase("10600", null)]
    [TestCase("1061", null)]
    [TestCase("Sint-Gillis", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_postcode_is_read_as_people_write_it(string? typed, string? postcode) => Assert.That(Postcode.Read(typed), Is.EqualTo(postcode));

    [TestCase("1060", "S CW", null, "S", "S")]
    [TestCase("1000", "S CW", null, null, "CW S")]
    [TestCase("1000", "S CW", "S", "S", "CW S")]
    [TestCase("1000", "S CW", "N", null, "CW S")]
    [TestCase("1000", "S", null, "S", "S")]
    [TestCase("1060", "CW", null, null, "")]
    [TestCase("1060", "CW", "CW", null, "")]
    public void The_zone_follows_from_the_postcode_and_is_asked_where_it_lies_in_two(string postcode, string takePart, string? chosen, string? zone, string possible)
    {
        var choice = ZoneChoice.Of(postcode, takePart.Split(' '), chosen);
        Assert.That((choice.ZoneCode, string.Join(' ', choice.Possible)), Is.EqualTo((zone, possible)));
    }

    [TestCase("organisation", "", "reach")]
    [TestCase("areas", "organisation reach", "languages")]
    [TestCase("languages", "organisation areas", "visibility")]
    [TestCase("colleague", "organisation areas languages visibility contact", "reach")]
    [TestCase("reach", "organisation areas languages visibility contact colleague", null)]
    public void After_a_page_comes_the_next_open_one_and_at_the_end_the_first(string step, string done, string? next) =>
        Assert.That(HostSteps.After(step, done.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(next));

    [TestCase("draft", true, 0, null)]
    [TestCase("returned", true, 0, null)]
    [TestCase("draft", true, -31, typeof(HostRefusal.NotOpenYet))]
    [TestCase("draft", true, 27, typeof(HostRefusal.Closed))]
    [TestCase("returned", true, 27, typeof(HostRefusal.Closed))]
    [TestCase("draft", false, 27, null)]
    [TestCase("submitted", true, 0, typeof(HostRefusal.BeingRead))]
    [TestCase("submitted", false, 0, null)]
    [TestCase("accepted", true, 27, null)]
    [TestCase("withdrawn", true, 0, typeof(HostRefusal.Withdrawn))]
    [TestCase("withdrawn", false, 0, typeof(HostRefusal.Withdrawn))]
    public void What_it_says_of_itself_is_changed_while_nobody_reads_it(string status, bool isContact, int days, Type? refusal) =>
        Assert.That(Host(status, isContact).RefuseEdit(Rows.Today.AddDays(days))?.GetType(), Is.EqualTo(refusal));

    [TestCase("draft", true, "1060", null)]
    [TestCase("draft", true, "1070", null)]
    [TestCase("draft", true, "1000", typeof(HostRefusal.ZoneAsked))]
    [TestCase("draft", true, "1030", typeof(HostRefusal.ZoneOutside))]
    [TestCase("accepted", true, "1050", null)]
    [TestCase("accepted", true, "1070", typeof(HostRefusal.ZoneFixed))]
    [TestCase("accepted", false, "1070", null)]
    public void An_address_may_move_and_after_the_answer_only_within_its_zone(string status, bool isContact, string postcode, Type? refusal) =>
        Assert.That(ChangeOrganisation.Refuse(ZoneChoice.Of(postcode, ["S", "CW"], null), Host(status, isContact))?.GetType(), Is.EqualTo(refusal));

    [Test]
    public void A_registration_with_an_open_page_is_not_submitted_and_names_it()
    {
        var refusal = (HostRefusal.StepsOpen)SubmitHost.Refuse(Host("draft", true) with { StepsDone = ["organisation", "areas", "languages", "visibility", "contact", "colleague"] }, Rows.Today)!;
        Assert.That(refusal.Steps, Is.EqualTo(new[] { "reach" }));
        Assert.That(SubmitHost.Refuse(Host("draft", true), Rows.Today), Is.Null);
    }

    [TestCase("submitted", 1, null)]
    [TestCase("submitted", 2, typeof(HostRefusal.NotSubmitted))]
    [TestCase("draft", 1, typeof(HostRefusal.NotSubmitted))]
    [TestCase("accepted", 1, typeof(HostRefusal.NotSubmitted))]
    [TestCase("withdrawn", 1, typeof(HostRefusal.NotSubmitted))]
    public void An_answer_belongs_to_the_submission_that_was_read(string status, int number, Type? refusal) =>
        Assert.That(new DecidedHost(Guid.Empty, status, 1).Refuse(number)?.GetType(), Is.EqualTo(refusal));

    [TestCase("host.submitted", "submitted", 1, true)]
    [TestCase("host.submitted", "submitted", 2, false)]
    [TestCase("host.submitted", "withdrawn", 1, false)]
    [TestCase("host.accepted", "accepted", 1, true)]
    [TestCase("host.accepted", "withdrawn", 1, false)]
    [TestCase("host.returned", "returned", 1, true)]
    [TestCase("host.returned", "submitted", 2, false)]
    [TestCase("host.draft-reminder", "draft", 0, true)]
    [TestCase("host.draft-reminder", "submitted", 1, false)]
    [TestCase("host.contact-invited", "draft", 0, true)]
    [TestCase("host.contact-invited", "withdrawn", 0, false)]
    public void A_mail_is_written_only_while_it_is_true(string kind, string status, int submissionNo, bool isTrue)
    {
        var facts = new RegistrationFacts
        {
            Status = status,
            SubmissionNo = submissionNo,
            IsContact = true,
            IsOrganiser = true,
            ClosesAt = Closes,
            LinkVersion = 1,
            InvitedUntil = Closes,
        };
        var ids = new RegistrationFacts.Ids(Guid.Empty, 1, null, null, 1);
        Assert.That(RegistrationMails.IsTrue(kind, ids, facts, Rows.Today), Is.EqualTo(isTrue));
        Assert.That(RegistrationMails.IsTrue(kind, ids, facts with { IsContact = false, IsOrganiser = false, IsAccepted = true }, Rows.Today), Is.False);
    }

    private static LockedHost Host(string status, bool isContact) =>
        new(Guid.Empty, Guid.Empty, Guid.Empty, status, "S", [.. HostSteps.All], 1, 0, isContact, ["S", "CW"], Opens, Closes);
}
