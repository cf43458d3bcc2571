namespace OpenDoorWeek.Core.Slots;

/// <summary>What a change means to those who come. The host says yes to exactly this, and to nothing else.</summary>
/// <param name="Was">As it stands.</param>
/// <param name="Now">As it is to be.</param>
/// <param name="People">Named people who keep their place and get a mail.</param>
/// <param name="Clashing">Who has another visit then: that one stays, this one ends for her.</param>
public sealed record SlotNews(ToldFacts Was, ToldFacts Now, int People, IReadOnlyList<SlotVisitor> Clashing)
{
    /// <summary>Somebody is mailed, so the host is asked first.</summary>
    public bool IsTold => Was.ChangesTo(Now).Count > 0 && People + Clashing.Count > 0;

    /// <summary>The rule, without a database: what the change means to these people.</summary>
    /// <param name="was">As it stands.</param>
    /// <param name="now">As it is to be.</param>
    /// <param name="visitors">Who takes part by name.</param>
    /// <param name="elsewhere">Their other visits.</param>
    /// <param name="startsAt">As it is to be.</param>
    /// <param name="endsAt">As it is to be; half-open, so one that ends when another begins does not clash.</param>
    internal static SlotNews Of(
        ToldFacts was, ToldFacts now, IReadOnlyList<SlotVisitor> visitors, IReadOnlyList<SlotVisitor.Elsewhere> elsewhere, DateTimeOffset startsAt, DateTimeOffset endsAt)
    {
        var busy = elsewhere.Where(e => e.StartsAt < endsAt && startsAt < e.EndsAt).Select(e => e.PersonId).ToHashSet();
        var clashing = visitors.Where(v => busy.Contains(v.PersonId)).ToList();
        return new(was, now, visitors.Count - clashing.Count, clashing);
    }

    /// <summary>Whether the host said yes to this number and these people.</summary>
    internal bool IsAs(Agreed? agreed) =>
        agreed is not null && agreed.People == People && agreed.Clashing.ToHashSet().SetEquals(Clashing.Select(c => c.ParticipantId));

    /// <summary>What the host saw and said yes to.</summary>
    /// <param name="People">Who are told.</param>
    /// <param name="Clashing">Participants for whom this visit ends.</param>
    public sealed record Agreed(int People, IReadOnlyList<Guid> Clashing);
}
