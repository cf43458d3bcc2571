using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Tests.Security.Matrix;

namespace OpenDoorWeek.Web.Tests.Security;

/// <summary>Every button of the running application that changes something leaves a line in the audit, under the name of who pressed it.</summary>
[Category("Security")]
public sealed partial class AuditedChangesTests : WebTest
{
    private const string Edition = "/nl/editions/zuid-2026";
    private static readonly (string, string?)[] AsTheyStand = [];

    private Guid ada, olga, ben, cleo, slotId, bookingId, invitationId, removedId, resetId;
    private Guid lostId, insteadId;
    private Guid[] wishedIds = [], pairIds = [];
    private Guid pat;
    private WebBrowser paired = null!;
    private Guid otherSlotId, fullSlotId, heldSlotId, groupId, givenId, wantedId, unwantedId;
    private Named dora = null!, nina = null!;
    private HostRow draft = null!, leaving = null!, host = null!, past = null!, accepted = null!, returned = null!, begun = null!;
    private WebBrowser contact = null!, organiser = null!, visitor = null!, stranger = null!;
    private string contactInvitation = "", holdToken = "", stopToken = "";

    [Test]
    public async Task Whoever_changes_something_is_named_in_the_audit()
    {
        var posts = (await AppRoute.ListAsync(Site.Services)).Where(r => r.IsPost).Select(r => r.Name).ToList();
        await MakePeopleAsync();
        await MakeThingsAsync();
        var presses = Presses();
        Assert.That(presses.Select(p => p.Route).Concat(Exempt.Keys), Is.EquivalentTo(posts), "press each button in AuditedChangesTests.Presses.cs, or say there why it needs no line");

        foreach (var (route, who, press) in presses)
        {
            var last = await ReadAsync<long>("select coalesce(max(audit_id), 0) from audit");
            var page = await press();
            Assert.That(page.Errors, Is.Empty, route);
            Assert.That((int)page.Status, Is.LessThan(400), $"{route} does what was asked");
            var lines = await ListAsync<(Guid? Actor, string Action)>("select actor_id, action from audit where audit_id > @last", new { last });
            Assert.That(lines, Is.Not.Empty, $"{route} left no line in the audit");
            Assert.That(lines.Select(l => l.Actor), Is.All.EqualTo(who), $"{route} was pressed by somebody else than the audit says: {lines[0].Action}");
        }

        TestContext.Progress.WriteLine($"Audit: {presses.Count} buttons pressed, each with its line; {Exempt.Count} need none");
    }

    private async Task MakePeopleAsync()
    {
        ada = await Rows.AddPersonAsync("ada@example.org");
        ben = await Rows.AddPersonAsync("ben@example.org");
        cleo = await Rows.AddPersonAsync("cleo@example.org");
        (olga, removedId, resetId) = (await Rows.AddOrganiserAsync(), await Rows.AddOrganiserAsync("S"), await Rows.AddOrganiserAsync("S"));
        await RunAsync("insert into second_factor (person_id, secret, enrolled_at, last_step, recovery_made_at) select unnest(@ids::uuid[]), 'x', now(), 0, now()", new { ids = new[] { olga, resetId } });
        (contact, organiser, visitor, stranger) = (NewBrowser(), NewBrowser(), NewBrowser(), NewBrowser());
        await contact.SignInAsync(ada);
        await organiser.SignInAsync(olga, secondFactor: true);
        await visitor.SignInAsync(ben);
    }

