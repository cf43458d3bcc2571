namespace OpenDoorWeek.MatchingCases.Weeks;

/// <summary>What a random week is like. Shares are per mille.</summary>
public sealed record WeekKnobs
{
    public int Visitors { get; init; } = 200;

    public int Slots { get; init; } = 60;

    public int Days { get; init; } = 5;

    /// <summary>0 for a quarter of the slots, at least 5.</summary>
    public int Hosts { get; init; }

    public int FewestPlaces { get; init; } = 4;

    public int MostPlaces { get; init; } = 15;

    public int FewestWishes { get; init; } = 3;

    public int MostWishes { get; init; } = 8;

    /// <summary>Of the slots: those with a minimum.</summary>
    public int Minima { get; init; } = 200;

    /// <summary>Of the slots: those that meet elsewhere than at the host.</summary>
    public int Elsewhere { get; init; }

    /// <summary>Of the visitors: those with visits that stay.</summary>
    public int Pins { get; init; } = 50;

    public int MostPins { get; init; } = 1;

    /// <summary>Of the pins: those anywhere, wished or not, admitted or not.</summary>
    public int PinsAnywhere { get; init; }

    public int Parties { get; init; }

    public int MostInParty { get; init; } = 4;

    /// <summary>Of the wishes: those at a host who is wished already.</summary>
    public int SameHost { get; init; } = 180;

    /// <summary>Of the visitors: those who cannot have some of their wishes, for each of the four reasons.</summary>
    public int Never { get; init; }

    public int NotAdmitted { get; init; }

    public int Busy { get; init; }

    public int Unavailable { get; init; }

    /// <summary>Of the visitors: those whose last wishes were proposed to them.</summary>
    public int Proposed { get; init; }

    public int Priorities { get; init; }

    public int WithoutWishes { get; init; }

    public int ThreePerDay { get; init; }

    /// <summary>Of the visitors: those with up to 64 wishes.</summary>
    public int LongLists { get; init; }

    public static WeekKnobs S { get; } = new();

    public static WeekKnobs M { get; } = new() { Visitors = 2_000, Slots = 400, Days = 10 };

    public static WeekKnobs L { get; } = new() { Visitors = 20_000, Slots = 3_000, Days = 10 };

    public static WeekKnobs XL { get; } = new() { Visitors = 100_000, Slots = 10_000, Days = 10 };

    /// <summary>The same week with everything that a real one brings.</summary>
    public WeekKnobs WithEverything() => this with
    {
        Elsewhere = 50,
        Pins = 100,
        MostPins = 2,
        PinsAnywhere = 300,
        Parties = 100,
        Never = 50,
        NotAdmitted = 50,
        Busy = 100,
        Unavailable = 100,
        Proposed = 100,
        Priorities = 100,
        WithoutWishes = 30,
        ThreePerDay = 100,
        LongLists = 50,
    };

    /// <summary>A week small enough to try every plan: up to 6 visitors and 5 slots, each rule in some of the weeks and often.</summary>
    public static WeekKnobs Tiny(Dice dice) => new()
    {
        Visitors = Math.Max(dice.Between(1, 6), dice.Between(1, 6)),
        Slots = Math.Max(dice.Between(1, 5), dice.Between(1, 5)),
        Days = dice.Between(1, 3),
        Hosts = dice.Between(1, 5),
        FewestPlaces = dice.Between(0, 1),
        MostPlaces = Math.Min(dice.Between(1, 4), dice.Between(1, 4)),
        FewestWishes = dice.Between(0, 5),
        MostWishes = 5,
        Minima = Some(dice, 800),
        Elsewhere = Some(dice, 300),
        Pins = Some(dice, 300),
        MostPins = dice.Between(1, 3),
        PinsAnywhere = Some(dice, 500),
        Parties = Some(dice, 400),
        MostInParty = 3,
        Never = Some(dice, 200),
        NotAdmitted = Some(dice, 200),
        Busy = Some(dice, 200),
        Unavailable = Some(dice, 200),
        Proposed = Some(dice, 300),
        Priorities = Some(dice, 500),
        WithoutWishes = Some(dice, 100),
        ThreePerDay = Some(dice, 300),
        SameHost = Some(dice, 400),
    };

    private static int Some(Dice dice, int perMille) => dice.Chance(400) ? perMille : 0;
}
