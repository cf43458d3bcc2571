using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>When an offer leaves, until when it is answered, and whom it may go to besides.</summary>
/// <param name="Leaves">Its mail is not sent before.</param>
/// <param name="AnswerBy">A yes counts before this instant; never after booking has stopped.</param>
/// <param name="AtOnce">People asked for the same places; 1: they are held for her alone.</param>
internal sealed record OfferTerms(DateTimeOffset Leaves, DateTimeOffset AnswerBy, int AtOnce);

/// <summary>What becomes of an entry whose offer was not answered in time.</summary>
internal enum AfterExpiry
{
    /// <summary>She waits on, behind all others; priority is good for one offer.</summary>
    AtTheEnd,

    /// <summary>It was the second: she waits no longer.</summary>
    Ended,

    /// <summary>No place is passed on any more: she waits no longer.</summary>
    Closed,
}

/// <summary>How places are passed on, in numbers; pure.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>An offer stands for 24 waking hours; for 4 where the visit starts within 7 days; never longer than half of the waking time that is
/// left until booking stops, so that another can still be asked after her.</item>
/// <item>Where less than 2 waking hours are left, up to 3 are asked at once for the same places, at once, and the first yes gets them.</item>
/// <item>A group waits for its size: places too few for it go to who comes after it, and free places that fit nobody who waits may be
/// booked by anyone. It keeps its turn, so it is the first as soon as its size is free; it never keeps places empty.</item>
/// </list>
/// </remarks>
internal static class OfferRule
{
    /// <summary>Waking hours.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(24), NearVisit = TimeSpan.FromHours(4), TooShortForOne = TimeSpan.FromHours(2);

    /// <summary>Before its start a visit is near.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromDays(7);

    public const int SeveralAtOnce = 3;

    /// <param name="startsAt">Start of the visit.</param>
    /// <param name="bookingStops">Not after <paramref name="startsAt"/>.</param>
    /// <param name="now">The moment at which places came free.</param>
    /// <returns>Null: booking has stopped.</returns>
    public static OfferTerms? Terms(DateTimeOffset startsAt, DateTimeOffset bookingStops, DateTimeOffset now)
    {
        if (now >= bookingStops)
        {
            return null;
        }

        var left = WakingHours.Between(now, bookingStops);
        if (left < TooShortForOne)
        {
            return new(now, bookingStops, SeveralAtOnce);
        }

        var usual = startsAt - now <= Near ? NearVisit : Usual;
        var leaves = WakingHours.Next(now);
        return new(leaves, WakingHours.Add(leaves, usual < left / 2 ? usual : left / 2), 1);
    }

    /// <summary>Who is asked now, in the order of the queue.</summary>
    /// <param name="queue">Who waits, in order.</param>
    /// <param name="free">Places.</param>
    /// <param name="atOnce">At most so many are asked for the same places.</param>
    /// <returns>For each the people asked, the first of whom says how many places are held.</returns>
    public static IReadOnlyList<IReadOnlyList<Waiter>> Choose(IReadOnlyList<Waiter> queue, int free, int atOnce)
    {
        var (asks, left) = (new List<IReadOnlyList<Waiter>>(), queue.ToList());
        while (left.FirstOrDefault(w => w.PartySize <= free) is { } first)
        {
            // Who stands before her does not fit into what is free, so not into her places either: she is the first of these.
            var asked = left.Where(w => w.PartySize <= first.PartySize).Take(atOnce).ToList();
            asks.Add(asked);
            left.RemoveAll(asked.Contains);
            free -= first.PartySize;
        }

        return asks;
    }

    /// <param name="expiredBefore">Offers of this entry that were not answered, this one not counted.</param>
    /// <param name="isPassedOn">Whether places of this slot are still passed on.</param>
    public static AfterExpiry Judge(int expiredBefore, bool isPassedOn) =>
        expiredBefore > 0 ? AfterExpiry.Ended : isPassedOn ? AfterExpiry.AtTheEnd : AfterExpiry.Closed;
}
