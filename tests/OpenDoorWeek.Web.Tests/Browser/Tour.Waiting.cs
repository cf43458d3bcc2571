using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>People who wait, each in another state.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim oneWaits = new(1);
    private Waits? waits;

    /// <param name="FullSlot">One place, taken; one person waits.</param>
    /// <param name="Waiting">Entry of <paramref name="WaitingPerson"/>, who has left another list and missed an offer.</param>
    /// <param name="Asked">Entry of <paramref name="AskedPerson"/>, who is elsewhere at that time.</param>
    internal sealed record Waits(Guid FullSlot, Guid WaitingPerson, Guid Waiting, Guid Left, Guid OverOffer, Guid AskedPerson, Guid Asked, Guid Offer);

    /// <summary>Made once.</summary>
    public async Task<Waits> WaitAsync()
    {
        await oneWaits.WaitAsync();
        try
        {
            return waits ??= await MakeWaitsAsync();
        }
        finally
        {
            oneWaits.Release();
        }
    }

    private async Task<Waits> MakeWaitsAsync()
    {
        var (carla, dora) = (await rows.AddPersonAsync(name: "Carla"), await rows.AddPersonAsync(name: "Dora"));
        var day = TestSupport.Rows.Monday.AddDays(2);
        var (full, _) = await AddFullAsync(day, new(9, 0));
        var (left, _) = await AddFullAsync(day, new(11, 0));
        var (asked, gone) = await AddFullAsync(day, new(13, 0));
        await rows.AddBookingAsync(await rows.AddSlotAsync(day: day, start: new(13, 30)), dora);
        var (entry, over) = (await JoinAsync(full, carla), await JoinAsync(left, carla));
        await Of<LeaveWaitingList>().ExecuteAsync(new(over, new(carla, null)), default);
        var first = await JoinAsync(asked, carla);
        await Of<CancelBooking>().ExecuteAsync(new(gone.BookingId, new(gone.PersonId, null)), default);
        var overOffer = await ReadIdAsync($"select offer_id from waiting_offer where entry_id = '{first}'");
        var hers = await JoinAsync(asked, dora);
        await Of<DeclineOffer>().ExecuteAsync(new(overOffer, new(carla, null)), default);
        return new(full, carla, entry, over, overOffer, dora, hers, await ReadIdAsync($"select offer_id from waiting_offer where entry_id = '{hers}'"));
    }

    private async Task<(Guid SlotId, (Guid BookingId, Guid PersonId) Booking)> AddFullAsync(DateOnly day, TimeOnly start)
    {
        var (slotId, personId) = (await rows.AddSlotAsync(capacity: 1, day: day, start: start), await rows.AddPersonAsync());
        return (slotId, (await rows.AddBookingAsync(slotId, personId), personId));
    }

    private async Task<Guid> JoinAsync(Guid slotId, Guid personId) =>
        ((JoinWaitingList.Result.Waiting)await Of<JoinWaitingList>().ExecuteAsync(new(slotId, personId, 1, "Carla", null, ["nl"], Language.Nl, false), default)).EntryId;

    private async Task<Guid> ReadIdAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private T Of<T>() where T : notnull => Site.Services.GetRequiredService<T>();
}
