namespace OpenDoorWeek.Core.Publications;

/// <summary>What a publication changes: visits that come, go or come back, and who is written to; pure.</summary>
/// <param name="Comes">Visits that nobody has yet.</param>
/// <param name="ComesBack">That an earlier publication took back before anybody was told so.</param>
/// <param name="Goes">That an earlier publication brought.</param>
/// <param name="Changed">Whose visits are not those she was last told of; who was told nothing yet is among them.</param>
internal sealed record PublicationChange(
    IReadOnlyList<PublicationChange.Place> Comes, IReadOnlyList<PublicationBasis.Visit> ComesBack, IReadOnlyList<PublicationBasis.Visit> Goes, IReadOnlySet<Guid> Changed)
{
    public sealed record Place(Guid PersonId, Guid SlotId);

    /// <summary>One mail about the outcome for each person who is written to.</summary>
    public int Outcomes { get; private init; }

    /// <summary>One for each visit whose calendar entry begins.</summary>
    public int Invitations { get; private init; }

    /// <summary>One for each visit whose calendar entry ends.</summary>
    public int Withdrawals { get; private init; }

    /// <summary>To contacts of hosts: one for each visit whose guests are not those she knows of.</summary>
    public IReadOnlyList<HostLists.HostList> Lists { get; private init; } = [];

    public int Mails => Outcomes + Invitations + Withdrawals + Lists.Count;

    /// <param name="basis">How the edition stands.</param>
    /// <param name="people">Everybody who gets an outcome.</param>
    /// <param name="placed">All visits of the plan, also those that stand.</param>
    /// <param name="mayGo">Bookings of earlier publications that go where the plan has them not.</param>
    /// <param name="withoutAddress">People to whom no mail can go.</param>
    public static PublicationChange Of(
        PublicationBasis basis, IReadOnlyList<Guid> people, IReadOnlyList<Place> placed, Func<PublicationBasis.Visit, bool> mayGo, IReadOnlySet<Guid> withoutAddress)
    {
        var wanted = placed.ToHashSet();
        List<PublicationBasis.Visit> goes = [.. basis.Standing.Where(v => v.IsPublished && !wanted.Contains(PlaceOf(v)) && mayGo(v))];
        var kept = basis.Standing.Except(goes).ToList();
        wanted.ExceptWith(kept.Select(PlaceOf));
        List<PublicationBasis.Visit> back = [.. basis.TakenBack.Where(v => wanted.Contains(PlaceOf(v)))];
        List<Place> comes = [.. placed.Where(wanted.Contains).Except(back.Select(PlaceOf))];
        var changed = ChangedOf(basis, people, kept, [.. comes, .. back.Select(PlaceOf)]);
        bool IsReached(Guid person) => !withoutAddress.Contains(person);
        return new(comes, back, goes, changed)
        {
            Outcomes = changed.Count(IsReached),
            Invitations = comes.Count(c => IsReached(c.PersonId)) + back.Count(v => !v.IsInvited && IsReached(v.PersonId)) + kept.Count(v => v.IsPublished && v.Waits),
            Withdrawals = goes.Count(v => v.IsInvited && IsReached(v.PersonId)) + basis.TakenBack.Except(back).Count(v => v.Waits),
            Lists = ListsOf(basis, kept, [.. comes, .. back.Select(PlaceOf)], goes),
        };
    }

    private static IReadOnlyList<HostLists.HostList> ListsOf(
        PublicationBasis basis, List<PublicationBasis.Visit> kept, IReadOnlyList<Place> fresh, List<PublicationBasis.Visit> goes)
    {
        var guests = kept.Where(v => v.IsPublished).Select(PlaceOf).Concat(fresh).ToLookup(p => p.SlotId, p => p.PersonId);
        return HostLists.Of(basis.Contacts, fresh.Concat(goes.Select(PlaceOf)).Select(p => p.SlotId).ToHashSet(), guests);
    }

    /// <summary>What people booked for themselves they know.</summary>
    private static HashSet<Guid> ChangedOf(PublicationBasis basis, IReadOnlyList<Guid> people, List<PublicationBasis.Visit> kept, IReadOnlyList<Place> fresh)
    {
        var own = kept.Where(v => !v.IsPublished).Select(PlaceOf).ToHashSet();
        var becomes = kept.Where(v => v.IsPublished).Select(PlaceOf).Concat(fresh).ToLookup(p => p.PersonId, p => p.SlotId);
        var told = basis.Told.ToDictionary(t => t.PersonId, t => t.Slots.Where(s => !own.Contains(new(t.PersonId, s))).ToHashSet());
        return [.. people.Where(p => !told.TryGetValue(p, out var known) || !known.SetEquals(becomes[p]))];
    }

    private static Place PlaceOf(PublicationBasis.Visit visit) => new(visit.PersonId, visit.SlotId);
}
