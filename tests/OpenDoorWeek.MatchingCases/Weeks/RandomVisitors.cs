using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.MatchingCases.Weeks;

/// <summary>People who like some sectors and some hours, wish for what is near and popular, and now and then for what they cannot have.</summary>
internal sealed class RandomVisitors
{
    private static readonly (string[] Languages, int Weight)[] Spoken =
        [(["FR"], 410), (["FR", "NL"], 150), (["FR", "EN"], 115), (["FR", "NL", "EN"], 225), (["NL"], 35), (["NL", "EN"], 25), (["EN"], 40)];

    /// <summary>By minutes over 15 on the way: how many of 1,000 wish still, falling by a 35th each minute.</summary>
    private static readonly int[] StillComing = Falling();

    private readonly WeekKnobs knobs;
    private readonly Dice dice;
    private readonly RandomSlots week;
    private readonly int[][] travel;
    private readonly long[] sectorSums;
    private readonly int[][] slotsOfSector;
    private readonly long[][] sumsOfSector;
    private readonly ILookup<int, int> slotsOfHost;

    public RandomVisitors(WeekKnobs knobs, Dice dice, RandomSlots week, int[][] travel)
    {
        (this.knobs, this.dice, this.week, this.travel) = (knobs, dice, week, travel);
        var all = Enumerable.Range(0, week.Slots.Length).ToList();
        slotsOfHost = all.ToLookup(s => week.Slots[s].Host);
        slotsOfSector = [.. Enumerable.Range(0, RandomSlots.Sectors).Select(g => all.Where(s => SectorOf(s) == g).ToArray())];
        sumsOfSector = [.. slotsOfSector.Select(slots => Sums(slots.Select(s => week.Popularity[s])))];
        sectorSums = Sums(slotsOfSector.Select((slots, g) => slots.Length == 0 ? 0 : RandomSlots.WeightOfSector(g)));
    }

    public Visitor Next()
    {
        var home = dice.Index(Communes.SumsForVisitors);
        var languages = dice.Of(Spoken);
        var want = dice.Of([(1, 30), (2, 42), (3, 28)]);
        var wishes = dice.Chance(knobs.WithoutWishes) ? [] : Wishes(home, languages, Math.Max(Math.Min(want, knobs.MostWishes), HowMany()));
        var own = wishes.Length > 1 && dice.Chance(knobs.Proposed) ? dice.Between(1, wishes.Length - 1) : wishes.Length;
        return new Visitor
        {
            Languages = languages,
            Want = want,
            PerDay = dice.Chance(knobs.ThreePerDay) ? 3 : dice.Chance(350) ? 1 : 2,
            Wishes = wishes[..own],
            Proposed = wishes[own..],
            Party = dice.Chance(knobs.Parties) ? dice.Between(2, knobs.MostInParty) : 1,
            Never = Some(knobs.Never, wishes),
            NotAdmitted = Some(knobs.NotAdmitted, wishes),
            Busy = dice.Chance(knobs.Busy) ? [Appointment(home)] : [],
            Unavailable = dice.Chance(knobs.Unavailable) ? [HalfDay()] : [],
            Priority = dice.Chance(knobs.Priorities) ? dice.Between(1, 3) : 0,
        };
    }

    private int HowMany() => dice.Chance(knobs.LongLists) ? dice.Between(9, 64) : dice.Between(knobs.FewestWishes, knobs.MostWishes);

    private int[] Wishes(int home, string[] languages, int count)
    {
        int[] liked = [Sector(), Sector(), Sector()];
        var hours = dice.Of([(0, 3), (1, 3), (2, 3), (3, 2)]);
        var chosen = new List<int>();
        for (var tries = 1; chosen.Count < Math.Min(count, week.Slots.Length) && tries < 400 + (10 * count); tries++)
        {
            var slot = Candidate(chosen, liked);
            if (!chosen.Contains(slot) && (tries > 300 || Likes(home, languages, hours, slot)))
            {
                chosen.Add(slot);
            }
        }

        return [.. chosen.Select(s => (Slot: s, Score: Score(s, liked, hours))).OrderByDescending(s => s.Score).ThenBy(s => s.Slot).Select(s => s.Slot)];
    }

    private int Candidate(List<int> chosen, int[] liked)
    {
        if (chosen.Count > 0 && dice.Chance(knobs.SameHost))
        {
            return dice.Of(slotsOfHost[week.Slots[dice.Of(chosen)].Host].ToArray());
        }

        var sector = dice.Chance(750) ? dice.Of(liked) : Sector();
        return slotsOfSector[sector][dice.Index(sumsOfSector[sector])];
    }

    private bool Likes(int home, string[] languages, int hours, int slot)
    {
        var far = Math.Max(0, travel[home][week.Slots[slot].Place] - 15);
        return dice.Chance(StillComing[Math.Min(far, StillComing.Length - 1)])
            && (hours == 3 || week.Kinds[slot] == hours || dice.Chance(350))
            && (languages.Any(week.Slots[slot].Languages.Contains) || dice.Chance(20));
    }

    private int Score(int slot, int[] liked, int hours) =>
        (liked.Contains(SectorOf(slot)) ? 1000 : 0) + (RandomSlots.Logarithm(week.Popularity[slot]) * 347 / 1000)
        + (week.Kinds[slot] == hours ? 400 : 0) + (dice.Bell() * 8 / 10);

    private int[] Some(int perMille, int[] wishes) =>
        wishes.Length > 0 && dice.Chance(perMille) ? [.. wishes.Where(_ => dice.Chance(300)).Append(dice.Of(wishes)).Distinct()] : [];

    private Appointment Appointment(int home)
    {
        var start = 540 + (30 * dice.Below(20));
        return new Appointment(dice.Below(knobs.Days), start, start + 60, home);
    }

    private TimeSpanOfDay HalfDay() => dice.Chance(500) ? new(dice.Below(knobs.Days), 0, 780) : new(dice.Below(knobs.Days), 780, 1440);

    private int Sector() => dice.Index(sectorSums);

    private int SectorOf(int slot) => week.Hosts[week.Slots[slot].Host].Sector;

    private static long[] Sums(IEnumerable<long> weights)
    {
        var sum = 0L;
        return [.. weights.Select(w => sum += w)];
    }

    private static int[] Falling()
    {
        var share = 1_000_000;
        return [.. Enumerable.Range(0, 120).Select(_ => share = share * 34 / 35).Select(s => s / 1000)];
    }
}