    private async Task MakeThingsAsync()
    {
        var editionId = await Rows.AddEditionAsync();
        past = await Rows.AddHostAsync("Verleden", await Rows.AddEditionAsync("zuid-2025", Rows.Monday.AddYears(-1)), ada);
        (draft, leaving, host) = (await AddHostAsync("draft", "Ontwerp"), await AddHostAsync("accepted", "Vertrek"), await AddHostAsync("accepted", "Huis"));
        (accepted, returned) = (await AddHostAsync("submitted", "Ja"), await AddHostAsync("submitted", "Nee"));
        slotId = await Rows.AddSlotAsync(of: host);
        bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(1)), ben);
        await Rows.SetPhaseAsync(editionId, Phase.HostsRegister, Rows.Today.AddDays(-10), Rows.Today.AddDays(10));
        begun = await Rows.AddHostAsync("Begonnen", await Rows.AddEditionAsync("zuid-begonnen", Rows.Monday.AddDays(-21)), ada);
        heldSlotId = await Rows.AddSlotAsync(of: begun, day: Rows.Monday.AddDays(-20));
        await Rows.AddBookingAsync(heldSlotId, await Rows.AddPersonAsync());
        await MakeGroupAsync();
        await MakeWaitingAsync();
        await MakeLostAsync();
        await MakeWishesAsync();
        await MakeOutcomeAsync();
        await MakePairsAsync();
        await MakeCallAsync();
        await MakeLinksAsync();
    }

    /// <summary>What Ben shares and gives away.</summary>
    private async Task MakeGroupAsync()
    {
        otherSlotId = await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(1), start: new(14, 0));
        givenId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(2)), ben);
        groupId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(3)), ben, partySize: 5);
        (dora, nina) = (await NameAsync("dora@example.org"), await NameAsync("nina@example.org"));
    }

    private async Task<Named> NameAsync(string email)
    {
        var personId = await Rows.AddPersonAsync(email);
        var named = (NameParticipant.Result.Named)await Site.Services.GetRequiredService<NameParticipant>().ExecuteAsync(new(groupId, new(ben, null), email, email, Language.Nl), default);
        return new(personId, named.ParticipantId, await Site.Services.GetRequiredService<LinkTokens>().SignAsync(LinkPurpose.Participant, named.ParticipantId, 1, default));
    }

    /// <summary>A full visit, and two of which Ben is offered a place.</summary>
    private async Task MakeWaitingAsync()
    {
        fullSlotId = await Rows.AddSlotAsync(capacity: 1, of: host, start: new(13, 0));
        await Rows.AddBookingAsync(fullSlotId, await Rows.AddPersonAsync());
        (wantedId, unwantedId) = (await OfferAsync(new(15, 0)), await OfferAsync(new(17, 0)));
    }

    private async Task<Guid> OfferAsync(TimeOnly start)
    {
        var (asked, other) = (await Rows.AddSlotAsync(capacity: 1, of: host, start: start), await Rows.AddPersonAsync());
        var taken = await Rows.AddBookingAsync(asked, other);
        await Site.Services.GetRequiredService<JoinWaitingList>().ExecuteAsync(new(asked, ben, 1, "Ben", null, ["nl"], Language.Nl, false), default);
        await Site.Services.GetRequiredService<CancelBooking>().ExecuteAsync(new(taken, new(other, null)), default);
        return await ReadAsync<Guid>("select offer_id from waiting_offer where slot_id = @asked", new { asked });
    }

    /// <summary>A visit of Ben that the host cancelled, and one that he could have instead.</summary>
    private async Task MakeLostAsync()
    {
        var cancelled = await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(4));
        var booking = await Rows.AddBookingAsync(cancelled, ben);
        insteadId = await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(4), start: new(14, 0));
        lostId = await ReadAsync<Guid>("select participant_id from participant where booking_id = @booking", new { booking });
        await Site.Services.GetRequiredService<WithdrawSlot>().ExecuteAsync(new(host.HostId, cancelled, new(ada, false), 1, new(1, 1, 0)), default);
    }

    /// <summary>An edition that takes wishes, with two visits.</summary>
    private async Task MakeWishesAsync()
    {
        var editionId = await Rows.AddEditionAsync("wensen-2026");
        await Rows.SetPhaseAsync(editionId, Phase.Wishes, Rows.Today.AddDays(-1), Rows.Today.AddDays(5));
        var wished = await Rows.AddHostAsync("Gewenst", editionId, ada);
        wishedIds = [await Rows.AddSlotAsync(of: wished), await Rows.AddSlotAsync(of: wished, start: new(14, 0))];
    }

    /// <summary>An edition whose places were shared out: Ben got one visit, and another was full.</summary>
    private async Task MakeOutcomeAsync()
    {
        var (editionId, matching, outcomes) = (await Rows.AddEditionAsync("verdeeld-2026"), new MatchRows(Rows, RunAsync), new OutcomeRows(RunAsync));
        await Rows.SetPhaseAsync(editionId, Phase.FreeBooking, Rows.Today.AddDays(5), Rows.Today.AddDays(20));
        var shared = await Rows.AddHostAsync("Verdeeld", editionId, ada);
        Guid[] slots = [await Rows.AddSlotAsync(of: shared, day: Rows.Monday.AddDays(4), start: new(20, 0)), await Rows.AddSlotAsync(1, shared, Rows.Monday.AddDays(3), new(20, 0))];
        await Rows.AddBookingAsync(slots[1], await Rows.AddPersonAsync());
        var publication = await outcomes.PublishAsync(editionId);
        await matching.AddWishesAsync(editionId, slots, ben, wanted: 2);
        await outcomes.AddAsync(publication, ben, true, new(slots[0], "placed"), new(slots[1], "full", "none", 9));
        await outcomes.BringAsync(publication, await Rows.AddBookingAsync(slots[0], ben));
    }

    /// <summary>Pat is a mentor with two proposals and a pair, and had a buddy in a week that is over.</summary>
    private async Task MakePairsAsync()
    {
        var pairing = new PairingRows(Rows, RunAsync);
        var mentor = await pairing.AddSeekerAsync("Pat", "mentor", capacity: 3);
        var past = await Rows.AddHostAsync("Voorbij", await Rows.AddEditionAsync("zuid-voorbij", Rows.Monday.AddDays(-28)), mentor.PersonId);
        var before = new Seeker(mentor.PersonId, past, await pairing.AddOptInAsync(mentor.PersonId, past), "buddy");
        var other = await Rows.AddPersonAsync();
        pairIds =
        [
            await pairing.AddPairAsync("proposed", mentor, await pairing.AddSeekerAsync("Pim", "newcomer")),
            await pairing.AddPairAsync("proposed", mentor, await pairing.AddSeekerAsync("Pia", "newcomer")),
            await pairing.AddPairAsync("accepted", mentor, await pairing.AddSeekerAsync("Pol", "newcomer")),
            await pairing.AddPairAsync("accepted", before, new Seeker(other, past, await pairing.AddOptInAsync(other, past), "buddy")),
        ];
        (pat, paired) = (mentor.PersonId, NewBrowser());
        await paired.SignInAsync(pat);
    }

    /// <summary>A visit of somebody without address that the host cancelled.</summary>
    private async Task MakeCallAsync()
    {
        var cancelled = await Rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(4), start: new(16, 0));
        await Site.Services.GetRequiredService<BookByPhone>().ExecuteAsync(
            new(cancelled, new(olga, null), null, null, "02 555 00 98", 1, "Greet", null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        await Site.Services.GetRequiredService<WithdrawSlot>().ExecuteAsync(new(host.HostId, cancelled, new(ada, false), 1, new(1, 1, 0)), default);
    }

    private async Task MakeLinksAsync()
    {
        var links = Site.Services.GetRequiredService<LinkTokens>();
        var (asked, now) = (Guid.NewGuid(), Rows.Today);
        invitationId = Guid.NewGuid();
        await RunAsync("""
            insert into organiser_invitation (invitation_id, email, language, zones, renews_factor, created_at, expires_at)
            values (@invitationId, 'nora@example.org', 'nl', array['S'], false, @now, @now::timestamptz + interval '1 day');
            insert into contact_invitation (invitation_id, host_id, organisation_id, email, name, language, invited_at, expires_at)
            values (@asked, @HostId, @OrganisationId, 'cleo@example.org', 'Cleo', 'nl', @now, @now::timestamptz + interval '1 day')
            """, new { invitationId, asked, host.HostId, host.OrganisationId, now });
        contactInvitation = await links.SignAsync(LinkPurpose.ContactInvitation, asked, 1, default);
        stopToken = await links.SignAsync(LinkPurpose.StopReminders, cleo, 1, default);
        await SendAsync(stranger, $"/nl/bookings/new?slot={slotId}", "book", ("Name", "Cleo"), ("Email", "cleo@example.org"), ("Languages", "nl"));
        holdToken = await links.SignAsync(LinkPurpose.Hold, await ReadAsync<Guid>("select booking_id from booking where status = 'held'"), 1, default);
    }

    private Task<HostRow> AddHostAsync(string status, string name) => Rows.AddRegistrationAsync(status, name, contactId: ada);

    /// <summary>Somebody in the group of Ben, with the link of her mail.</summary>
    private sealed record Named(Guid PersonId, Guid ParticipantId, string Token);

    private static async Task<WebPage> SendAsync(WebBrowser browser, string path, string form, params (string, string?)[] fields) =>
        await (await browser.GetAsync(path)).SendAsync(form, fields);
}
