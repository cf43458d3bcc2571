using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>Use cases of booking and requests that a test bends by <c>with</c>.</summary>
public abstract class BookingTest : DbTest
{
    protected static Site Site { get; } = new(new Uri("https://odw.example"), "agenda@odw.example");

    protected BookSlot BookSlot => new(Db, Clock, Site);

    protected HoldPlaces HoldPlaces => new(Db, Clock);

    protected ConfirmHold ConfirmHold => new(Db, Clock, Site);

    protected CancelBooking CancelBooking => new(Db, Clock);

    protected static BookSlot.Request ToBook(Guid slotId, Guid personId, int partySize = 1) =>
        new(slotId, personId, partySize, "Ada Peeters", "Wijkpunt", ["nl", "fr"], Language.Nl, false, false, Guid.NewGuid());

    protected static HoldPlaces.Request ToHold(Guid slotId, string email = "ada@example.org", int partySize = 1) =>
        new(slotId, email, partySize, "Ada Peeters", null, ["nl"], Language.Nl, false, [1], [2], Guid.NewGuid());

    protected async Task<Guid> BookAsync(Guid slotId, Guid personId, int partySize = 1)
    {
        var result = await BookSlot.ExecuteAsync(ToBook(slotId, personId, partySize), default);
        Assert.That(result, Is.TypeOf<BookSlot.Result.Booked>());
        return ((BookSlot.Result.Booked)result).BookingId;
    }

    protected Task<int> TakenAsync(Guid slotId) => ReadAsync<int>("select taken from slot where slot_id = @slotId", new { slotId });

    /// <summary>What the counter must always equal.</summary>
    protected Task<int> SumOfPartiesAsync(Guid slotId) => ReadAsync<int>(
        "select coalesce(sum(party_size), 0)::int from booking where slot_id = @slotId and status in ('held', 'offered', 'confirmed')", new { slotId });

    protected Task<IReadOnlyList<string>> MailsAsync(string state = "queued") =>
        ListAsync<string>("select kind from outbox where state = @state order by kind", new { state });
}
