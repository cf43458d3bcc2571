using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>What stands in the way of a wish, as the sharing out will see it; pure.</summary>
public static class WishRule
{
    /// <summary>Between two communes this is little time, also where the way is shorter.</summary>
    internal const int TightMinutes = 30;

    private static readonly string[] Kinds = ["professional", "independent", "carer", "citizen"];

    /// <summary>Whom a visit takes that says nothing of it.</summary>
    private static readonly string[] Usual = ["professional"];

    /// <param name="wish">One of <paramref name="wishes"/>.</param>
    /// <param name="wishes">The whole list.</param>
    /// <param name="list">Its answers.</param>
    /// <param name="times">When she cannot come.</param>
    /// <returns>Of a visit that is cancelled only that; else what rules it out first.</returns>
    public static IReadOnlyList<WishNote> NotesOn(Wished wish, IReadOnlyList<Wished> wishes, WishList list, IReadOnlyList<UnavailableTime> times)
    {
        if (!wish.IsOffered)
        {
            return [new WishNote.NotOffered()];
        }

        var beside = wishes.Where(w => w.Rank < wish.Rank && w.IsOffered).Select(dearer => Beside(wish, dearer)).OfType<WishNote>();
        return [.. Alone(wish, list, times).Concat(beside)];
    }

    /// <summary>The kind of visitor matters to one of these visits.</summary>
    /// <remarks>A visit takes professionals unless it says otherwise, and the site says so: she is asked where one takes others, and not everybody.</remarks>
    public static bool AsksForKind(IEnumerable<Wished> wishes) => wishes.Any(w => !w.Admits.Order().SequenceEqual(Usual) && w.Admits.Length < Kinds.Length);

    private static IEnumerable<WishNote> Alone(Wished wish, WishList list, IReadOnlyList<UnavailableTime> times)
    {
        if (list.Languages.Length > 0 && !list.Languages.Intersect(wish.Languages).Any())
        {
            yield return new WishNote.OtherLanguage();
        }

        if (list.Kind is { } kind && !wish.Admits.Contains(kind))
        {
            yield return new WishNote.NotAdmitted();
        }

        if (times.Any(t => t.Meets(wish.LocalDate, wish.LocalStart, wish.LocalEnd)))
        {
            yield return new WishNote.Unavailable();
        }

        if (list.PartySize > wish.PlacesLeft)
        {
            yield return new WishNote.GroupTooLarge(Math.Max(0, wish.PlacesLeft));
        }
    }

    /// <summary>Half-open: a visit that begins when another ends does not overlap it, but the way takes time.</summary>
    private static WishNote? Beside(Wished wish, Wished dearer)
    {
        if (wish.LocalDate == dearer.LocalDate && wish.StartsAt < dearer.EndsAt && dearer.StartsAt < wish.EndsAt)
        {
            return new WishNote.Overlaps(dearer.Rank);
        }

        if (wish.HostId == dearer.HostId)
        {
            return new WishNote.SameHost(dearer.Rank);
        }

        return wish.LocalDate == dearer.LocalDate ? OnTheWay(wish, dearer) : null;
    }

    private static WishNote? OnTheWay(Wished wish, Wished dearer)
    {
        var gap = (int)(dearer.EndsAt <= wish.StartsAt ? wish.StartsAt - dearer.EndsAt : dearer.StartsAt - wish.EndsAt).TotalMinutes;
        var way = TravelTime.Minutes(dearer.Tile, wish.Tile);
        return gap < way ? new WishNote.TooFar(dearer.Rank, way)
            : gap < TightMinutes && dearer.PlaceNl != wish.PlaceNl ? new WishNote.Tight(dearer.Rank, gap)
            : null;
    }
}
