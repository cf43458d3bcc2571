namespace OpenDoorWeek.Core.Demo;

/// <summary>Visit moments: when, for how many, in which languages, and what people read about them.</summary>
internal sealed class DemoSlots(EditionRow edition, DemoDice dice)
{
    /// <summary>Slots of six hosts in turn: 24 in all, so 24 hosts have 96 and 60 hosts have 240.</summary>
    private static readonly IReadOnlyList<int> SlotsOfHost = [4, 3, 5, 4, 2, 6];

    private static readonly IReadOnlyList<int> Minutes = [90, 90, 90, 90, 90, 90, 90, 90, 60, 120];

    private static readonly IReadOnlyList<DemoVisit> Visits = [.. DemoVisitsOfCare.All, .. DemoVisitsOfWelfare.All];

    /// <param name="edition">In whose week they lie.</param>
    /// <param name="hosts">Of this edition.</param>
    /// <param name="hasMinimum">True where a batch will open slots: every third one then needs a few people.</param>
    public static IReadOnlyList<DemoSlot> Make(EditionRow edition, IReadOnlyList<DemoHost> hosts, bool hasMinimum)
    {
        var slots = new DemoSlots(edition, new DemoDice($"{DemoPlan.Seed}/slots/{hosts[0].Number}"));
        return [.. hosts.SelectMany((host, i) => slots.OfHost(host, SlotsOfHost[i % SlotsOfHost.Count], hasMinimum))];
    }

    private List<DemoSlot> OfHost(DemoHost host, int count, bool hasMinimum)
    {
        var slots = new List<DemoSlot>();
        while (slots.Count < count)
        {
            var row = Row(host, slots.Count, hasMinimum && slots.Count % 3 == 2);
            if (!slots.Any(s => s.Row.Overlaps(row)))
            {
                slots.Add(WithTexts(host, row));
            }
        }

        return slots;
    }

    private SlotRow Row(DemoHost host, int index, bool hasMinimum)
    {
        var (day, start) = Moment();
        var (format, capacity) = Format();
        return new SlotRow(
            DemoId.Of("slot", $"{host.Number}.{index}"),
            edition.EditionId,
            host.Row.HostId,
            edition.FirstDay.AddDays(day),
            start,
            start.AddMinutes(dice.Pick(Minutes)),
            capacity,
            Taken: 0,
            hasMinimum ? Math.Min(capacity, dice.Between(3, 4)) : 1,
            format,
            host.Organisation.Street,
            host.Organisation.Postcode,
            dice.Chance(25) ? dice.Pick(DemoSentences.MeetingPoints[host.Language]) : null,
            index == 0 ? "public" : Visibility(),
            "published",
            host.Row.CreatedAt.AddDays(3));
    }

    /// <summary>Most visits in the day from Monday to Friday, about one in six in the evening, one in eight at the weekend.</summary>
    private (int Day, TimeOnly Start) Moment() => dice.Next(100) switch
    {
        < 72 => (dice.Next(5), new TimeOnly(9, 0).AddMinutes(30 * dice.Pick([0, 1, 2, 3, 8, 9, 10, 11, 12]))),
        < 87 => (dice.Next(5), new TimeOnly(17, 0).AddMinutes(30 * dice.Next(5))),
        < 97 => (5, new TimeOnly(10, 0).AddMinutes(60 * dice.Next(5))),
        _ => (6, new TimeOnly(14, 0)),
    };

    private (string Format, int Capacity) Format() => dice.Next(100) switch
    {
        < 60 => ("tour-and-talk", dice.Between(6, 12)),
        < 75 => ("round-table", dice.Between(5, 8)),
        < 85 => ("walk", dice.Between(8, 15)),
        < 93 => ("workshop", dice.Between(8, 12)),
        _ => ("shadowing", dice.Between(2, 3)),
    };

    private string Visibility() => dice.Next(100) switch { < 86 => "public", < 96 => "professionals", _ => "matching" };

    private DemoSlot WithTexts(DemoHost host, SlotRow row)
    {
        var languages = Languages(host.Language);
        var visit = dice.Pick([.. Visits.Where(v => v.Sector == host.Organisation.Sector)]);
        var closing = dice.Pick(DemoSentences.Closings);
        IReadOnlyList<SlotTextRow> texts =
        [
            .. DemoSentences.WrittenIn(languages, dice).Select(l =>
                new SlotTextRow(row.SlotId, l.Code, visit.Title.In(l), $"{visit.About.In(l)} {closing.In(l)}")),
        ];
        return new DemoSlot(row, languages, Supports(languages, host.Language), texts);
    }

    private IReadOnlyList<string> Languages(string ofHost) => (ofHost, dice.Next(100)) switch
    {
        ("both", < 70) => ["nl", "fr"],
        ("both", < 85) => ["nl", "fr", "en"],
        ("both", < 92) => ["fr", "lsfb"],
        ("both", _) => ["fr", dice.Pick(["ar", "tr", "es", "pl", "ro", "pt"])],
        (_, < 65) => [ofHost],
        (_, < 85) => ["nl", "fr"],
        ("nl", < 90) => ["nl", "vgt"],
        _ => [ofHost, "en"],
    };

    private List<string> Supports(IReadOnlyList<string> languages, string ofHost)
    {
        var isBilingual = languages.Contains("nl") && languages.Contains("fr");
        IReadOnlyList<string> likely = isBilingual
            ? [ofHost == "both" ? "bilingual-guide" : "slow-and-clear", "material-nl-fr"]
            : ["slow-and-clear", languages.Contains("nl") ? "questions-fr" : "questions-nl"];
        return [.. likely.Where(_ => dice.Chance(55)), .. dice.Chance(60) ? ["step-free"] : Array.Empty<string>()];
    }
}
