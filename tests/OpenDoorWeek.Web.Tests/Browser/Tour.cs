using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>One site with something to see on every page, for all tests that only look.</summary>
internal sealed partial class Tour : IAsyncDisposable
{
    private readonly TestClock clock = new(Rows.Today);
    private readonly string connectionString;
    private readonly NpgsqlDataSource source;
    private readonly Database db;
    private readonly Rows rows;
    /// <summary>Stops looked at together: the slowest language of each keeps one processor busy only.</summary>
    private const int AtOnce = 2;

    private readonly ConcurrentBag<Guest> guests = [];
    private readonly ConcurrentBag<Guest> tidied = [];
    private readonly AsyncLocal<ConcurrentBag<Guest>?> guestsOfStop = new();
    private readonly AsyncLocal<string?> timezone = new();
    private readonly ConcurrentDictionary<Stop, Lazy<Task<IReadOnlyList<Sight>>>> sights = [];
    private int addresses;

    private Tour(string connectionString)
    {
        this.connectionString = connectionString;
        source = NpgsqlDataSource.Create(connectionString);
        db = Database.Open(connectionString);
        rows = new(source);
    }

    /// <summary>In which the browsers of new guests of this test live; null: that of this machine.</summary>
    public string? Timezone
    {
        get => timezone.Value;
        set => timezone.Value = value;
    }

    public WebSite Site { get; private set; } = null!;

    public Mailbox Mailbox { get; } = new();

    public Guid Slot { get; private set; }

    public Guid FullSlot { get; private set; }

    public Guid DutchSlot { get; private set; }

    /// <summary>Has visits that come, and one cancelled.</summary>
    public Guid Ada { get; private set; }

    /// <summary>Has none.</summary>
    public Guid Bea { get; private set; }

    public Guid Booking { get; private set; }

    public Guid CancelledBooking { get; private set; }

    /// <summary>Waits for a confirmation; the browser with <see cref="HolderState"/> sees <see cref="HeldQuery"/>.</summary>
    public Guid Hold { get; private set; }

    public Guid ExpiredHold { get; private set; }

    /// <summary>Of the week to come: half filled in.</summary>
    public HostRow Draft { get; private set; } = null!;

    /// <summary>Of the week to come: all filled in, with a link for reading along (version 1).</summary>
    public HostRow Filled { get; private set; } = null!;

    /// <summary>Of the week to come: waits for the organiser.</summary>
    public HostRow Submitted { get; private set; } = null!;

    /// <summary>Of a colleague who has not answered.</summary>
    public Guid ContactInvitation { get; private set; }

    /// <summary>Files of visits brought in so far, by their content.</summary>
    public Dictionary<string, Guid> Imports { get; } = [];

    public string HeldQuery { get; private set; } = "";

    public string HolderState { get; private set; } = "";

    /// <param name="change">Adds services to the site; null: none.</param>
    public static async Task<Tour> StartAsync(Action<IServiceCollection>? change = null)
    {
        var tour = new Tour(await TestCluster.CloneAsync());
        tour.Site = await WebSite.StartAsync(tour.db, tour.clock, new Action<IServiceCollection>(tour.Mailbox.Connect) + change);
        await tour.Mailbox.StartAsync(tour.Site.Services);
        await tour.AddVisitsAsync();
        await tour.HoldAsync();
        await tour.AddOrganisersAsync();
        await tour.AddGroupAsync();
        await tour.AddAttendanceAsync();
        await tour.AddRunsAsync();
        await tour.AddPairingRunsAsync();
        return tour;
    }

    /// <summary>What is to be seen at a stop, in the three languages; looked at once, and the next stop with it.</summary>
    public Task<IReadOnlyList<Sight>> SeeAsync(Stop stop) => Stop.All.SkipWhile(s => s != stop).Take(AtOnce).Select(Begin).ToList()[0];

    /// <summary>The same of all stops: minutes, unless other tests have looked before.</summary>
    public async Task<IReadOnlyList<Sight>> SeeAllAsync()
    {
        var all = new List<Sight>();
        foreach (var stop in Stop.All)
        {
            all.AddRange(await SeeAsync(stop));
        }

        return all;
    }

    /// <summary>Somebody with a browser in which nobody has been: a new one, or one that was left tidy.</summary>
    /// <param name="change">Wants a browser of her own; null: any will do.</param>
    public async Task<Guest> NewGuestAsync(Action<BrowserNewContextOptions>? change = null)
    {
        if (Timezone is { } zone)
        {
            change += options => options.TimezoneId = zone;
        }

        var guest = change is null && tidied.TryTake(out var before) ? before
            : await Guest.ArriveAsync(await Chromium.ShareAsync(), Site.Address, Way.Mouse, change);
        (guestsOfStop.Value ?? guests).Add(guest);
        return guest;
    }

    /// <summary>An address that nobody used before: each may ask for few codes an hour.</summary>
    public string NewAddress() => $"guest{Interlocked.Increment(ref addresses)}@example.org";

    public Task<string> TokenAsync(LinkPurpose purpose, Guid bookingId) =>
        Site.Services.GetRequiredService<LinkTokens>().SignAsync(purpose, bookingId, 1, CancellationToken.None);

    /// <summary>Tidies the browsers of all guests that came to no stop, or closes those that cannot be shared.</summary>
    /// <returns>What pages did that they must not do.</returns>
    public Task<IReadOnlyList<string>> EndVisitsAsync() => EndVisitsAsync(guests);

