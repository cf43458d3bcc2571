using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Organisations that open their doors, with one or two contacts each.</summary>
internal static class DemoHosts
{
    /// <summary>In which an organisation works; seven, so that each sector meets each language.</summary>
    private static readonly IReadOnlyList<string> Languages = ["fr", "both", "nl", "fr", "nl", "both", "fr"];

    /// <param name="edition">In which they take part.</param>
    /// <param name="firstNumber">Of the first host; numbers run on over both editions.</param>
    /// <param name="count">Hosts.</param>
    /// <param name="zones">Codes, dealt out in turn.</param>
    public static IReadOnlyList<DemoHost> Make(EditionRow edition, int firstNumber, int count, IReadOnlyList<string> zones)
    {
        var dice = new DemoDice($"{DemoPlan.Seed}/hosts/{firstNumber}");
        return [.. Enumerable.Range(firstNumber, count).Select(n => One(edition, n, zones[(n - firstNumber) % zones.Count], dice))];
    }

    /// <summary>Three who are not there yet, so that organisers have something to do: one submitted in each week, one still writing.</summary>
    public static IReadOnlyList<DemoHost> Applicants(EditionRow a, EditionRow b, int firstNumber) =>
    [
        As("submitted", Make(a, firstNumber, 1, ["S"])),
        As("submitted", Make(b, firstNumber + 1, 1, ["NE"])),
        As("draft", Make(b, firstNumber + 2, 1, ["S"])),
    ];

    private static DemoHost As(string status, IReadOnlyList<DemoHost> made)
    {
        var row = made[0].Row;
        return made[0] with { Row = row with { Status = status, SubmittedAt = status == "draft" ? null : row.SubmittedAt } };
    }

    private static DemoHost One(EditionRow edition, int number, string zone, DemoDice dice)
    {
        var language = LanguageOf(number);
        var organisation = Organisation(edition, number, zone, dice);
        var isFull = number % 17 == 0;
        var submitted = organisation.CreatedAt.AddHours(1);
        var host = new HostRow(DemoId.Of("host", number), edition.EditionId, organisation.OrganisationId, "accepted", isFull, organisation.CreatedAt, submitted);
        IReadOnlyList<string> names = number % 3 == 0 ? [$"host.{number}", $"host.{number}.colleague"] : [$"host.{number}"];
        return new DemoHost(number, host, organisation, language, [.. names.Select(n => Contact(n, organisation, language, dice))]);
    }

    private static OrganisationRow Organisation(EditionRow edition, int number, string zone, DemoDice dice)
    {
        var language = LanguageOf(number);
        var sectors = DemoOrganisationNames.Sectors;
        var sector = sectors[(number - 1) % sectors.Count];
        var kind = sector.Kinds[(number - 1) / sectors.Count % sector.Kinds.Count];
        return new OrganisationRow(
            DemoId.Of("organisation", number),
            DemoOrganisationNames.Of(Enumerable.Range(1, number - 1).Count(n => LanguageOf(n) == language), language, kind),
            sector.Code,
            DemoStreets.Of(language, dice),
            dice.Pick(ZoneMap.Brussels.PlacesOf(zone)).Postcode,
            zone,
            $"+32 2 000 {number / 100:00} {number % 100:00}",
            dice.Chance(70) ? $"https://host-{number}.example.org" : null,
            edition.CreatedAt.AddDays(31).AddMinutes(number * 97));
    }

    private static PersonRow Contact(string localPart, OrganisationRow organisation, string language, DemoDice dice)
    {
        var own = language == "both" ? dice.Pick(["nl", "fr"]) : language;
        IReadOnlyList<string> languages = language == "both" ? ["nl", "fr"] : [own];
        var email = $"{localPart}@example.org";
        return new PersonRow(DemoId.Of("person", email), email, DemoNames.Of(own, dice), organisation.Name, languages, own, organisation.CreatedAt.AddDays(-1));
    }

    private static string LanguageOf(int number) => Languages[number % Languages.Count];
}
