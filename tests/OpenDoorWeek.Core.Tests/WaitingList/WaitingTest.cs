using NUnit.Framework;
using OpenDoorWeek.Core.Tests.Bookings;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>A full visit, people who wait for it, and what they do.</summary>
public abstract class WaitingTest : BookingTest
{
    protected JoinWaitingList JoinWaitingList => new(Db, Clock);

    protected AcceptOffer AcceptOffer => new(Db, Clock, Site);

    protected ExpireOffers ExpireOffers => new(Db, Clock);

    protected static JoinWaitingList.Request ToJoin(Guid slotId, Guid personId, int partySize = 1) =>
        new(slotId, personId, partySize, "Bea Janssens", "Het Anker", ["nl"], Language.Nl, false);

    protected static AcceptOffer.Request ToAccept(Guid offerId, Guid personId, params Guid[] givesUp) => new(offerId, new(personId, null), givesUp, AcceptsTightTravel: true);

    /// <summary>Monday at 10:00, each place taken by somebody who comes alone.</summary>
    /// <returns>The slot and its bookings.</returns>
    protected async Task<(Guid SlotId, IReadOnlyList<(Guid BookingId, Guid PersonId)> Bookings)> AddFullSlotAsync(int capacity = 1)
    {
        var (slotId, bookings) = (await Rows.AddSlotAsync(capacity), new List<(Guid, Guid)>());
        for (var i = 0; i < capacity; i++)
        {
            var personId = await Rows.AddPersonAsync();
            bookings.Add((await BookAsync(slotId, personId), personId));
        }

        return (slotId, bookings);
    }

    /// <summary>Somebody new on the list.</summary>
    protected async Task<(Guid EntryId, Guid PersonId)> AddWaiterAsync(Guid slotId, int partySize = 1)
    {
        var personId = await Rows.AddPersonAsync();
        return (await JoinAsync(slotId, personId, partySize), personId);
    }

    protected async Task<Guid> JoinAsync(Guid slotId, Guid personId, int partySize = 1)
    {
        Clock.Now += TimeSpan.FromMilliseconds(1);   // nobody joins at the same instant as another
        var result = await JoinWaitingList.ExecuteAsync(ToJoin(slotId, personId, partySize), default);
        Assert.That(result, Is.TypeOf<JoinWaitingList.Result.Waiting>());
        return ((JoinWaitingList.Result.Waiting)result).EntryId;
    }

    protected async Task CancelAsync((Guid BookingId, Guid PersonId) of)
    {
        var result = await CancelBooking.ExecuteAsync(new(of.BookingId, new(of.PersonId, null)), default);
        Assert.That(result, Is.TypeOf<Core.Bookings.CancelBooking.Result.Cancelled>());
    }

    protected Task<AcceptOffer.Result> AcceptAsync(Guid offerId, Guid personId, params Guid[] givesUp) =>
        AcceptOffer.ExecuteAsync(ToAccept(offerId, personId, givesUp), default);

    protected Task<DeclineOffer.Result> DeclineAsync(Guid offerId, Guid personId) => new DeclineOffer(Db, Clock).ExecuteAsync(new(offerId, new(personId, null)), default);

    /// <summary>Her open offer; fails when there is none.</summary>
    protected async Task<Guid> OfferAsync(Guid entryId) =>
        await ReadAsync<Guid?>("select offer_id from waiting_offer where entry_id = @entryId and status = 'open'", new { entryId })
        ?? throw new AssertionException("she has no open offer");

    protected Task<string> StatusAsync(Guid entryId) => ReadAsync<string>("select status from waiting_entry where entry_id = @entryId", new { entryId });

    protected async Task<DateTimeOffset> AnswerByAsync(Guid offerId) =>
        new(await ReadAsync<DateTime>("select answer_by from waiting_offer where offer_id = @offerId", new { offerId }), TimeSpan.Zero);

    protected async Task<WaitingFacts> SeeAsync(Guid entryId, Guid personId) =>
        (await new ReadWaiting(Db, Clock).ExecuteAsync(new(entryId, new(personId, null)), default))!;

    /// <summary>Places are counted once each, whatever they are: held, offered or confirmed.</summary>
    protected async Task AssertCountedAsync(Guid slotId, int taken) =>
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((taken, taken)));
}
