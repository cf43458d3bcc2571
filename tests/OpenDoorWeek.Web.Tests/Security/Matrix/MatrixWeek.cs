using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>Three places with people and things of their own, and everybody who asks for them.</summary>
internal sealed class MatrixWeek(Rows rows, Func<string, object?, Task<int>> run, Func<string, object?, Task<Guid>> read, WebSite site)
{
    private const string HomeSlug = "zuid-2026", AbroadSlug = "noord-2026";

    public Place Home { get; } = new("home", HomeSlug, "S", ["S", "CW"]);

    public Place Neighbour { get; } = new("neighbour", HomeSlug, "CW", ["S", "CW"]);

    public Place Abroad { get; } = new("abroad", AbroadSlug, "N", ["N", "NE"]);

    public IReadOnlyList<Place> Places => [Home, Neighbour, Abroad];

    public async Task MakePlacesAsync()
    {
        var (home, abroad) = (await rows.AddEditionAsync(HomeSlug), await rows.AddEditionAsync(AbroadSlug));
        await run("insert into edition_zone select @home, 'CW', contact_name, contact_phone, contact_email, contact_address from edition_zone where edition_id = @home", new { home });
        await run("update edition_zone set zone_code = 'N' where edition_id = @abroad", new { abroad });
        await run("insert into edition_zone select @abroad, 'NE', contact_name, contact_phone, contact_email, contact_address from edition_zone where edition_id = @abroad", new { abroad });
        foreach (var place in Places)
        {
            var host = await AddHostAsync(place, place == Abroad ? abroad : home);
            await AddVisitorsAsync(place);
            await AddWaiterAsync(place, host);
            await AddMailAsync(place);
            await AddFeedAsync(place, host);
            await AddPairAsync(place, host);
            await AddOrganisersAsync(place);
            await AddLinksAsync(place, host);
            await run(Past, new { place.VisitorId, place.ContactId, place.OrganiserId, booking = Id(place, "bookingId"), host = host.HostId, invitation = Id(place, "InvitationId"), place.Zone, rows = Rows.Today });
        }

        await new MatrixRuns(rows, run, read, site).AddAsync(this, home, abroad);
        await new MatrixPairings(rows, run, read, site).AddAsync(this, home, abroad);
        foreach (var place in Places)
        {
            await ReadFeedsAsync(place);
        }
    }

    /// <summary>What a feed says first is remembered; read again it changes nothing.</summary>
    private async Task ReadFeedsAsync(Place place)
    {
        using var program = site.NewBrowser();
        await program.GetAsync($"/agenda/{place.Ids["secret"]}.ics");
        await program.GetAsync($"/nl/editions/{place.Slug}/zones/{place.Zone}.ics");
    }

    /// <summary>Everybody, signed in where she is.</summary>
    public async Task<IReadOnlyList<Role>> MakeRolesAsync()
    {
        var (whole, all) = (await rows.AddOrganiserAsync("S", "CW"), await rows.AddOrganiserAsync());
        var removed = await rows.AddOrganiserAsync("S");
        var own = new Role("an organiser of the zone", Home.OrganiserId) { Zones = ["S"] };
        Role[] roles =
        [
            new("nobody", null),
            new("who holds the links of the mails", null) { HolderOf = Home },
            new("a visitor without booking", await rows.AddPersonAsync()),
            new("a visitor with a booking", Home.VisitorId) { BookerOf = Home },
            new("who was named in a booking", Home.NamedId) { NamedIn = Home },
            new("who waits and is offered a place", Home.WaiterId) { WaiterOf = Home },
            new("a contact of the host", Home.ContactId) { ContactOf = Home },
            new("a contact of another host of the week", Neighbour.ContactId) { ContactOf = Neighbour, Factor = Factor.Fresh },
            new("a contact of a host of another week", Abroad.ContactId) { ContactOf = Abroad, Factor = Factor.Fresh },
            own with { Name = "an organiser whose second factor is an hour old", Factor = Factor.Stale },
            own with { Name = "an organiser without second factor" },
            own with { Factor = Factor.Fresh },
            new("an organiser of the whole week", whole) { Zones = ["S", "CW"], Factor = Factor.Fresh },
            new("an organiser of another zone", Abroad.OrganiserId) { Zones = ["N"], Factor = Factor.Fresh },
            new("an organiser of all zones", all) { Zones = null, Factor = Factor.Fresh },
            new("an organiser removed since", removed) { Factor = Factor.Fresh },
            new("an operator", await rows.AddPersonAsync()) { Factor = Factor.Fresh },
        ];
        await run("insert into operator (person_id) values (@PersonId)", new { roles[^1].PersonId });
        foreach (var role in roles)
        {
            await SignInAsync(role);
        }

        await run("delete from organiser where person_id = @removed", new { removed });
        return roles;
    }

