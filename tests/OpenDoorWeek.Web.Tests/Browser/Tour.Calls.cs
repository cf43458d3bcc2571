using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>People without address whose visits a host changed.</summary>
internal sealed partial class Tour
{
    private readonly SemaphoreSlim oneCalls = new(1);
    private Guid? called;

    /// <summary>Made once: somebody whose visit moved, somebody whose visit was cancelled, and somebody who was called already.</summary>
    /// <returns>The call that was made.</returns>
    public async Task<Guid> CallAsync()
    {
        await oneCalls.WaitAsync();
        try
        {
            return called ??= await MakeCallsAsync();
        }
        finally
        {
            oneCalls.Release();
        }
    }

    private async Task<Guid> MakeCallsAsync()
    {
        var host = await rows.AddHostAsync("De Kade");
        var actor = new HostActor(host.ContactId, false);
        var (moves, ends) = (await BookByPhoneAsync(host, "Greta Goossens", new(10, 0)), await BookByPhoneAsync(host, "Jef Verbeke", new(14, 0)));
        var known = await BookByPhoneAsync(host, "Mia Wouters", new(16, 0));
        foreach (var slotId in new[] { moves, known })
        {
            var slot = (await Of<ListHostSlots>().ExecuteAsync(new(host.HostId, actor), default))!.Slots.Single(s => s.SlotId == slotId);
            var later = new SlotSpan(slot.Moment.Span.Start.AddHours(1), slot.Moment.Span.End.AddHours(1));
            await Of<EditSlot>().ExecuteAsync(new(host.HostId, slotId, actor, new(slot.LocalDate, later), slot.Offer, slot.Version, new(1, [])), default);
        }

        await Of<WithdrawSlot>().ExecuteAsync(new(host.HostId, ends, actor, 1, new(1, 1, 0)), default);
        var callId = await ReadIdAsync($"select call_id from visitor_call join participant using (participant_id) where slot_id = '{known}'");
        await Of<MarkCalled>().ExecuteAsync(new("zuid-2026", callId, new(Olga, null), 2, false), default);
        return callId;
    }

    private async Task<Guid> BookByPhoneAsync(HostRow host, string name, TimeOnly start)
    {
        var slotId = await rows.AddSlotAsync(of: host, day: Rows.Monday.AddDays(2), start: start);
        await Of<BookByPhone>().ExecuteAsync(new(slotId, new(Olga, null), null, null, "02 555 00 99", 1, name, null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        return slotId;
    }
}
