using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Security;

/// <summary>Something changes where a person pressed a button of ours, and nowhere else.</summary>
[Category("Security")]
public sealed partial class ChangeTests : WebTest
{
    /// <summary>Every row with the transaction that wrote it last: an update that changes no value shows too.</summary>
    private const string Week = """
        select coalesce(string_agg(row, '|' order by row), '') from (
          select xmin || booking::text from booking union all
          select xmin || participant::text from participant union all
          select xmin || slot::text from slot union all
          select xmin || outbox::text from outbox union all
          select xmin || person::text from person union all
          select xmin || waiting_entry::text from waiting_entry union all
          select xmin || waiting_offer::text from waiting_offer union all
          select xmin || idempotency_key::text from idempotency_key union all
          select xmin || organiser::text from organiser union all
          select xmin || organiser_invitation::text from organiser_invitation union all
          select xmin || second_factor::text from second_factor union all
          select xmin || recovery_code::text from recovery_code union all
          select xmin || edition::text from edition union all
          select xmin || edition_phase::text from edition_phase union all
          select xmin || edition_zone::text from edition_zone union all
          select xmin || other_event::text from other_event union all
          select xmin || organisation::text from organisation union all
          select xmin || organisation_contact::text from organisation_contact union all
          select xmin || host::text from host union all
          select xmin || contact_invitation::text from contact_invitation union all
          select xmin || slot_draft::text from slot_draft union all
          select xmin || slot_import::text from slot_import union all
          select xmin || reminder::text from reminder union all
          select xmin || wish_list::text from wish_list union all
          select xmin || wish::text from wish union all
          select xmin || wish_unavailable::text from wish_unavailable union all
          select xmin || reply::text from reply union all
          select feed_id || secret_hash::text from feed union all
          select xmin || match_run::text from match_run union all
          select xmin || match_pin::text from match_pin union all
          select xmin || match_seed::text from match_seed union all
          select xmin || publication::text from publication union all
          select xmin || outcome::text from outcome union all
          select xmin || pairing_opt_in::text from pairing_opt_in union all
          select xmin || pairing_rule::text from pairing_rule union all
          select xmin || pairing_experience::text from pairing_experience union all
          select xmin || pairing_run::text from pairing_run union all
          select xmin || pair::text from pair union all
          select xmin || pair_member::text from pair_member union all
          select xmin || pair_sheet::text from pair_sheet union all
          select xmin || audit::text from audit) rows(row)
        """;

    private const string SignIns = """
        select coalesce(string_agg(row, '|' order by row), '') from (
          select xmin || sign_in::text from sign_in union all
          select xmin || session::text from session) rows(row)
        """;

    private Guid slotId, fullSlotId, bookingId, participantId, holdId, hostId, olga, invitationId, entryId, offerId, pairId;
    private long outboxId;
    private string bookingToken = "", holdToken = "", holdKey = "", link = "", invitationToken = "", stopToken = "", feedSecret = "";
    private WebBrowser organiser = null!;

    [SetUp]
    public async Task MakeWeekAsync()
    {
        slotId = await Rows.AddSlotAsync();
        var ada = await Rows.AddPersonAsync("ada@example.org");
        bookingId = await Rows.AddBookingAsync(slotId, ada);
        participantId = await ReadAsync<Guid>("select participant_id from participant");
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={slotId}");
        holdKey = form.Find("input[name=Key]")!.GetAttribute("value")!;
        await form.SendAsync("book", ("Name", "Eve"), ("Email", "eve@example.org"), ("Languages", "nl"));
        holdId = await ReadAsync<Guid>("select booking_id from booking where status = 'held'");
        await (await Browser.GetAsync("/nl/sign-in")).SendAsync("ask", ("Email", "ada@example.org"));
        using var letters = Letterbox.Open(Site);
        (_, link) = await letters.SignInAsync("ada@example.org");
        var links = Site.Services.GetRequiredService<LinkTokens>();
        bookingToken = await links.SignAsync(LinkPurpose.Booking, bookingId, 1, default);
        holdToken = await links.SignAsync(LinkPurpose.Hold, holdId, 1, default);
        stopToken = await links.SignAsync(LinkPurpose.StopReminders, ada, 1, default);
        feedSecret = ((MakeFeed.Result.Made)await Site.Services.GetRequiredService<MakeFeed>().ExecuteAsync(new(ada, null, Language.Nl, Guid.NewGuid()), default)).Secret;
        var host = await Rows.AddRegistrationAsync("accepted", contactId: ada);
        (hostId, pairId) = (host.HostId, await ProposeAsync(ada, host));
        await OfferAsync(ada);
        outboxId = await ReadAsync<long>("select min(outbox_id) from outbox where kind like 'host.%' and state = 'queued'");
        await Browser.SignInAsync(ada);
        await InviteAsync();
    }