    private async Task SignInAsync(Role role)
    {
        using var browser = site.NewBrowser();
        if (role.PersonId is { } personId)
        {
            await browser.SignInAsync(personId, secondFactor: role.Factor != Factor.None);
            if (role.Factor == Factor.Stale)
            {
                await run("update session set second_factor_at = @at where person_id = @personId", new { personId, at = Rows.Today.AddHours(-1) });
            }
        }

        var page = await browser.OpenAsync(role.IsSignedIn ? "/nl/about" : "/nl/sign-in");
        role.FormToken = page.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        role.Cookie = browser.Cookies.GetCookieHeader(site.Address);
    }

    /// <summary>One that is in the programme, with a public visit, and one that only its contact and organisers know of.</summary>
    private async Task<HostRow> AddHostAsync(Place place, Guid editionId)
    {
        place.ContactId = await rows.AddPersonAsync($"{place.Marker("host")}@example.org", $"Hanne {place.Marker("host")}");
        var host = await rows.AddRegistrationAsync("accepted", $"Huis {place.Name}", editionId, place.ContactId);
        var secret = await rows.AddRegistrationAsync("submitted", $"Plan {place.Marker("host")}", editionId, place.ContactId);
        await run("update organisation set zone_code = @Zone, postcode = @Postcode where organisation_id = any(@ids)", new { place.Zone, place.Postcode, ids = new[] { host.OrganisationId, secret.OrganisationId } });
        await run("update organisation_contact set role = @role where person_id = @ContactId", new { place.ContactId, role = place.Marker("host") });
        var (slotId, batchId, draftId) = (await rows.AddSlotAsync(of: host), Guid.NewGuid(), Guid.NewGuid());
        await run("update slot set batch_id = @batchId where slot_id = @slotId", new { slotId, batchId });
        await run("insert into slot_draft (draft_id, host_id, answers, version, touched_at) values (@draftId, @HostId, '{\"days\": [\"2026-11-23\"], \"isSameEachDay\": false}', 1, now())", new { draftId, host.HostId });
        await run("insert into other_event (other_event_id, edition_id, title, first_day, last_day, created_at) values (@eventId, @editionId, 'Markt', '2026-11-23', '2026-11-23', now())", new { eventId = draftId, editionId });
        Add(place, ("slug", place.Slug), ("edition", place.Slug), ("hostId", $"{host.HostId}"), ("OrganisationId", $"{host.OrganisationId}"), ("slotId", $"{slotId}"), ("slot", $"{slotId}"),
            ("batchId", $"{batchId}"), ("DraftId", $"{draftId}"), ("otherEventId", $"{draftId}"), ("day", $"{Rows.Monday:yyyy-MM-dd}"), ("status", "404"), ("Version", "1"), ("Number", "1"), ("Key", $"{Guid.NewGuid()}"));
        Add(place, ("Email", "colleague@example.org"), ("Reads", "nl"), ("PartySize", "2"), ("code", $"{host.HostId}"[^8..]));
        return host;
    }

    private async Task AddVisitorsAsync(Place place)
    {
        var (visitor, slotId) = (place.Marker("visitor"), Id(place, "slotId"));
        place.VisitorId = await rows.AddPersonAsync($"{visitor}@example.org", $"Vera {visitor}");
        Add(place, ("bookingId", $"{await rows.AddBookingAsync(slotId, place.VisitorId, partySize: 3)}"));
        Add(place, ("id", place.Ids["bookingId"]), ("caller", place.Ids["bookingId"]));
        await NameAsync(place);
        using var browser = site.NewBrowser();
        var form = await browser.GetAsync($"/nl/bookings/new?slot={slotId}");
        await form.SendAsync("book", ("Name", visitor), ("Email", $"held.{visitor}@example.org"), ("Languages", "nl"));
    }

