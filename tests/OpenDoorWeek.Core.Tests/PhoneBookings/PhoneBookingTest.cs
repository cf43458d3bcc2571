using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Tests.Bookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>An organiser of zone S with somebody on the phone.</summary>
public abstract class PhoneBookingTest : BookingTest
{
    protected Guid Olga { get; private set; }

    protected BookByPhone BookByPhone => new(Db, Clock, Site);

    protected OrganiserScope ByOlga => new(Olga, ["S"]);

    protected BookingAccess OlgaForCaller => BookingAccess.ByPhone(Olga);

    [SetUp]
    public async Task AddOlgaAsync() => Olga = await Rows.AddOrganiserAsync("S");

    /// <summary>Greta, who has no e-mail, unless an address is given.</summary>
    internal static BookByPhone.Request Greta(OrganiserScope by, Guid slotId, string? email = null, int partySize = 1) =>
        new(slotId, by, null, email, "02 555 00 99", partySize, "Greta Goossens", null, ["nl"], Language.Nl, false, false, Guid.NewGuid());

    protected BookByPhone.Request ToCall(Guid slotId, string? email = null, int partySize = 1) => Greta(ByOlga, slotId, email, partySize);

    protected async Task<Guid> CallAsync(BookByPhone.Request request)
    {
        var result = await BookByPhone.ExecuteAsync(request, default);
        Assert.That(result, Is.TypeOf<BookByPhone.Result.Booked>());
        return ((BookByPhone.Result.Booked)result).BookingId;
    }

    protected async Task<Refusal> RefusalOfAsync(BookByPhone.Request request)
    {
        var result = await BookByPhone.ExecuteAsync(request, default);
        Assert.That(result, Is.TypeOf<BookByPhone.Result.Refused>());
        return ((BookByPhone.Result.Refused)result).Refusal;
    }

    /// <summary>A host in another zone of the same week.</summary>
    protected async Task<Guid> AddSlotAbroadAsync(TimeOnly? start = null)
    {
        var editionId = await ReadAsync<Guid?>("select edition_id from edition limit 1") ?? await Rows.AddEditionAsync();
        await RunAsync("""
            insert into edition_zone
            select edition_id, 'N', contact_name, contact_phone, contact_email, contact_address from edition_zone where zone_code = 'S'
            on conflict do nothing
            """);
        var host = await Rows.AddHostAsync("Noordhuis", editionId, postcode: "1090", zone: "N");
        return await Rows.AddSlotAsync(of: host, start: start);
    }
}
