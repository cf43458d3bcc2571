namespace OpenDoorWeek.Core.Publications;

/// <summary>Which visits of an earlier publication can come back, and why the others cannot; pure.</summary>
/// <param name="Placed">All that it gives again, those that still stand among them.</param>
/// <param name="LeftOut">By the order of the outcome; each with one reason.</param>
internal sealed record RestoreRule(IReadOnlyList<PublicationChange.Place> Placed, IReadOnlyList<RestoreRule.Lost> LeftOut)
{
    /// <summary>She gave it back, or cancelled it, herself.</summary>
    public const string GivenBack = "given-back";

    /// <summary>Its host cancelled it.</summary>
    public const string HostCancelled = "host-cancelled";

    /// <summary>An organiser decided against it since.</summary>
    public const string Blocked = "blocked";

    /// <summary>Another visit of hers is at that time.</summary>
    public const string Conflict = "conflict";

    /// <summary>Others have the places.</summary>
    public const string Full = "full";

    /// <param name="Reason">One of the constants.</param>
    public sealed record Lost(Guid PersonId, Guid SlotId, string Reason);

    /// <summary>A visit that the earlier publication gave.</summary>
    /// <param name="Party">People.</param>
    /// <param name="IsOff">The slot is not in the programme any more.</param>
    /// <param name="IsGivenBack">Her last booking of it ended by herself or by its host.</param>
    public sealed record Given(Guid PersonId, Guid SlotId, int Party, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool IsOff, bool IsGivenBack, bool IsBlocked);

    /// <summary>A confirmed visit of one of these people, of whichever edition.</summary>
    /// <param name="Places">Of its booking; 0: it is another's booking.</param>
    public sealed record Held(Guid BookingId, Guid PersonId, Guid SlotId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Places);

    /// <param name="given">In the order in which they come back, where not all can.</param>
    /// <param name="held">As things stand.</param>
    /// <param name="goes">Bookings that end by this.</param>
    /// <param name="free">Places of each slot before that.</param>
    public static RestoreRule Of(IReadOnlyList<Given> given, IReadOnlyList<Held> held, IReadOnlySet<Guid> goes, IReadOnlyDictionary<Guid, int> free)
    {
        var week = new Week(held, goes, free);
        var all = given.Select(visit => (visit, Reason: week.Take(visit))).ToList();
        return new(
            [.. all.Where(g => g.Reason is null).Select(g => new PublicationChange.Place(g.visit.PersonId, g.visit.SlotId))],
            [.. all.Where(g => g.Reason is not null).Select(g => new Lost(g.visit.PersonId, g.visit.SlotId, g.Reason!))]);
    }

    /// <summary>Places and visits as they are taken one after the other.</summary>
    private sealed class Week
    {
        private readonly Dictionary<Guid, int> _free;
        private readonly Dictionary<Guid, List<Held>> _hers;

        public Week(IReadOnlyList<Held> held, IReadOnlySet<Guid> goes, IReadOnlyDictionary<Guid, int> free)
        {
            _free = new(free);
            _hers = held.Where(h => !goes.Contains(h.BookingId)).GroupBy(h => h.PersonId).ToDictionary(h => h.Key, h => h.ToList());
            foreach (var gone in held.Where(h => goes.Contains(h.BookingId) && _free.ContainsKey(h.SlotId)))
            {
                _free[gone.SlotId] += gone.Places;
            }
        }

        /// <returns>Null: it stands, or comes back.</returns>
        public string? Take(Given visit)
        {
            var others = _hers.TryGetValue(visit.PersonId, out var known) ? known : _hers[visit.PersonId] = [];
            if (others.Exists(o => o.SlotId == visit.SlotId))
            {
                return null;
            }

            if (WhyNot(visit, others, _free.GetValueOrDefault(visit.SlotId)) is { } reason)
            {
                return reason;
            }

            _free[visit.SlotId] -= visit.Party;
            others.Add(new(Guid.Empty, visit.PersonId, visit.SlotId, visit.StartsAt, visit.EndsAt, visit.Party));
            return null;
        }
    }

    private static string? WhyNot(Given visit, List<Held> others, int free) =>
        visit.IsOff ? HostCancelled
        : visit.IsGivenBack ? GivenBack
        : visit.IsBlocked ? Blocked
        : others.Exists(o => o.StartsAt < visit.EndsAt && visit.StartsAt < o.EndsAt) ? Conflict
        : free < visit.Party ? Full : null;
}