    /// <summary>Who comes along with the visitor.</summary>
    private async Task NameAsync(Place place)
    {
        var (named, bookingId) = (place.Marker("named"), Id(place, "bookingId"));
        place.NamedId = await rows.AddPersonAsync($"{named}@example.org", $"Nina {named}");
        var result = await site.Services.GetRequiredService<NameParticipant>().ExecuteAsync(new(bookingId, new(place.VisitorId, null), named, $"{named}@example.org", Language.Nl), default);
        var participantId = $"{((NameParticipant.Result.Named)result).ParticipantId}";
        Add(place, ("participantId", participantId), ("participant", participantId));
        var callId = Guid.NewGuid();
        await run("insert into visitor_call (call_id, participant_id, version, due_at) values (@callId, @participantId::uuid, 1, @now)", new { callId, participantId, now = Rows.Today });
        Add(place, ("CallId", $"{callId}"));
        await run("insert into reply (reply_id, mail_hash, received_at, outcome, reason, participant_id, sender, body) values (@callId, uuid_send(@callId), @now, 'quarantined', 'text', @participantId::uuid, @named, @named)", new { callId, participantId, named, now = Rows.Today });
        Add(place, ("ReplyId", $"{callId}"));
    }

    /// <summary>A full visit of which a place came free.</summary>
    private async Task AddWaiterAsync(Place place, HostRow host)
    {
        var (waiter, slotId, other) = (place.Marker("waiter"), await rows.AddSlotAsync(capacity: 1, of: host, start: new(15, 0)), await rows.AddPersonAsync());
        place.WaiterId = await rows.AddPersonAsync($"{waiter}@example.org", $"Wim {waiter}");
        var bookingId = await rows.AddBookingAsync(slotId, other);
        await site.Services.GetRequiredService<JoinWaitingList>().ExecuteAsync(new(slotId, place.WaiterId, 1, waiter, null, ["nl"], Language.Nl, false), default);
        await site.Services.GetRequiredService<CancelBooking>().ExecuteAsync(new(bookingId, new(other, null)), default);
        Add(place, ("entryId", $"{await read("select entry_id from waiting_entry where slot_id = @slotId", new { slotId })}"));
        Add(place, ("offerId", $"{await read("select offer_id from waiting_offer where slot_id = @slotId", new { slotId })}"));
    }

    /// <summary>To who was named; organisers of the zone read it and may hold it back.</summary>
    private async Task AddMailAsync(Place place)
    {
        var (outboxId, named) = (9001 + Places.ToList().IndexOf(place), place.Marker("named"));
        await run(Mail, new { outboxId = (long)outboxId, participantId = Id(place, "participantId"), place.NamedId, named, now = Rows.Today });
        Add(place, ("outboxId", $"{outboxId}"), ("act", "hold"));
    }

    /// <summary>Its address is what lets in: whoever has it reads.</summary>
    private async Task AddFeedAsync(Place place, HostRow host)
    {
        var made = await site.Services.GetRequiredService<MakeFeed>().ExecuteAsync(new(place.ContactId, host.HostId, Language.Nl, Guid.NewGuid()), default);
        Add(place, ("secret", ((MakeFeed.Result.Made)made).Secret), ("zone", place.Zone));
    }

    /// <summary>Its contact works with somebody of another host.</summary>
    private async Task AddPairAsync(Place place, HostRow host)
    {
        var (pairing, partner) = (new PairingRows(rows, run), place.Marker("partner"));
        var partnerId = await rows.AddPersonAsync($"{partner}@example.org", $"Pia {partner}");
        var other = await rows.AddHostAsync($"Buur {place.Name}", host.EditionId, partnerId, place.Postcode, place.Zone);
        var pairId = await pairing.AddPairAsync(
            "accepted",
            new Seeker(place.ContactId, host, await pairing.AddOptInAsync(place.ContactId, host, topics: place.Marker("host")), "buddy"),
            new Seeker(partnerId, other, await pairing.AddOptInAsync(partnerId, other, topics: partner), "buddy"));
        await run("insert into pair_sheet (pair_id, notes, updated_by, updated_at) values (@pairId, @partner, @partnerId, @now)", new { pairId, partner, partnerId, now = Rows.Today });
        Add(place, ("pairId", $"{pairId}"), ("role", "buddy"));
    }

    private async Task AddOrganisersAsync(Place place)
    {
        var (colleague, importId, invitationId) = (await rows.AddOrganiserAsync(place.Zone), Guid.NewGuid(), Guid.NewGuid());
        place.OrganiserId = await rows.AddOrganiserAsync(place.Zone);
        var name = place.Marker("organiser");
        await run("update person set name = @name, email = @name || replace(person_id::text, '-', '') || '@example.org' where person_id = any(@ids)", new { name, ids = new[] { colleague, place.OrganiserId } });
        await run(Organising, new { importId, invitationId, place.Slug, place.OrganiserId, place.Zone, name, now = Rows.Today });
        Add(place, ("personId", $"{colleague}"), ("importId", $"{importId}"), ("InvitationId", $"{invitationId}"));
    }