    /// <summary>Ada waited for a place, and is asked whether she takes it.</summary>
    private async Task OfferAsync(Guid ada)
    {
        fullSlotId = await Rows.AddSlotAsync(capacity: 1, start: new(15, 0));
        var ben = await Rows.AddPersonAsync();
        var taken = await Rows.AddBookingAsync(fullSlotId, ben);
        await Site.Services.GetRequiredService<JoinWaitingList>().ExecuteAsync(new(fullSlotId, ada, 1, "Ada", null, ["nl"], Language.Nl, false), default);
        await Site.Services.GetRequiredService<CancelBooking>().ExecuteAsync(new(taken, new(ben, null)), default);
        (entryId, offerId) = (await ReadAsync<Guid>("select entry_id from waiting_entry"), await ReadAsync<Guid>("select offer_id from waiting_offer"));
    }

    /// <summary>Ada has a proposal to answer.</summary>
    private async Task<Guid> ProposeAsync(Guid ada, HostRow host)
    {
        var pairing = new PairingRows(Rows, RunAsync);
        return await pairing.AddPairAsync("proposed", new Seeker(ada, host, await pairing.AddOptInAsync(ada, host), "buddy"), await pairing.AddSeekerAsync("Carla"));
    }

    /// <summary>An organiser at work, and an invitation of Ada that is being taken up.</summary>
    private async Task InviteAsync()
    {
        olga = await Rows.AddOrganiserAsync();
        organiser = NewBrowser();
        await organiser.SignInAsync(olga, secondFactor: true);
        invitationId = Guid.CreateVersion7();
        await RunAsync(
            "insert into organiser_invitation (invitation_id, email, language, renews_factor, created_at, expires_at) values (@invitationId, 'ada@example.org', 'nl', false, @now, @now::timestamptz + interval '1 day')",
            new { invitationId, now = Clock.Now.UtcDateTime });
        invitationToken = await Site.Services.GetRequiredService<LinkTokens>().SignAsync(LinkPurpose.Invitation, invitationId, 1, default);
    }

    [Test]
    public async Task Whatever_page_is_opened_by_whoever_nothing_changes()
    {
        var before = await ReadAsync<string>(Week) + await ReadAsync<string>(SignIns);
        var shown = new HashSet<string>();
        foreach (var pattern in Patterns())
        {
            foreach (var browser in (WebBrowser[])[Browser, organiser, NewBrowser()])
            {
                foreach (var query in Queries())
                {
                    var answer = await browser.GetAsync(Fill(pattern) + query);
                    Assert.That((int)answer.Status, Is.LessThan(500), answer.Path);
                    _ = answer.Status == HttpStatusCode.OK && shown.Add(pattern);
                }
            }
        }

        Assert.That(await ReadAsync<string>(Week) + await ReadAsync<string>(SignIns), Is.EqualTo(before));
        Assert.That(shown, Has.Count.GreaterThanOrEqualTo(50), "pages that were really shown: " + string.Join(' ', shown));
    }

    [Test]
    public async Task A_form_without_its_token_is_refused_and_changes_nothing()
    {
        var before = await ReadAsync<string>(Week) + await ReadAsync<string>(SignIns);
        foreach (var (path, fields) in Forms())
        {
            foreach (var token in (string?[])[null, "", "nonsense"])
            {
                var sent = token is null ? fields : [.. fields, ("__RequestVerificationToken", token)];
                var answer = await Browser.PostAsync(path, sent.Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
                Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), path);
                Assert.That(answer.Find("h1")!.TextContent, Is.EqualTo("Dit formulier is te oud"), path);
            }
        }

