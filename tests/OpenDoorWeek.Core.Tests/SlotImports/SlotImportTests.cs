using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.SlotImports;
using OpenDoorWeek.Core.Tests.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.SlotImports;

/// <summary>Files of visits: out, in again, taken over whole or not at all, and back.</summary>
[Category("Database")]
public sealed class SlotImportTests : SlotTest
{
    private const string Slug = "zuid-2026";
    private const string Head = "external_id;host;date;start;end;capacity;minimum;languages;supports;format;admits;place_kind;street;postcode;meeting_point;visibility;title_nl;text_nl;title_fr";
    private OrganiserScope olga = null!;

    [SetUp]
    public async Task AddOlgaAsync() => olga = new(await Rows.AddOrganiserAsync("S"), ["S"]);

    [Test]
    public async Task A_file_with_twenty_kinds_of_errors_lists_each_with_row_and_column_and_changes_nothing()
    {
        var row = await Rows.AddHostAsync("Huis De Brug");
        await Rows.AddHostAsync("Tweeling", row.EditionId);
        await Rows.AddHostAsync("Tweeling", row.EditionId, postcode: "1050");
        await RunAsync("update host set status = 'withdrawn' where host_id = @HostId", await Rows.AddHostAsync("Weg", row.EditionId));
        var booked = await Rows.AddSlotAsync(of: row);
        await Rows.AddBookingAsync(booked, await Rows.AddPersonAsync(), 3);
        var withdrawn = await Rows.AddSlotAsync(of: row);
        await RunAsync("update slot set status = 'cancelled' where slot_id = @withdrawn", new { withdrawn });
        string[] lines =
        [
            Head,
            ";;2026-11-23;10:00;11:30;8;;nl",
            ";Nergens;2026-11-23;10:00;11:30;8;;nl",
            ";Tweeling;2026-11-23;10:00;11:30;8;;nl",
            ";Weg;2026-11-23;10:00;11:30;8;;nl",
            ";Huis De Brug;maandag;10:00;11:30;8;;nl",
            ";Huis De Brug;2026-12-23;10:00;11:30;8;;nl",
            ";Huis De Brug;2026-11-23;tien;11:30;8;;nl",
            ";Huis De Brug;2026-11-23;11:30;10:00;8;;nl",
            ";Huis De Brug;2026-11-23;22:30;00:30;8;;nl",
            ";Huis De Brug;2026-11-23;02:30;04:00;8;;nl",
            ";Huis De Brug;2026-11-23;10:00;11:30;veel;;nl",
            ";Huis De Brug;2026-11-23;10:05;11:30;501;;nl",
            ";Huis De Brug;2026-11-23;10:10;11:30;8;9;nl",
            ";Huis De Brug;2026-11-23;10:15;11:30;8;;",
            ";Huis De Brug;2026-11-23;10:20;11:30;8;;nl, klingon",
            ";Huis De Brug;2026-11-23;10:25;11:30;8;;nl;soep",
            ";Huis De Brug;2026-11-23;10:30;11:30;8;;nl;;;katten",
            ";Huis De Brug;2026-11-23;10:35;11:30;8;;nl;;;;boot",
            ";Huis De Brug;2026-11-23;10:40;11:30;8;;nl;;;;mobile;;1060",
            ";Huis De Brug;2026-11-23;10:45;11:30;8;;nl;;;;mobile;Straat 1;9000",
            ";Huis De Brug;2026-11-23;10:50;11:30;8;;nl;;;;meeting-point",
            ";Huis De Brug;2026-11-23;10:55;11:30;8;;nl;;;;;;;;geheim",
            ";Huis De Brug;2026-11-23;11:00;11:30;8;;nl;;;;;;;;;;Tekst zonder titel",
            $";Huis De Brug;2026-11-23;11:05;11:30;8;;nl;;;;;;;;;{new string('x', 101)}",
            "A1;Huis De Brug;2026-11-23;11:10;11:30;8;;nl",
            "A1;Huis De Brug;2026-11-24;11:10;11:30;8;;nl",
            $"{booked:N};Huis De Brug;2026-11-23;10:00;11:30;2;;nl",
            $"{booked:N};Huis De Brug;2026-11-24;10:00;11:30;8;;nl",
            $"{withdrawn:N};Huis De Brug;2026-11-23;10:00;11:30;8;;nl",
            ";Huis De Brug;2026-11-23;11:15;11:30;8;;nl;;;;;;;;;;;;te veel",
        ];
        var slots = await ListAsync<string>("select slot_id || ' ' || version from slot order by slot_id");

        var plan = (await ReadAsync(await TryAsync(string.Join("\r\n", lines))))!.Plan!;

        Assert.That(plan.Problems.Select(p => $"{p.Row} {p.Field} {p.Problem?.Fault}{p.Fault}"), Is.EqualTo(new[]
        {
            "2 Host NoHost", "3 Host UnknownHost", "4 Host SeveralHosts", "5 Host HostWithdrawn", "6 Day NotADay", "7 Day DayOutside",
            "8 Start NotATime", "9 End TimeOrder", "10 End OverMidnight", "11 Start AtClockChange", "12 Capacity NotANumber",
            "13 Capacity CapacityRange", "14 Minimum MinimumRange", "15 Languages NoLanguage", "16 Languages UnknownLanguage",
            "17 Supports UnknownSupport", "18 Admits UnknownAdmit", "19 PlaceKind UnknownPlaceKind", "20 Street NoStreet",
            "21 Postcode UnknownPostcode", "22 MeetingPoint NoMeetingPoint", "23 Visibility UnknownVisibility", "24 TitleNl NoTitle",
            "25 TitleNl TooLong", "27 ExternalId TwiceInFile", "28 Capacity CapacityTaken", "29 Day HasVisitors",
            "30 ExternalId IsWithdrawn", "31  TooManyCells",
        }));
        Assert.That(plan.Problems.Select(p => (p.Fault, p.Problem?.Fault)).Distinct().Count(), Is.GreaterThanOrEqualTo(20));
        Assert.That(await CommitAsync(), Is.TypeOf<ImportChange.LookAgain>());
        Assert.That(await ListAsync<string>("select slot_id || ' ' || version from slot order by slot_id"), Is.EqualTo(slots));
    }