    private async Task AddLinksAsync(Place place, HostRow host)
    {
        var contactInvitation = Guid.NewGuid();
        await run(InviteContact, new { contactInvitation, host.HostId, host.OrganisationId, name = place.Marker("host"), now = Rows.Today });
        await run("update host set preview_version = 1, preview_until = @until where host_id = @HostId", new { host.HostId, until = Rows.Today.AddDays(7) });
        var (booking, hold) = (Id(place, "bookingId"), await read("select booking_id from booking where email = @email", new { email = $"held.{place.Marker("visitor")}@example.org" }));
        foreach (var page in new[] { "", "/cancel", "/visit.ics", "/move", "/move/{slotId}", "/undo", "/group", "/hand-over" })
        {
            await SignAsync(place, "/bookings/{bookingId}" + page, LinkPurpose.Booking, LinkPurpose.Hold, booking);
        }

        foreach (var path in new[] { "/bookings/participants/{participantId}", "/bookings/participants/{participantId}/visit.ics", "/bookings/participants/{participantId}/alternatives/{slotId}", "/bookings/{bookingId}/hand-over?participant" })
        {
            await SignAsync(place, path, LinkPurpose.Participant, LinkPurpose.Booking, Id(place, "participantId"));
        }

        await SignAsync(place, "/waiting/{entryId}", LinkPurpose.WaitingList, LinkPurpose.Offer, Id(place, "entryId"));
        await SignAsync(place, "/offers/{offerId}", LinkPurpose.Offer, LinkPurpose.WaitingList, Id(place, "offerId"));
        await SignAsync(place, "/bookings/confirm", LinkPurpose.Hold, LinkPurpose.Booking, hold);
        await SignAsync(place, "/hosts/preview", LinkPurpose.HostPreview, LinkPurpose.ContactInvitation, host.HostId);
        await SignAsync(place, "/hosts/invitation", LinkPurpose.ContactInvitation, LinkPurpose.Invitation, contactInvitation);
        await SignAsync(place, "/organisers/enrol", LinkPurpose.Invitation, LinkPurpose.ContactInvitation, Id(place, "InvitationId"));
    }

    private async Task SignAsync(Place place, string path, LinkPurpose purpose, LinkPurpose other, Guid id)
    {
        var links = site.Services.GetRequiredService<LinkTokens>();
        place.Tokens[path] = await links.SignAsync(purpose, id, 1, default);
        place.WorthlessTokens[path] = await links.SignAsync(other, id, 1, default);
    }

    private static Guid Id(Place place, string name) => Guid.Parse(place.Ids[name]);

    private static void Add(Place place, params (string Name, string Value)[] ids) => Array.ForEach(ids, i => place.Ids[i.Name] = i.Value);

    private const string Organising = """
        insert into slot_import (import_id, edition_id, file, new_count, changed_count, made_by, created_at)
        select @importId, edition_id, convert_to(@name, 'UTF8'), 0, 0, @OrganiserId, @now from edition where slug = @Slug;
        insert into organiser_invitation (invitation_id, email, language, zones, invited_by, renews_factor, created_at, expires_at)
        values (@invitationId, 'new.' || @name || '@example.org', 'nl', array[@Zone], @OrganiserId, false, @now, @now::timestamptz + interval '1 day')
        """;

    private const string Mail = """
        insert into outbox (outbox_id, kind, key, aggregate_id, recipient_id, recipient, language, ids, message_id, subject, text_body, html_body, not_before, expires_at, created_at)
        overriding system value
        values (@outboxId, 'booking.changed', @named, @participantId, @NamedId, @named || '@example.org', 'nl', jsonb_build_object('participantId', @participantId::uuid), @named,
                @named, @named, '', @now, @now::timestamptz + interval '2 days', @now)
        """;

    private const string InviteContact = """
        insert into contact_invitation (invitation_id, host_id, organisation_id, email, name, language, invited_at, expires_at)
        values (@contactInvitation, @HostId, @OrganisationId, 'new.' || @name || '@example.org', @name, 'nl', @now, @now::timestamptz + interval '1 day')
        """;

    /// <summary>What happened before, for who may read of it.</summary>
    private const string Past = """
        insert into audit (at, actor_id, action, subject_id, facts)
        values (@rows, @VisitorId, 'booking.confirmed', @booking, '{}'), (@rows, @ContactId, 'host.changed', @host, '{}'),
               (@rows, @OrganiserId, 'organiser.invited', @invitation, jsonb_build_object('zones', @Zone))
        """;
}