    private async Task<IReadOnlyList<string>> EndVisitsAsync(ConcurrentBag<Guest> of)
    {
        var breaches = of.SelectMany(g => g.Breaches).ToList();
        while (of.TryTake(out var guest))
        {
            if (guest.IsOwn || TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed || breaches.Count > 0)
            {
                await guest.LeaveAsync();
            }
            else
            {
                await guest.TidyAsync();
                tidied.Add(guest);
            }
        }

        return breaches;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(sights.Values.Where(s => s.IsValueCreated).Select(s => s.Value)).ContinueWith(_ => { }, TaskScheduler.Default);
        while (guests.TryTake(out var guest) || tidied.TryTake(out guest))
        {
            await guest.Context.CloseAsync();
        }

        await Mailbox.DisposeAsync();
        await Site.DisposeAsync();
        await source.DisposeAsync();
        await db.DisposeAsync();
        await TestCluster.DropAsync(connectionString);
    }

    private Task<IReadOnlyList<Sight>> Begin(Stop stop) => sights.GetOrAdd(stop, s => new(() => SeeAtOnceAsync(s))).Value;

    private async Task<IReadOnlyList<Sight>> SeeAtOnceAsync(Stop stop)
    {
        ConcurrentBag<Guest> here = [];
        guestsOfStop.Value = here;
        Sight[] seen = [];
        try
        {
            seen = await Task.WhenAll(Language.All.Select(l => Sight.TakeAsync(this, stop, l)));
        }
        finally
        {
            foreach (var guest in seen.Length > 0 && seen.All(s => s.IsGood) ? [] : here.ToArray())
            {
                await guest.KeepAsync();
            }
        }

        var breaches = await EndVisitsAsync(here);
        return [.. seen.Select((s, i) => i > 0 ? s : s with { Promises = [.. s.Promises, .. breaches] })];
    }

    private async Task AddVisitsAsync()
    {
        await rows.AddEditionAsync();
        await AddRegistrationsAsync(await rows.AddEditionAsync("zuid-2027", Rows.Monday.AddYears(1)));
        (Ada, Bea) = (await rows.AddPersonAsync("ada@example.org"), await rows.AddPersonAsync("bea@example.org"));
        Slot = await rows.AddSlotAsync(capacity: 50);
        FullSlot = await rows.AddSlotAsync(capacity: 1, start: new(14, 0), title: "Rondleiding");
        DutchSlot = await rows.AddSlotAsync(languages: ["nl"], day: Rows.Monday.AddDays(1), title: "Gesprek");
        Booking = await rows.AddBookingAsync(Slot, Ada, partySize: 2);
        CancelledBooking = await rows.AddBookingAsync(DutchSlot, Ada);
        await rows.AddBookingAsync(FullSlot, Bea);
        Bea = await rows.AddPersonAsync();
        await using var command = source.CreateCommand(MakeStates);
        command.Parameters.AddWithValue("cancelled", CancelledBooking);
        command.Parameters.AddWithValue("slot", Slot);
        command.Parameters.AddWithValue("expired", ExpiredHold = Guid.CreateVersion7());
        await command.ExecuteNonQueryAsync();
    }

    private async Task AddRegistrationsAsync(Guid editionId)
    {
        Draft = await rows.AddRegistrationAsync(name: "Het Anker", editionId: editionId, stepsDone: ["organisation", "reach"]);
        Filled = await rows.AddRegistrationAsync(name: "De Kade", editionId: editionId);
        Submitted = await rows.AddRegistrationAsync("submitted", "De Sluis", editionId);
        await using var command = source.CreateCommand(Invite);
        command.Parameters.AddWithValue("host", Filled.HostId);
        command.Parameters.AddWithValue("organisation", Filled.OrganisationId);
        command.Parameters.AddWithValue("invitation", ContactInvitation = Guid.CreateVersion7());
        await command.ExecuteNonQueryAsync();
    }

    private async Task HoldAsync()
    {
        var guest = await NewGuestAsync();
        await guest.OpenAsync($"/nl/bookings/new?slot={Slot}");
        await guest.TypeAsync("Naam", "Dirk");
        await guest.TypeAsync("E-mailadres", "dirk@example.org");
        await guest.TickAsync("Nederlands");
        await guest.PressAsync("Boek dit bezoek");
        HeldQuery = new Uri(guest.Page.Url).Query;
        HolderState = await guest.Context.StorageStateAsync();
        Hold = Guid.Parse((string)(await source.CreateCommand("select booking_id::text from booking where email = 'dirk@example.org'").ExecuteScalarAsync())!);
    }

    private const string Invite = """
        update host set preview_version = 1, preview_until = '2026-11-18 11:00Z' where host_id = @host;
        insert into contact_invitation (invitation_id, host_id, organisation_id, email, name, language, invited_at, expires_at)
        values (@invitation, @host, @organisation, 'carla@example.org', 'Carla', 'nl', '2026-11-04 10:00Z', '2026-12-04 10:00Z')
        """;

    private const string MakeStates = """
        insert into other_event (other_event_id, edition_id, title, place, first_day, last_day, source_key, created_at)
        select gen_random_uuid(), edition_id, 'Markt', 'Ukkel', first_day, first_day, 'file', created_at from edition where slug = 'zuid-2026';
        update participant set status = 'cancelled' where booking_id = @cancelled;
        update booking set status = 'cancelled', ended_at = '2026-11-04 10:00Z' where booking_id = @cancelled;
        update slot set taken = 0 where slot_id = (select slot_id from booking where booking_id = @cancelled);
        insert into booking (booking_id, slot_id, status, party_size, email, name, languages, language, held_until, created_at, ended_at)
        values (@expired, @slot, 'expired', 1, 'chris@example.org', 'Chris', '{nl}', 'nl', '2026-11-04 10:30Z', '2026-11-04 10:00Z', '2026-11-04 10:30Z');
        update slot_text set presentation = 'Wie we zijn.' || chr(10) || 'Wat we doen.' where slot_id = @slot and language = 'nl'
        """;
}