    [TestCase("nl")]
    [TestCase("fr")]
    [TestCase("en")]
    [TestCase(null)]
    public async Task What_goes_out_and_comes_in_again_changes_nothing(string? code)
    {
        var row = await Rows.AddRegistrationAsync("accepted");
        await Rows.AddSlotAsync(of: row, languages: ["fr", "lsfb"], title: "=SOM(1;2) \"zo\"");
        await Rows.AddSlotAsync(of: row, day: Rows.Monday.AddDays(3), start: new(17, 45));
        await KeepAsync(row, TwoMornings with { Offer = TwoMornings.Offer with { PlaceKind = "mobile", Format = "fietstocht", MeetingPoint = "bij de kerk", Texts = [new("fr", "Visite", "Deux\nlignes ; é", "Quoi ?")] } });
        await PublishAsync(row);

        var file = await new ExportSlots(Db).ExecuteAsync(new(olga, Slug, Language.Find(code), false), default);
        var plan = (await ReadAsync(await TryAsync(file!)))!.Plan!;

        Assert.That(plan.Problems, Is.Empty);
        Assert.That((plan.New.Count, plan.Changed.Count, plan.Unchanged, plan.Rejected), Is.EqualTo((0, 0, 4, 0)));
    }

    [Test]
    public async Task A_file_from_Excel_in_Windows_1252_is_taken_over_once_and_mails_nobody()
    {
        await Rows.AddHostAsync("Café Santé");
        var file = Encoding.Latin1.GetBytes("Nummer;Organisatie;Dag;Begint om;Eindigt om;Plaatsen;Talen;Titel nl\r\nA1;Café Santé;23/11/2026;10:00:00;11:30:00;8,0;Nederlands;Cafébezoek\r\nA2;Café Santé;24/11/2026;18.00;19.30;12;Frans / Nederlands;\r\n");

        var first = await TryAsync(file);
        var plan = (await ReadAsync(first))!.Plan!;
        Assert.That(plan.Problems, Is.Empty);
        Assert.That((plan.New.Count, plan.Changed.Count, plan.Unchanged), Is.EqualTo((2, 0, 0)));
        Assert.That(await ReadAsync<int>("select count(*)::int from slot"), Is.Zero, "a trial changes nothing");
        Assert.That(await CommitAsync(first), Is.TypeOf<ImportChange.Done>());
        Assert.That(await CommitAsync(first), Is.TypeOf<ImportChange.Done>(), "a second press");

        Assert.That(await ListAsync<string>("select external_id || ' ' || local_date || ' ' || local_start || ' ' || capacity || ' ' || status from slot order by external_id"),
            Is.EqualTo(new[] { "A1 2026-11-23 10:00:00 8 published", "A2 2026-11-24 18:00:00 12 published" }));
        Assert.That(await ReadAsync<int>("select count(*)::int from outbox"), Is.Zero);
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "slot.published", "slot.published", "slot.file-imported" }));
        var again = (await ReadAsync(await TryAsync(file)))!.Plan!;
        Assert.That((again.New.Count, again.Changed.Count, again.Unchanged), Is.EqualTo((0, 0, 2)), "the same number is the same visit");
    }

    [Test]
    public async Task Undoing_takes_back_what_nobody_booked_since_and_leaves_the_rest()
    {
        var row = await Rows.AddHostAsync("Huis De Brug");
        var slotId = await Rows.AddSlotAsync(of: row);
        var importId = await TryAsync($"{Head}\n{slotId:N};Huis De Brug;2026-11-23;10:00;11:30;20;;nl\nN1;Huis De Brug;2026-11-24;10:00;11:30;8;;nl\nN2;Huis De Brug;2026-11-25;10:00;11:30;8;;nl");
        await CommitAsync(importId);
        var n2 = await ReadAsync<Guid>("select slot_id from slot where external_id = 'N2'");
        await Rows.AddBookingAsync(n2, await Rows.AddPersonAsync());

        Assert.That(await UndoAsync(importId), Is.TypeOf<ImportChange.Done>());

        Assert.That(await ListAsync<string>("select coalesce(external_id, '-') || ' ' || capacity from slot order by local_date"), Is.EqualTo(new[] { "- 10", "N2 8" }));
        Assert.That((await ReadAsync(importId))!.One!, Has.Property("Status").EqualTo("undone").And.Property("Kept").EqualTo(1));
        Assert.That(await UndoAsync(importId), Is.TypeOf<ImportChange.Unknown>(), "once");
    }

    [Test]
    public async Task What_somebody_booked_between_trial_and_button_makes_the_organiser_look_again()
    {
        var row = await Rows.AddHostAsync("Huis De Brug");
        var slotId = await Rows.AddSlotAsync(of: row);
        var importId = await TryAsync($"{Head}\n{slotId:N};Huis De Brug;2026-11-24;10:00;11:30;20;;nl");
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        Assert.That(await CommitAsync(importId), Is.TypeOf<ImportChange.LookAgain>());
        Assert.That(await ReadAsync<int>("select version from slot"), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_another_zone_nothing_goes_out_or_comes_in()
    {
        var row = await Rows.AddHostAsync("Huis De Brug");
        await Rows.AddSlotAsync(of: row);
        var importId = await TryAsync($"{Head}\nN1;Huis De Brug;2026-11-24;10:00;11:30;8;;nl");
        var other = new OrganiserScope(await Rows.AddOrganiserAsync("N"), ["N"]);
        Assert.That(await new ExportSlots(Db).ExecuteAsync(new(other, Slug, null, false), default), Is.Null);
        Assert.That(await new TrySlotImport(Db, Clock).ExecuteAsync(new(other, Slug, [1]), default), Is.TypeOf<TrySlotImport.Result.Unknown>());
        Assert.That(await new CommitSlotImport(Db, Clock).ExecuteAsync(new(other, Slug, importId), default), Is.TypeOf<ImportChange.Unknown>());
        Assert.That(await new UndoSlotImport(Db, Clock).ExecuteAsync(new(other, Slug, importId), default), Is.TypeOf<ImportChange.Unknown>());
        Assert.That(await new ReadSlotImport(Db, Clock).ExecuteAsync(new(other, Slug, importId), default), Is.Null);
    }

    [Test]
    public async Task When_her_zones_left_the_edition_after_the_trial_nothing_is_taken_over()
    {
        await Rows.AddHostAsync("Huis De Brug");
        var importId = await TryAsync($"{Head}\nN1;Huis De Brug;2026-11-24;10:00;11:30;8;;nl");
        await RunAsync("update edition_zone set zone_code = 'N'");
        Assert.That(await CommitAsync(importId), Is.TypeOf<ImportChange.OutOfReach>());
        Assert.That(await ReadAsync<string>("select status || (select count(*) from slot) from slot_import"), Is.EqualTo("tried0"));
    }

    [Test]
    public void A_file_that_is_no_table_of_visits_says_so_at_once()
    {
        FileFault? Of(byte[] file) => SlotSheet.Read(file).Problems[0].Fault;
        Assert.That(Of(new byte[SlotSheet.MostBytes + 1]), Is.EqualTo(FileFault.TooLarge));
        Assert.That(Of([0, 1, 2]), Is.EqualTo(FileFault.NotText));
        Assert.That(Of([]), Is.EqualTo(FileFault.Empty));
        Assert.That(Of(Encoding.UTF8.GetBytes("a;b\n1;2")), Is.EqualTo(FileFault.ColumnMissing));
        Assert.That(Of(Encoding.UTF8.GetBytes($"{Head};Dag;kleur\n1;2")), Is.EqualTo(FileFault.ColumnTwice));
    }

    private Guid tried;

    private Task<Guid> TryAsync(string file) => TryAsync(Encoding.UTF8.GetBytes(file));

    private async Task<Guid> TryAsync(byte[] file)
    {
        var result = await new TrySlotImport(Db, Clock).ExecuteAsync(new(olga, Slug, file), default);
        return tried = ((TrySlotImport.Result.Tried)result).ImportId;
    }

    private Task<ReadSlotImport.Result?> ReadAsync(Guid importId) => new ReadSlotImport(Db, Clock).ExecuteAsync(new(olga, Slug, importId), default);

    private Task<ImportChange> CommitAsync(Guid? importId = null) => new CommitSlotImport(Db, Clock).ExecuteAsync(new(olga, Slug, importId ?? tried), default);

    private Task<ImportChange> UndoAsync(Guid importId) => new UndoSlotImport(Db, Clock).ExecuteAsync(new(olga, Slug, importId), default);
}
