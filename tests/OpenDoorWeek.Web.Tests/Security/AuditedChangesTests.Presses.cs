using System.Text.RegularExpressions;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Tests.Security.Matrix;

namespace OpenDoorWeek.Web.Tests.Security;

public sealed partial class AuditedChangesTests
{
    private const string Calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Beurs\nDTSTART:20261126\nEND:VEVENT\nEND:VCALENDAR";
    private const string Visits = "external_id;host;date;start;end;capacity;languages\r\nA1;Huis;2026-11-25;10:00;11:30;8;nl\r\n";

    /// <summary>Buttons that leave no line, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["POST /sign-in"] = "asks for a mail; nobody is known yet",
        ["POST /sign-in/code"] = "session.started: held by the walks of signing in, which read the code of the mail",
        ["POST /sign-in/link"] = "as the code",
        ["POST /sign-in/second"] = "second-factor.given: held by the walk of the organiser, which has an authenticator",
        ["POST /sign-out"] = "ends a session; nothing of the week changes",
        ["POST /organisers/enrol"] = "organiser.added: held by the walk of the organiser, which has an authenticator",
        ["POST /organisers/enrol?handler=Begin"] = "shows a secret that opens nothing before the enrolment ends",
        ["POST /bookings/{bookingId}/hand-over?handler=Check"] = "asks once more; giving the place leaves a line",
        ["POST /bookings/{bookingId}/hand-over?handler=Change"] = "back to the form; as the question",
        ["POST /bookings/{bookingId}/hand-over?participant&handler=Check"] = "asks once more; giving the place leaves a line",
        ["POST /bookings/{bookingId}/hand-over?participant&handler=Change"] = "back to the form; as the question",
        ["POST /editions/{slug}/wishes?slot&handler=Move"] = "the same button: the visit that was changed last is read by the page alone",
        ["POST /editions/{slug}/slots/import"] = "a trial is only looked at; taking it over leaves a line",
    };

    /// <summary>In an order in which each finds what it changes.</summary>
    private List<(string Route, Guid Who, Func<Task<WebPage>> Press)> Presses() => [.. OfHost(), .. OfSlots(), .. OfPhone(), .. OfGroups(), .. OfWaiting(), .. OfReminders(), .. OfWishes(), .. OfOutcomes(), .. OfPairs(), .. OfMails(), .. OfMatching(), .. OfPairings(), .. OfVisitors(), .. OfEdition(), .. OfOrganisers()];

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfHost() =>
    [
        Host("organisation", AsTheyStand),
        Host("reach", ("Phone", "+32 2 111 11 11")),
        Host("areas", ("Areas", "1060")),
        Host("languages", ("Languages", "fr")),
        Host("visibility", ("Visibility", "professionals")),
        Host("contact", ("Name", "Ada"), ("Phone", "+32 2 111 11 12")),
        Host("colleague", ("Name", "Bea"), ("Email", "bea@example.org"), ("WriteIn", "fr")),
        ("POST /hosts/{hostId}/colleague?handler=Skip", ada, () => SendAsync(contact, $"/nl/hosts/{draft.HostId}/colleague", "skip")),
        ("POST /hosts/{hostId}/approval", ada, () => SendAsync(contact, $"/nl/hosts/{draft.HostId}/approval", "renew")),
        ("POST /hosts/{hostId}/head-start", ada, () => SendAsync(contact, $"/nl/hosts/{draft.HostId}/head-start", "head-start", ("Days", "3"), ("Domains", "huis.example"))),
        ("POST /hosts/{hostId}/subscription", ada, () => SendAsync(contact, $"/nl/hosts/{draft.HostId}/subscription", "make")),
        ("POST /hosts/{hostId}/subscription?handler=End", ada, () => SendAsync(contact, $"/nl/hosts/{draft.HostId}/subscription", "end")),
        ("POST /agenda/subscription", ada, () => SendAsync(contact, "/nl/agenda/subscription", "make")),
        ("POST /agenda/subscription?handler=End", ada, () => SendAsync(contact, "/nl/agenda/subscription", "end")),
        ("POST /hosts/{hostId}/check", ada, () => SendAsync(contact, $"/nl/hosts/{draft.HostId}/check", "submit")),
        ("POST /hosts/{hostId}/withdraw", ada, () => SendAsync(contact, $"/nl/hosts/{leaving.HostId}/withdraw", "withdraw")),
        ("POST /hosts/new", ada, () => SendAsync(contact, "/nl/hosts/new?edition=zuid-2026", $"join-{past.OrganisationId:N}")),
        ("POST /hosts/new/organisation", ada, () => SendAsync(contact, "/nl/hosts/new/organisation?edition=zuid-2026", "step", ("Name", "Nieuw"), ("Sector", "housing"), ("Street", "Plein 1"), ("Postcode", "1060"))),
        ("POST /hosts/invitation", cleo, () => SendAsync(stranger, $"/nl/hosts/invitation?token={contactInvitation}", "accept")),
        ("POST /editions/{slug}/hosts/{hostId}?handler=Accept", olga, () => SendAsync(organiser, $"{Edition}/hosts/{accepted.HostId}", "accept")),
        ("POST /editions/{slug}/hosts/{hostId}", olga, () => SendAsync(organiser, $"{Edition}/hosts/{returned.HostId}", "return", ("Note", "Welk nummer?"))),
    ];

    private (string, Guid, Func<Task<WebPage>>) Host(string step, params (string, string?)[] fields) =>
        ($"POST /hosts/{{hostId}}/{step}", ada, () => SendAsync(contact, $"/nl/hosts/{draft.HostId}/{step}", "step", fields));

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfSlots() =>
    [
        Slot("days", ("Day", "2026-11-24")),
        Slot("times", ("Pattern", "own")),
        ("POST /hosts/{hostId}/slots/new/times/{day}", ada, () => SendAsync(contact, Slots("/new/times/2026-11-24"), "step", ("Hours.Usual", "evening"))),
        Slot("places", AsTheyStand),
        Slot("languages", AsTheyStand),
        Slot("format", AsTheyStand),
        Slot("admits", AsTheyStand),
        Slot("place", AsTheyStand),
        Slot("visibility", AsTheyStand),
        Slot("text", ("Texts.TitleNl", "Kom kijken")),
        ("POST /hosts/{hostId}/slots/new/check", ada, () => SendAsync(contact, Slots("/new/check"), "publish")),
        ("POST /hosts/{hostId}/slots?handler=Drop", ada, async () =>
        {
            await SendAsync(contact, Slots("/new/days"), "step", ("Day", "2026-11-25"));
            return await SendAsync(contact, Slots(""), "drop");
        }),
        ("POST /hosts/{hostId}/slots/{slotId}/edit", ada, () => SendAsync(contact, Slots($"/{slotId}/edit"), "edit", ("Capacity", "12"))),
        ("POST /hosts/{hostId}/slots/{slotId}/attendance", ada, () => SendAsync(contact, $"/nl/hosts/{begun.HostId}/slots/{heldSlotId}/attendance", "attendance", ("Then", "others-present"))),
        ("POST /editions/{slug}/slots/import/{importId}", olga, async () =>
        {
            var tried = await (await organiser.GetAsync($"{Edition}/slots/import")).UploadAsync("import", "Upload", System.Text.Encoding.UTF8.GetBytes(Visits));
            return await SendAsync(organiser, tried.Location!, "commit");
        }),
        ("POST /editions/{slug}/slots/import/{importId}?handler=Undo", olga, async () => await SendAsync(organiser, $"{Edition}/slots/import/{await LastImportAsync()}", "undo")),
    ];

    private Task<Guid> LastImportAsync() => ReadAsync<Guid>("select import_id from slot_import where status = 'done'");

    private string Slots(string rest) => $"/nl/hosts/{host.HostId}/slots{rest}";

    private (string, Guid, Func<Task<WebPage>>) Slot(string step, params (string, string?)[] fields) =>
        ($"POST /hosts/{{hostId}}/slots/new/{step}", ada, () => SendAsync(contact, Slots($"/new/{step}"), "step", fields));

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfVisitors() =>
    [
        ("POST /bookings/new", ben, () => SendAsync(visitor, $"/nl/bookings/new?slot={slotId}", "book")),
        ("POST /bookings/participants/{participantId}/alternatives/{slotId}", ben, () => SendAsync(visitor, $"/nl/bookings/participants/{lostId}/alternatives/{insteadId}", "take")),
        ("POST /bookings/{bookingId}/cancel", ben, () => SendAsync(visitor, $"/nl/bookings/{bookingId}/cancel", "cancel")),
        ("POST /bookings/{bookingId}/undo", ben, () => SendAsync(visitor, $"/nl/bookings/{bookingId}/undo", "undo")),
        ("POST /bookings/{bookingId}/move/{slotId}", ben, () => SendAsync(visitor, $"/nl/bookings/{bookingId}/move/{otherSlotId}", "move")),
        ("POST /bookings/{bookingId}/hand-over", ben, () => HandOverAsync(visitor, $"/nl/bookings/{givenId}/hand-over", "Carla")),
        ("POST /bookings/confirm", cleo, () => SendAsync(stranger, $"/nl/bookings/confirm?token={holdToken}", "confirm")),
        ("POST /hosts/{hostId}/slots/{slotId}/withdraw", ada, async () => await SendAsync(contact, Slots($"/{await FreeSlotAsync()}/withdraw"), "withdraw")),
    ];

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfGroups() =>
    [
        ("POST /bookings/{bookingId}/group", ben, () => SendAsync(visitor, Group, "add", ("Name", "Gus"), ("Email", "gus@example.org"), ("Reads", "nl"))),
        ("POST /bookings/{bookingId}/group?handler=Remove", ben, RemoveGusAsync),
        ("POST /bookings/{bookingId}/group?handler=Fewer", ben, () => SendAsync(visitor, Group, "fewer", ("PartySize", "4"))),
        ("POST /bookings/participants/{participantId}", dora.PersonId, () => SendAsync(NewBrowser(), $"/nl/bookings/participants/{dora.ParticipantId}?token={dora.Token}", "leave")),
        ("POST /bookings/{bookingId}/hand-over?participant", nina.PersonId, () => HandOverAsync(NewBrowser(), $"/nl/bookings/{groupId}/hand-over?participant={nina.ParticipantId}&token={nina.Token}", "Dirk")),
    ];

    private async Task<WebPage> RemoveGusAsync()
    {
        var page = await visitor.GetAsync(Group);
        return await page.SendAsync(page.All("form[id^=remove]").Single(f => f.TextContent.Contains("Gus", StringComparison.Ordinal)).Id!, AsTheyStand);
    }

    private string Group => $"/nl/bookings/{groupId}/group";

    /// <summary>Who it is, and yes.</summary>
    private static async Task<WebPage> HandOverAsync(WebBrowser browser, string path, string name) =>
        await (await SendAsync(browser, path, "colleague", ("Name", name), ("Email", $"{name}@example.org"), ("Reads", "nl"))).SendAsync("hand-over", AsTheyStand);

    /// <summary>Olga, for somebody without address.</summary>
    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfPhone() =>
    [
        ("POST /editions/{slug}/phone/new", olga, () => SendAsync(organiser, $"{Phone}/new?slot={otherSlotId}", "book", Caller)),
        ("POST /editions/{slug}/phone/new?caller", olga, async () => await SendAsync(organiser, $"{Phone}/new?slot={slotId}&caller={await CalledAsync()}", "book", ("PartySize", "1"))),
        ("POST /editions/{slug}/phone/{bookingId}/people", olga, async () => await SendAsync(organiser, $"{Phone}/{await CalledAsync()}/people", "people", ("PartySize", "1"))),
        ("POST /editions/{slug}/phone/{bookingId}/move/{slotId}", olga, async () => await SendAsync(organiser, $"{Phone}/{await CalledAsync()}/move/{await FreeSlotAsync()}", "move")),
        ("POST /editions/{slug}/phone/{bookingId}/cancel", olga, async () => await SendAsync(organiser, $"{Phone}/{await CalledAsync()}/cancel", "cancel")),
        ("POST /editions/{slug}/phone/{bookingId}?handler=Undo", olga, async () => await SendAsync(organiser, $"{Phone}/{await ReadAsync<Guid>("select booking_id from booking where booked_by = @olga and status = 'cancelled' and not cancelled_by_host", new { olga })}", "undo")),
        ("POST /editions/{slug}/phone/calls?handler=Called", olga, () => OfCallAsync("called")),
        ("POST /editions/{slug}/phone/calls?handler=Undo", olga, () => OfCallAsync("undo")),
        ("POST /replies?handler=Handled", olga, () => OfReplyAsync("handled")),
        ("POST /replies?handler=Undo", olga, () => OfReplyAsync("undo")),
    ];

    private async Task<WebPage> OfCallAsync(string button)
    {
        var page = await organiser.GetAsync($"{Phone}/calls");
        return await page.SendAsync(page.All($"form[id^={button}-]").Single().Id!, AsTheyStand);
    }

    private async Task<WebPage> OfReplyAsync(string button)
    {
        await RunAsync("insert into reply (reply_id, mail_hash, received_at, outcome, reason) values (gen_random_uuid(), 'x', now(), 'quarantined', 'spoilt') on conflict do nothing");
        var page = await organiser.GetAsync("/nl/replies");
        return await page.SendAsync(page.All($"form[id^={button}-]").Single().Id!, AsTheyStand);
    }

    private const string Phone = $"{Edition}/phone";

    private static readonly (string, string?)[] Caller = [("Name", "Greta"), ("HasNoEmail", "true"), ("Phone", "02 555 00 99"), ("Languages", "nl"), ("PartySize", "2")];

    /// <summary>The largest booking for somebody on the phone that stands.</summary>
    private Task<Guid> CalledAsync() => ReadAsync<Guid>("select booking_id from booking where booked_by = @olga and status = 'confirmed' order by party_size desc, booking_id limit 1", new { olga });

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfReminders() =>
    [
        ("POST /reminders/stop", cleo, () => SendAsync(stranger, $"/nl/reminders/stop?token={stopToken}", "stop")),
        ("POST /reminders", ben, () => SendAsync(visitor, "/nl/reminders", "reminders")),
    ];

    /// <summary>Ben's list in an edition that takes wishes: two visits, put in order, sent and taken back.</summary>
    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfWishes() =>
    [
        ("POST /slots/{slotId}/wish", ben, () => SendAsync(visitor, $"/nl/slots/{wishedIds[0]}/wish", "add")),
        ("POST /editions/{slug}/wishes?handler=Move", ben, MoveWishAsync),
        ("POST /editions/{slug}/wishes/details", ben, () => SendAsync(visitor, $"{Wishes}/details", "details", ("PartySize", "2"))),
        ("POST /editions/{slug}/wishes/times", ben, () => SendAsync(visitor, $"{Wishes}/times", "add", ("Starts", "9:00"), ("Ends", "12:00"))),
        ("POST /editions/{slug}/wishes/times?handler=Remove", ben, async () => await SendAsync(visitor, $"{Wishes}/times", "remove",
            ("Time", (await visitor.GetAsync($"{Wishes}/times")).Find("button[name=Time]")!.GetAttribute("value")))),
        ("POST /editions/{slug}/wishes/check", ben, () => SendAsync(visitor, $"{Wishes}/check", "send")),
        ("POST /editions/{slug}/wishes/withdraw", ben, () => SendAsync(visitor, $"{Wishes}/withdraw", "withdraw")),
        ("POST /editions/{slug}/wishes/withdraw?handler=Undo", ben, () => SendAsync(visitor, $"{Wishes}/withdraw", "undo")),
        ("POST /slots/{slotId}/wish?handler=Remove", ben, () => OfListAsync($"/nl/slots/{wishedIds[0]}/wish?handler=Remove")),
    ];

    /// <summary>What Ben got of a plan: he gives a visit back, takes that back, and waits for another.</summary>
    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfOutcomes() =>
    [
        ("POST /editions/{slug}/outcome?handler=Decline", ben, () => SendAsync(visitor, Outcome, "decline-1")),
        ("POST /editions/{slug}/outcome?handler=Undo", ben, () => SendAsync(visitor, Outcome, "undo-1")),
        ("POST /editions/{slug}/outcome?handler=Wait", ben, async () => await visitor.GetAsync(Outcome) is var page
            ? await visitor.PostAsync(page.Find("#wait button[formaction]")!.GetAttribute("formaction")!, page.FieldsOf("wait")) : null!),
    ];

    /// <summary>Pat says yes and no, writes, and goes.</summary>
    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfPairs() =>
    [
        ("POST /hosts/{hostId}/pairings/{role}", ada, () => SendAsync(contact, $"/nl/hosts/{host.HostId}/pairings/buddy", "ask")),
        ("POST /hosts/{hostId}/pairings/{role}/stop", ada, () => SendAsync(contact, $"/nl/hosts/{host.HostId}/pairings/buddy/stop", "stop")),
        ("POST /pairings/{pairId}", pat, () => SendAsync(paired, $"/nl/pairings/{pairIds[0]}", "accept")),
        ("POST /pairings/{pairId}?handler=Decline", pat, () => SendAsync(paired, $"/nl/pairings/{pairIds[1]}", "decline")),
        ("POST /pairings/{pairId}/worksheet", pat, () => SendAsync(paired, $"/nl/pairings/{pairIds[2]}/worksheet", "sheet", ("Notes", "Bellen"))),
        ("POST /pairings/{pairId}/leave?handler=Swap", pat, () => SendAsync(paired, $"/nl/pairings/{pairIds[2]}/leave", "swap")),
        ("POST /pairings/{pairId}/leave", pat, () => SendAsync(paired, $"/nl/pairings/{pairIds[0]}/leave", "leave")),
        ("POST /pairings/{pairId}/went", pat, () => SendAsync(paired, $"/nl/pairings/{pairIds[3]}/went", "went", ("Again", "yes"))),
    ];

    private const string Outcome = "/nl/editions/verdeeld-2026/outcome";

    private const string Wishes = "/nl/editions/wensen-2026/wishes";

    private async Task<WebPage> MoveWishAsync()
    {
        await SendAsync(visitor, $"/nl/slots/{wishedIds[1]}/wish", "add");
        return await OfListAsync($"{Wishes}?handler=Move&slotId={wishedIds[1]}&to=1");
    }

    /// <summary>The list has one form for all its buttons.</summary>
    private async Task<WebPage> OfListAsync(string action) => await visitor.PostAsync(action, (await visitor.GetAsync(Wishes)).FieldsOf("rank"));

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfMails() =>
    [
        ("POST /mails/{outboxId}/{act}", olga, async () =>
            await SendAsync(organiser, $"/nl/mails/{await ReadAsync<long>("select max(outbox_id) from outbox where state = 'queued' and kind like 'host.%'")}/hold", "change")),
    ];

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfWaiting() =>
    [
        ("POST /slots/{slotId}/waiting-list", ben, () => SendAsync(visitor, $"/nl/slots/{fullSlotId}/waiting-list", "join")),
        ("POST /waiting/{entryId}?handler=Leave", ben, async () => await SendAsync(visitor, $"/nl/waiting/{await EntryAsync()}", "leave")),
        ("POST /offers/{offerId}?handler=Decline", ben, () => SendAsync(visitor, $"/nl/offers/{unwantedId}", "decline")),
        ("POST /offers/{offerId}", ben, () => SendAsync(visitor, $"/nl/offers/{wantedId}", "accept")),
    ];

    private Task<Guid> EntryAsync() => ReadAsync<Guid>("select entry_id from waiting_entry where slot_id = @fullSlotId", new { fullSlotId });

    private Task<Guid> FreeSlotAsync() => ReadAsync<Guid>("select slot_id from slot where host_id = @HostId and taken = 0 and status = 'published' limit 1", host);

    /// <summary>Places are shared out meanwhile; the phases are as they were for who looks at them afterwards.</summary>
    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfMatching() =>
    [
        ("POST /editions/{slug}/runs", olga, async () =>
        {
            var (matching, editionId) = (new MatchRows(Rows, RunAsync), await ReadAsync<Guid>("select edition_id from edition where slug = 'zuid-2026'"));
            await matching.OpenAsync(editionId);
            await matching.AddWishesAsync(editionId, [slotId], cleo);
            return await SendAsync(organiser, $"{Edition}/runs", "start");
        }),
        ("POST /editions/{slug}/runs/{number}?handler=Cancel", olga, () => SendAsync(organiser, $"{Edition}/runs/1", "cancel")),
        ("POST /editions/{slug}/pins/new", olga, () => PinAsync("", slotId, "must")),
        ("POST /editions/{slug}/pins/new?slot", olga, () => PinAsync($"?slot={otherSlotId}", otherSlotId, "never")),
        ("POST /editions/{slug}/pins/new?person", olga, () => PinAsync($"?person={cleo}", fullSlotId, "never")),
        ("POST /editions/{slug}/runs/{number}/publish", olga, async () =>
        {
            // Until then nobody books for herself.
            await RunAsync("update edition_phase set opens_at = opens_at + interval '7 days' where phase = 'free-booking'");
            await SendAsync(organiser, $"{Edition}/runs", "start");
            await MatrixRuns.Runner(Site.Services).RunNextAsync(default);
            return await PublishAsync($"{Edition}/runs/2/publish?preset=equal", "publish");
        }),
        ("POST /editions/{slug}/publications/{number}?handler=Stop", olga, () => SendAsync(organiser, $"{Edition}/publications/1", "stop")),
        ("POST /editions/{slug}/publications/{number}/restore", olga, async () =>
        {
            var page = await PublishAsync($"{Edition}/publications/1/restore", "restore");
            await RunAsync(TakeBackVisits);
            return page;
        }),
        ("POST /editions/{slug}/pins?handler=Remove", olga, async () =>
        {
            await RunAsync("delete from edition_phase where phase = 'matchmaking'");
            var page = await organiser.GetAsync($"{Edition}/pins");
            return await page.SendAsync(page.All("form[id^=remove-]").First().Id!, AsTheyStand);
        }),
    ];

    private const string TakeBackVisits = """
        update edition_phase set opens_at = opens_at - interval '7 days' where phase = 'free-booking';
        update slot s set taken = s.taken - b.party_size from booking b where b.slot_id = s.slot_id and b.publication_id is not null and b.status = 'confirmed';
        delete from participant where booking_id in (select booking_id from booking where publication_id is not null);
        delete from booking where publication_id is not null
        """;

    /// <summary>With the number of mails that the page says.</summary>
    private async Task<WebPage> PublishAsync(string path, string form)
    {
        var page = await organiser.GetAsync(path);
        return await page.SendAsync(form, ("Mails", Regex.Match(page.Find($"#{form} button")!.TextContent, @"\d+").Value));
    }

    private Task<WebPage> PinAsync(string query, Guid slot, string kind) =>
        SendAsync(organiser, $"{Edition}/pins/new{query}", "pin", ("Email", "cleo@example.org"), ("SlotId", $"{slot}"), ("Kind", kind), ("Reason", "Afgesproken"));

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfEdition() =>
    [
        ("POST /editions/{slug}/calendar", olga, () => SendAsync(organiser, $"{Edition}/calendar", "add", ("Event.Title", "Congres"), ("Event.FirstDay", "24/11/2026"))),
        ("POST /editions/{slug}/calendar?handler=File", olga, async () => await (await organiser.GetAsync($"{Edition}/calendar")).UploadAsync("file", "file", System.Text.Encoding.UTF8.GetBytes(Calendar))),
        ("POST /editions/{slug}/calendar?handler=Remove", olga, () => SendAsync(organiser, $"{Edition}/calendar", "remove-files")),
        ("POST /editions/{slug}/zones", olga, () => SendAsync(organiser, $"{Edition}/zones", "zones", ("Zones[3].ContactPhone", "+32 2 555 00 77"))),
        ("POST /editions/{slug}/phases", olga, () => SendAsync(organiser, $"{Edition}/phases", "phases", ("Phases[4].OpensTime", "8u30"), ("Phases[4].ClosesTime", "0:00"))),
        ("POST /editions/{slug}/copy", olga, () => SendAsync(organiser, $"{Edition}/copy", "copy")),
        ("POST /editions/{slug}/edit", olga, () => SendAsync(organiser, $"{Edition}/edit", "edit", ("Draft.NameNl", "Week van Zuid"))),
        ("POST /editions/new", olga, () => SendAsync(organiser, "/nl/editions/new", "new",
            ("Draft.NameNl", "N"), ("Draft.NameFr", "N"), ("Draft.NameEn", "N"), ("NewSlug", "zuid-2028"), ("Draft.FirstDay", "20/11/2028"), ("Draft.LastDay", "24/11/2028"), ("Draft.BookingStopsHours", "24"),
            ("Zones[0].TakesPart", "true"), ("Zones[0].ContactName", "Z"), ("Zones[0].ContactPhone", "+32 2 555 00 00"), ("Zones[0].ContactEmail", "z@example.org"), ("Zones[0].ContactAddress", "Plein 1"))),
    ];

    private IEnumerable<(string, Guid, Func<Task<WebPage>>)> OfOrganisers() =>
    [
        ("POST /organisers/invite", olga, () => SendAsync(organiser, "/nl/organisers/invite", "invite", ("Email", "nel@example.org"), ("Zones", "S"))),
        ("POST /organisers?handler=Resend", olga, () => OfInvitationAsync("Resend")),
        ("POST /organisers?handler=Withdraw", olga, () => OfInvitationAsync("Withdraw")),
        ("POST /organisers/{personId}/remove", olga, () => SendAsync(organiser, $"/nl/organisers/{removedId}/remove", "remove")),
        ("POST /organisers/{personId}/reset", olga, () => SendAsync(organiser, $"/nl/organisers/{resetId}/reset", "reset")),
        ("POST /organisers/recovery-codes", olga, () => SendAsync(organiser, "/nl/organisers/recovery-codes", "make")),
    ];

    /// <summary>One form has a button for each.</summary>
    private async Task<WebPage> OfInvitationAsync(string handler)
    {
        var token = (await organiser.GetAsync("/nl/organisers")).Find("#open-1 input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await organiser.PostAsync($"/nl/organisers?handler={handler}", [new("InvitationId", $"{invitationId}"), new("__RequestVerificationToken", token)]);
    }
}