        Assert.That(await ReadAsync<string>(Week) + await ReadAsync<string>(SignIns), Is.EqualTo(before));
    }

    /// <summary>A token of one's own is worth nothing in another's browser.</summary>
    [Test]
    public async Task A_form_with_a_token_of_another_browser_is_refused()
    {
        var before = await ReadAsync<string>(Week) + await ReadAsync<string>(SignIns);
        var token = (await NewBrowser().GetAsync("/nl/sign-in")).Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (path, fields) in Forms())
        {
            var answer = await Browser.PostAsync(path, [.. fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)), new("__RequestVerificationToken", token)]);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), path);
        }

        Assert.That(await ReadAsync<string>(Week) + await ReadAsync<string>(SignIns), Is.EqualTo(before));
    }

    /// <summary>Everything that changes something, filled in as it should be.</summary>
    private IEnumerable<(string Path, (string, string)[] Fields)> Forms() =>
    [
        ($"/nl/bookings/new?slot={slotId}", [("Name", "Ben"), ("Email", "ben@example.org"), ("Languages", "nl"), ("PartySize", "1"), ("Key", $"{Guid.NewGuid()}")]),
        ($"/nl/bookings/{bookingId}/cancel", []),
        ($"/nl/bookings/{bookingId}/cancel?token={bookingToken}", []),
        ($"/nl/bookings/{bookingId}/move/{slotId}", [("Key", $"{Guid.NewGuid()}")]),
        ($"/nl/bookings/{bookingId}/undo?token={bookingToken}", []),
        ($"/nl/bookings/{bookingId}/group", [("Name", "Ben"), ("Email", "ben@example.org"), ("Reads", "nl")]),
        ($"/nl/bookings/{bookingId}/group?handler=Fewer", [("PartySize", "1")]),
        ($"/nl/bookings/{bookingId}/hand-over", [("Name", "Ben"), ("Email", "ben@example.org"), ("Reads", "nl")]),
        ($"/nl/bookings/participants/{participantId}", []),
        ($"/nl/bookings/participants/{participantId}/alternatives/{slotId}", [("Key", $"{Guid.NewGuid()}")]),
        ($"/nl/bookings/confirm?token={holdToken}", []),
        ($"/nl/slots/{fullSlotId}/waiting-list", [("Name", "Ada"), ("Languages", "nl"), ("PartySize", "1"), ("Key", $"{Guid.NewGuid()}")]),
        ($"/nl/waiting/{entryId}?handler=Leave", []),
        ("/nl/reminders", [("Wanted", "false")]),
        ($"/nl/slots/{slotId}/wish", []),
        ($"/nl/slots/{slotId}/wish?handler=Remove", []),
        ($"/nl/editions/zuid-2026/wishes?handler=Move&slotId={slotId}&to=1", [("Version", "1")]),
        ("/nl/editions/zuid-2026/wishes/check", [("Version", "1")]),
        ("/nl/editions/zuid-2026/wishes/withdraw", []),
        ($"/nl/editions/zuid-2026/outcome?handler=Decline&bookingId={bookingId}", []),
        ($"/nl/editions/zuid-2026/outcome?handler=Undo&bookingId={bookingId}", []),
        ($"/nl/editions/zuid-2026/outcome?handler=Wait&slotId={fullSlotId}", [("Name", "Ada"), ("Key", $"{Guid.NewGuid()}")]),
        ($"/nl/offers/{offerId}", []),
        ($"/nl/offers/{offerId}?handler=Decline", []),
        ($"/nl/hosts/{hostId}/pairings/buddy", [("Languages", "nl"), ("SectorWish", "any")]),
        ($"/nl/hosts/{hostId}/pairings/buddy/stop", []),
        ($"/nl/pairings/{pairId}", []),
        ($"/nl/pairings/{pairId}?handler=Decline", []),
        ($"/nl/pairings/{pairId}/leave", []),
        ("/nl/sign-in", [("Email", "ben@example.org")]),
        ("/nl/sign-in/code", [("Code", "000000")]),
        (link, []),
        ($"/nl/hosts/{hostId}/areas", [("Areas", "1060")]),
        ($"/nl/hosts/{hostId}/withdraw", [("People", "1")]),
        ($"/nl/hosts/{hostId}/slots/new/days", [("Days", $"{TestSupport.Rows.Monday:yyyy-MM-dd}")]),
        ($"/nl/organisers/enrol?token={invitationToken}", [("Code", "000000")]),
        ($"/nl/organisers/enrol?token={invitationToken}&handler=Begin", []),
        ("/nl/sign-in/second", [("Code", "000000")]),
        ("/nl/sign-out", []),
    ];

    private List<string> Patterns() =>
    [
        .. Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct(),
    ];

    private string[] Queries() =>
    [
        "", $"?slot={slotId}", $"?key={holdKey}", $"?token={bookingToken}", $"?token={holdToken}", $"?token={invitationToken}", $"?token={stopToken}", "?handler=Resend", "?handler=Csv", $"?token={link.Split('=')[1]}",
        $"?token={bookingToken}&done=cancelled", "?return=/nl/agenda", "?handler=Keep", "?answer=yes", "?answer=no", "?handler=Decline",
    ];

    private string Fill(string pattern) => Parameter().Replace(pattern, m => m.Groups["name"].Value switch
    {
        "lang" => "nl",
        "slug" => "zuid-2026",
        "slotId" => $"{slotId}",
        "bookingId" => $"{bookingId}",
        "participantId" => $"{participantId}",
        "hostId" => $"{hostId}",
        "code" => $"{hostId}"[^8..],
        "entryId" => $"{entryId}",
        "offerId" => $"{offerId}",
        "batchId" or "importId" => $"{Guid.NewGuid()}",
        "outboxId" => $"{outboxId}",
        "act" => "stop",
        "secret" => feedSecret,
        "zone" => "S",
        "day" => $"{TestSupport.Rows.Monday:yyyy-MM-dd}",
        "personId" or "visitorId" => $"{olga}",
        "number" => "1",
        "status" => "404",
        "pairId" => $"{pairId}",
        "role" => "buddy",
        var other => throw new InvalidOperationException($"Give the parameter {other} of {pattern} a value here."),
    });

    [GeneratedRegex(@"\{(?<name>\w+)[^/]*\}")]
    private static partial Regex Parameter();
}
