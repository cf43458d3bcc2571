using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Demo;

/// <summary>People who visit: visitor.1@example.org and on.</summary>
internal static class DemoVisitors
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Spoken =
    [
        ["nl"], ["nl"], ["fr"], ["fr"], ["fr"], ["nl", "fr"], ["fr", "nl"], ["nl", "fr", "en"], ["fr", "nl", "en"], ["fr", "en"], ["nl", "en"], ["en", "fr"],
    ];

    /// <param name="today">The day of loading; people came to know the service in the 40 days before.</param>
    /// <param name="firstNumber">Of the first visitor; numbers run on over both editions.</param>
    /// <param name="count">People.</param>
    /// <param name="hosts">Two thirds work at one of these; the others are on their own or elsewhere.</param>
    public static IReadOnlyList<PersonRow> Make(DateOnly today, int firstNumber, int count, IReadOnlyList<DemoHost> hosts)
    {
        var dice = new DemoDice($"{DemoPlan.Seed}/visitors/{firstNumber}");
        return [.. Enumerable.Range(firstNumber, count).Select(n => One(today, n, hosts, dice))];
    }

    private static PersonRow One(DateOnly today, int number, IReadOnlyList<DemoHost> hosts, DemoDice dice)
    {
        var languages = Fixed.GetValueOrDefault(number) ?? dice.Pick(Spoken);
        var organisation = dice.Chance(66) ? dice.Pick(hosts).Organisation.Name : dice.Chance(60) ? dice.Pick(Elsewhere) : null;
        var email = $"visitor.{number}@example.org";
        var seen = Brussels.InstantOf(today.AddDays(-dice.Between(1, 40)), new TimeOnly(8, 0).AddMinutes(dice.Next(600)));
        return new PersonRow(DemoId.Of("person", email), email, DemoNames.Of(languages[0], dice), organisation, languages, languages[0], seen);
    }

    /// <summary>Whom <see cref="DemoPeople"/> promises with these languages.</summary>
    private static readonly IReadOnlyDictionary<int, IReadOnlyList<string>> Fixed = new Dictionary<int, IReadOnlyList<string>>
    {
        [1] = ["nl", "fr"],
        [2] = ["fr"],
        [3] = ["nl"],
        [DemoPlan.VisitorsOfZuid + 1] = ["fr", "nl"],
    };

    private static readonly IReadOnlyList<string> Elsewhere =
    [
        "Cellule logement du Kwikstaart", "Hogeschool De Zandloper", "École sociale du Sablier bleu", "Zelfstandig kinesist", "Psychologue indépendante",
        "Vroedvrouwenpraktijk Ooievaarsnest", "Mutualité du Trèfle", "Ziekenfonds Het Klaverblad", "Sportdienst De Springplank", "Bibliothèque du Rez-de-chaussée",
    ];
}
