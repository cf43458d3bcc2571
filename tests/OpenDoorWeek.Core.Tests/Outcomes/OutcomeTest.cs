using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Tests.WaitingList;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Outcomes;

/// <summary>Places were shared out an hour ago, and free booking opens in a week.</summary>
public abstract class OutcomeTest : WaitingTest
{
    protected const string Slug = "zuid-2026";

    protected static readonly DateTimeOffset BookingOpens = TestSupport.Rows.Today.AddDays(7);

    protected Guid EditionId { get; private set; }

    protected Guid PublicationId { get; private set; }

    protected MatchRows Matching { get; private set; } = null!;

    protected OutcomeRows Outcomes { get; private set; } = null!;

    protected DeclineVisit DeclineVisit => new(Db, Clock);

    [SetUp]
    public async Task PublishAsync()
    {
        (Matching, Outcomes) = (new(Rows, RunAsync), new(RunAsync));
        EditionId = await Matching.AddEditionAsync();
        await Rows.SetPhaseAsync(EditionId, Phase.FreeBooking, BookingOpens, BookingOpens.AddDays(20));
        PublicationId = await Outcomes.PublishAsync(EditionId);
    }

    /// <summary>Somebody whom the plan gave this visit.</summary>
    protected async Task<(Guid PersonId, Guid BookingId)> PlaceAsync(Guid slotId, bool isShown = true, int party = 1, bool isProposed = false)
    {
        var personId = await Matching.AddWishesAsync(EditionId, [slotId], party: party);
        var bookingId = await Rows.AddBookingAsync(slotId, personId, party);
        await Outcomes.BringAsync(PublicationId, bookingId);
        await Outcomes.AddAsync(PublicationId, personId, isShown, new OutcomeRow(slotId, OutcomeResult.Placed, IsProposed: isProposed));
        return (personId, bookingId);
    }

    /// <summary>Somebody for whom there was no place.</summary>
    protected async Task<Guid> RefuseAsync(Guid slotId, bool isShown = true, int party = 1, int wanted = 1)
    {
        var personId = await Matching.AddWishesAsync(EditionId, [slotId], party: party, wanted: wanted);
        await Outcomes.AddAsync(PublicationId, personId, isShown, new OutcomeRow(slotId, OutcomeResult.Full, OutcomeCost.OnlyVisit, 14));
        return personId;
    }

    protected Task<DeclineVisit.Result> DeclineAsync((Guid PersonId, Guid BookingId) of) => DeclineVisit.ExecuteAsync(new(of.BookingId, of.PersonId), default);

    protected async Task<ReadOutcome.Result?> ReadOutcomeAsync(Guid personId) => await new ReadOutcome(Db, Clock).ExecuteAsync(new(Slug, personId), default);
}
