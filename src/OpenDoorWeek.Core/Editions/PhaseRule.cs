namespace OpenDoorWeek.Core.Editions;

/// <summary>Whether the phases of an edition fit together and its week.</summary>
public static class PhaseRule
{
    /// <summary>No two of these are open at once: what one gives away, the next would give away again.</summary>
    private static readonly IReadOnlyList<string> OneAfterAnother = [Phase.Wishes, Phase.Matchmaking, Phase.FreeBooking];

    private static readonly IReadOnlyList<(string Phase, string Other)> Needed =
    [
        (Phase.Wishes, Phase.Matchmaking),   // else nobody would ever be placed
        (Phase.Matchmaking, Phase.Wishes),
        (Phase.Wishes, Phase.Programme),
        (Phase.FreeBooking, Phase.Programme),
    ];

    /// <param name="days">Of the edition.</param>
    /// <param name="phases">Those that take place, each name once.</param>
    /// <returns>Empty: they fit. Of one date at most the first problem.</returns>
    public static IReadOnlyList<PhaseProblem> Check(EditionDays days, IReadOnlyList<Phase> phases)
    {
        var byName = phases.ToDictionary(p => p.Name);
        return [.. phases.Where(p => p.ClosesAt <= p.OpensAt).Select(p => new PhaseProblem.EndsFirst(p.Name, p.OpensAt))
            .Concat<PhaseProblem>(Missing(byName))
            .Concat(Overlapping(byName))
            .Concat(phases.SelectMany(p => OutOfBounds(p, days, byName)))
            .DistinctBy(p => (p.Phase, p.End))];
    }

    private static IEnumerable<PhaseProblem> Missing(Dictionary<string, Phase> phases) =>
        Needed.Where(n => phases.ContainsKey(n.Phase) && !phases.ContainsKey(n.Other)).Select(n => new PhaseProblem.Needs(n.Phase, n.Other));

    private static IEnumerable<PhaseProblem> Overlapping(Dictionary<string, Phase> phases) =>
        from pair in OneAfterAnother.SelectMany((name, i) => OneAfterAnother.Skip(i + 1).Select(next => (Before: name, After: next)))
        where phases.ContainsKey(pair.Before) && phases.ContainsKey(pair.After)
        let before = phases[pair.Before]
        where phases[pair.After].OpensAt < before.ClosesAt
        select new PhaseProblem.Overlaps(pair.After, before.Name, before.ClosesAt);

    private static IEnumerable<PhaseProblem> OutOfBounds(Phase phase, EditionDays days, Dictionary<string, Phase> phases)
    {
        var bounds = BoundsOf(phase.Name, days, phases);
        if (bounds.OpensFrom is { } from && phase.OpensAt < from)
        {
            yield return new PhaseProblem.TooEarly(phase.Name, PhaseEnd.Opens, from);
        }

        if (bounds.ClosesFrom is { } least && phase.ClosesAt < least)
        {
            yield return new PhaseProblem.TooEarly(phase.Name, PhaseEnd.Closes, least);
        }

        if (bounds.ClosesUntil is { } until && phase.ClosesAt > until)
        {
            yield return new PhaseProblem.TooLate(phase.Name, PhaseEnd.Closes, until);
        }
    }

    /// <summary>Who wishes or books needs the programme before her; the batch is over when the week begins; nobody books after it.</summary>
    private static Bounds BoundsOf(string phase, EditionDays days, Dictionary<string, Phase> phases)
    {
        var programme = phases.GetValueOrDefault(Phase.Programme)?.OpensAt;
        return phase switch
        {
            Phase.HostsRegister => new(null, null, days.Begin),
            Phase.Programme => new(phases.GetValueOrDefault(Phase.HostsRegister)?.OpensAt, days.End, null),
            Phase.Wishes => new(programme, null, days.Begin),
            Phase.Matchmaking => new(null, null, days.Begin),
            Phase.FreeBooking => new(programme, null, days.End),
            Phase.TheWeek => new(days.Begin, null, days.End),
            Phase.LookingBack => new(days.Begin, null, null),
            Phase.Closing => new(phases.GetValueOrDefault(Phase.LookingBack)?.ClosesAt ?? days.End, null, null),
            _ => new(null, null, null),
        };
    }

    private sealed record Bounds(DateTimeOffset? OpensFrom, DateTimeOffset? ClosesFrom, DateTimeOffset? ClosesUntil);
}
