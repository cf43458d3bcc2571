using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Refills;

/// <summary>A problem whose pins keep an earlier plan, so that a run only adds to it: after cancellations, late wishes or new slots.</summary>
/// <param name="Problem">The fresh problem with the visits kept as further pins.</param>
/// <param name="Kept">How many visits of the earlier plan stay, those that the fresh problem pins itself included.</param>
/// <param name="Lost">Visits of the earlier plan that the fresh problem no longer allows, in the order of the plan.</param>
public sealed record Refill(Problem Problem, int Kept, IReadOnlyList<LostVisit> Lost)
{
    /// <summary>
    /// Goes through the earlier visits by visitor id and then in order of time; pins of the fresh problem come before them all.
    /// A visit needs no wish any more to be kept. A cancelled pair is expected in <see cref="Visitor.Never"/> of the fresh problem.
    /// </summary>
    /// <param name="fresh">Without complaints; an id means the same visitor or slot as in the earlier plan, new ones come after the old ones.</param>
    /// <param name="earlier">Of any problem: ids that the fresh one does not have are reported, not refused.</param>
    public static Refill From(Problem fresh, Plan earlier) => new Keeping(fresh).Keep(earlier.Visits);

    private sealed class Keeping(Problem fresh)
    {
        private readonly int[] _left = PlacesLeft(fresh);
        private readonly Visitor[] _visitors = [.. fresh.Visitors];
        private readonly List<LostVisit> _lost = [];
        private int _kept;

        public Refill Keep(int[][] visits)
        {
            for (var visitor = 0; visitor < visits.Length; visitor++)
            {
                foreach (var slot in visits[visitor])
                {
                    KeepOrReport(visitor, slot);
                }
            }

            return new Refill(fresh with { Visitors = _visitors }, _kept, _lost);
        }

        private void KeepOrReport(int visitor, int slot)
        {
            if (WhyNot(visitor, slot) is { } why)
            {
                _lost.Add(new LostVisit(visitor, slot, why));
                return;
            }

            _kept++;
            if (!_visitors[visitor].Pinned.Contains(slot))
            {
                _left[slot] -= _visitors[visitor].Party;
                _visitors[visitor] = _visitors[visitor] with { Pinned = [.. _visitors[visitor].Pinned, slot] };
            }
        }

        private WhyLost? WhyNot(int visitor, int slot) =>
            (uint)visitor >= (uint)_visitors.Length ? WhyLost.NoVisitor
            : (uint)slot >= (uint)_left.Length ? WhyLost.NoSlot
            : _visitors[visitor].Pinned.Contains(slot) ? null
            : WhyNot(_visitors[visitor], slot);

        private WhyLost? WhyNot(Visitor visitor, int slot) =>
            Admission.Against(fresh, visitor, slot) is { } reason ? WhyLostBy(reason)
            : visitor.Pinned.Any(pin => Clash.Between(fresh, pin, slot)) ? WhyLost.Conflict
            : visitor.Pinned.Count(pin => fresh.Slots[pin].Day == fresh.Slots[slot].Day) >= visitor.PerDay ? WhyLost.DayLimit
            : visitor.Pinned.Length >= visitor.Want ? WhyLost.EnoughVisits
            : _left[slot] < visitor.Party ? WhyLost.NoPlaces
            : null;

        private static WhyLost WhyLostBy(Reason reason) => reason switch
        {
            Reason.Language => WhyLost.Language,
            Reason.NotAdmitted => WhyLost.NotAdmitted,
            Reason.Unavailable => WhyLost.Unavailable,
            _ => WhyLost.Conflict,
        };

        private static int[] PlacesLeft(Problem fresh)
        {
            var left = Array.ConvertAll(fresh.Slots, slot => slot.Capacity);
            foreach (var visitor in fresh.Visitors)
            {
                foreach (var slot in visitor.Pinned)
                {
                    left[slot] -= visitor.Party;
                }
            }

            return left;
        }
    }
}
