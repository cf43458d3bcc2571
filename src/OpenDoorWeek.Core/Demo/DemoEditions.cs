using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Core.Demo;

/// <summary>The two weeks of the demo: dates and phases follow from the day it is loaded.</summary>
internal sealed record DemoEdition(EditionRow Row, IReadOnlyList<PhaseRow> Phases, IReadOnlyList<EditionZoneRow> Zones);

internal static class DemoEditions
{
    /// <summary>A: zone Zuid alone, free booking open from the day of loading, no wishes.</summary>
    public static DemoEdition Zuid(DateOnly today)
    {
        var first = MondayFrom(today.AddDays(14));
        var row = Edition("zuid", first, today, "Opendeurweek Zorgzone Zuid", "Semaine portes ouvertes Bassin Sud", "Open-Door Week South care zone");
        IReadOnlyList<PhaseRow> phases =
        [
            Phase(row, "hosts-register", today.AddDays(-60), first.AddDays(-3)),
            Phase(row, "programme", today.AddDays(-14), row.LastDay.AddDays(22)),
            Phase(row, "free-booking", today, row.LastDay.AddDays(1)),
            .. AfterTheStart(row),
        ];
        return new DemoEdition(row, phases, Contacts(row, ["S"]));
    }

    /// <summary>B: all five zones, wishes open since two weeks and until four weeks before the first day.</summary>
    public static DemoEdition Brussel(DateOnly today)
    {
        var first = MondayFrom(today.AddDays(35));
        var row = Edition("brussel", first, today, "Opendeurweek Brussel", "Semaine portes ouvertes Bruxelles", "Brussels Open-Door Week");
        var wishesEnd = first.AddDays(-28);
        IReadOnlyList<PhaseRow> phases =
        [
            Phase(row, "hosts-register", today.AddDays(-60), wishesEnd),
            Phase(row, "programme", today.AddDays(-14), row.LastDay.AddDays(22)),
            Phase(row, "wishes", today.AddDays(-14), wishesEnd),
            Phase(row, "matchmaking", wishesEnd, first.AddDays(-21)),
            Phase(row, "free-booking", first.AddDays(-21), row.LastDay.AddDays(1)),
            .. AfterTheStart(row),
        ];
        return new DemoEdition(row, phases, Contacts(row, [.. ZoneMap.Brussels.Zones.Select(z => z.Code)]));
    }

    /// <summary>What others do around the week: one in it, one the week before.</summary>
    public static IEnumerable<OtherEventRow> OtherEvents(EditionRow edition)
    {
        OtherEventRow Event(string title, string place, int day, TimeOnly? start, TimeOnly? end) => new(
            DemoId.Of("other-event", $"{edition.Slug}/{title}"), edition.EditionId, title, place,
            edition.FirstDay.AddDays(day), edition.FirstDay.AddDays(day), start, end, edition.CreatedAt);
        yield return Event("Studiedag eerste lijn / Journée d'étude première ligne", "1000 Bruxelles / Brussel", 3, new(9, 0), new(17, 0));
        yield return Event("Buurtfeest / Fête de quartier", "1060 Saint-Gilles / Sint-Gillis", -2, null, null);
    }

    internal static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    private static EditionRow Edition(string slug, DateOnly first, DateOnly today, string nl, string fr, string en) => new(
        DemoId.Of("edition", slug),
        $"{slug}-{first.Year}",
        $"{nl} {first.Year}",
        $"{fr} {first.Year}",
        $"{en} {first.Year}",
        first,
        first.AddDays(6),
        StartOf(today.AddDays(-90)));

    private static IEnumerable<PhaseRow> AfterTheStart(EditionRow edition)
    {
        var closing = edition.LastDay.AddMonths(3);
        yield return Phase(edition, "the-week", edition.FirstDay, edition.LastDay.AddDays(1));
        yield return Phase(edition, "looking-back", edition.LastDay.AddDays(1), edition.LastDay.AddDays(22));
        yield return Phase(edition, "closing", closing, closing.AddDays(14));
    }

    private static PhaseRow Phase(EditionRow edition, string phase, DateOnly opens, DateOnly closes) =>
        new(edition.EditionId, phase, StartOf(opens), StartOf(closes));

    private static DateTimeOffset StartOf(DateOnly day) => Brussels.InstantOf(day, TimeOnly.MinValue);

    private static IReadOnlyList<EditionZoneRow> Contacts(EditionRow edition, IReadOnlyList<string> codes) =>
        [.. AllContacts.Where(c => codes.Contains(c.Zone)).Select(c => new EditionZoneRow(edition.EditionId, c.Zone, c.Name, c.Phone, c.Email, c.Address))];

    private static readonly IReadOnlyList<(string Zone, string Name, string Phone, string Email, string Address)> AllContacts =
    [
        ("N", "Mireille Oostkapel", "+32 2 000 00 11", "noord@example.org", "Rue du Tilleul bleu / Blauwelindestraat 3, 1090 Jette"),
        ("NE", "Kaan Sterrebos", "+32 2 000 00 12", "noordoost@example.org", "Rue du Colibri / Kolibriestraat 21, 1030 Schaerbeek / Schaarbeek"),
        ("SE", "Aude Vermeylis", "+32 2 000 00 13", "zuidoost@example.org", "Avenue du Cerf-Volant / Vliegerlaan 8, 1040 Etterbeek"),
        ("S", "Nadia Van den Zavel", "+32 2 000 00 14", "zuid@example.org", "Rue du Houblon doré / Hopbelstraat 40, 1060 Saint-Gilles / Sint-Gillis"),
        ("CW", "Thierno Brandaris", "+32 2 000 00 15", "centrumwest@example.org", "Quai de la Tourbe / Turfkaai 17, 1000 Bruxelles / Brussel"),
    ];
}
