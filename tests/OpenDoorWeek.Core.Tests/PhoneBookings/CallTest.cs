using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Tests.Slots;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>An organiser of zone S, a host that changes visits, and Greta, whom no mail reaches.</summary>
public abstract class CallTest : ChangeTest
{
    protected Guid Olga { get; private set; }

    protected OrganiserScope ByOlga => new(Olga, ["S"]);

    [SetUp]
    public async Task AddOlgaAsync() => Olga = await Rows.AddOrganiserAsync("S");

    /// <returns>Her booking.</returns>
    protected async Task<Guid> BookGretaAsync(Guid slotId, string? email = null, int partySize = 1)
    {
        var result = await new BookByPhone(Db, Clock, Site).ExecuteAsync(PhoneBookingTest.Greta(ByOlga, slotId, email, partySize), default);
        Assert.That(result, Is.TypeOf<BookByPhone.Result.Booked>());
        return ((BookByPhone.Result.Booked)result).BookingId;
    }

    /// <summary>A visit on Monday at 10:00 of the host, with Greta in it.</summary>
    protected async Task<(Guid SlotId, Guid BookingId)> AddVisitAsync()
    {
        var slotId = await Rows.AddSlotAsync(of: Host);
        return (slotId, await BookGretaAsync(slotId));
    }

    protected Task MoveVisitAsync(Guid slotId, SlotSpan to) => ChangeAsync(slotId, s => To(s, to));

    protected async Task WithdrawAsync(Guid slotId, Database? db = null)
    {
        var actor = new HostActor(Host.ContactId, false);
        var seen = (await new ReadWithdrawal(db ?? Db, Clock).ExecuteAsync(new(Host.HostId, slotId, actor), default))!;
        Assert.That(await new WithdrawSlot(db ?? Db, Clock).ExecuteAsync(new(Host.HostId, slotId, actor, seen.Slot.Version, seen.Reach), default), Is.TypeOf<SlotChange.Done>());
    }

    protected async Task<ListCalls.Result> ListAsync() => (await new ListCalls(Db, Clock).ExecuteAsync(new("zuid-2026", ByOlga), default))!;

    protected async Task<CallToMake> OnlyAsync()
    {
        var calls = (await ListAsync()).ToMake;
        Assert.That(calls, Has.Count.EqualTo(1));
        return calls[0];
    }

    /// <summary>Presses the button beside what the page showed.</summary>
    protected Task<MarkCalled.Result> PressAsync(CallToMake call, OrganiserScope? by = null, Database? db = null) =>
        new MarkCalled(db ?? Db, Clock).ExecuteAsync(new("zuid-2026", call.CallId, by ?? ByOlga, call.Version, call.IsCancelled), default);

    protected Task<UndoCalled.Result> UndoAsync(Guid callId, OrganiserScope? by = null) =>
        new UndoCalled(Db, Clock).ExecuteAsync(new("zuid-2026", callId, by ?? ByOlga), default);

    protected Task<IReadOnlyList<string>> CallAuditAsync() => ListAsync<string>("select action from audit where action like 'call.%' order by audit_id");
}
