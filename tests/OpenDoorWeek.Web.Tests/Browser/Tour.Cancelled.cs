using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What a host cancelled, and what it is about to cancel.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim oneCancels = new(1);
    private Cancels? cancels;

    /// <param name="Asking">A visit with visitors and one who waits.</param>
    /// <param name="Booking">Of a visit that was cancelled; held by <paramref name="Visitor"/>.</param>
    /// <param name="Part">Hers in it.</param>
    /// <param name="Entry">Of somebody who waited for that visit.</param>
    /// <param name="Free">What she could visit instead.</param>
    /// <param name="Gone">What she could not.</param>
    internal sealed record Cancels(HostRow Host, Guid Asking, Guid Slot, Guid Visitor, Guid Booking, Guid Part, Guid Waiter, Guid Entry, Guid Free, Guid Gone);

    /// <summary>Made once.</summary>
    public async Task<Cancels> CancelAsync()
    {
        await oneCancels.WaitAsync();
        try
        {
            return cancels ??= await MakeCancelsAsync();
        }
        finally
        {
            oneCancels.Release();
        }
    }

    private async Task<Cancels> MakeCancelsAsync()
    {
        var (host, day) = (await rows.AddHostAsync("De Dijk"), Rows.Monday.AddDays(3));
        var asking = await rows.AddSlotAsync(capacity: 2, of: host, day: day);
        await rows.AddBookingAsync(asking, await rows.AddPersonAsync(name: "Hilde"), partySize: 2);
        await JoinAsync(asking, await rows.AddPersonAsync(name: "Ilse"));
        var slot = await rows.AddSlotAsync(capacity: 2, of: host, day: day, start: new(14, 0));
        var (visitor, waiter) = (await rows.AddPersonAsync(name: "Jana"), await rows.AddPersonAsync(name: "Karel"));
        var booking = await rows.AddBookingAsync(slot, visitor, partySize: 2);
        var entry = await JoinAsync(slot, waiter);
        var (free, gone) = (await rows.AddSlotAsync(of: host, day: day, start: new(16, 0)), await rows.AddSlotAsync(capacity: 1, of: host, day: day, start: new(18, 0)));
        var actor = new HostActor(host.ContactId, false);
        await Of<WithdrawSlot>().ExecuteAsync(new(host.HostId, slot, actor, 1, new(1, 1, 1)), default);
        return new(host, asking, slot, visitor, booking, await ReadIdAsync($"select participant_id from participant where booking_id = '{booking}'"), waiter, entry, free, gone);
    }
}
