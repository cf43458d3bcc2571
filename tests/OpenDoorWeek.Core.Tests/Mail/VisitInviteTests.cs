using System.Globalization;
using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Mail;

/// <summary>Calendar objects as RFC 5545, 5546 and 6047 want them, and as mail programs bear them.</summary>
[TestFixture, Category("Calendar")]
public sealed class VisitInviteTests
{
    private static readonly VisitInvite Visit = new(
        CalendarMethod.Request,
        "p-0193b7c2-0000-7000-8000-000000000001@odw.example",
        0,
        new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero),
        new DateOnly(2026, 11, 23),
        new TimeOnly(10, 0),
        new TimeOnly(11, 30),
        "Opendeurweek – bezoek: Huis \"De Brug\"; Zuid, 😀😀😀😀 voorstelling van het team en de werking",
        "Rue de l'Église 12, 1060 Saint-Gilles / Sint-Gillis",
        "Lijn 1\nLijn 2, met komma; en \\ backslash\nhttps://odw.example/nl/slots/42",
        "https://odw.example/nl/slots/42",
        new Mailbox("Opendeurweek – Zorgzone Zuid", "zuid@zorgzone.example"),
        new Mailbox("Chloé D'Hondt", "chloe@huis.example"),
        Cancelled: false);

    [Test]
    public void A_request_says_exactly_this() => Assert.That(Written(Visit), Is.EqualTo(Object(
        "REQUEST",
        """
        UID:p-0193b7c2-0000-7000-8000-000000000001@odw.example
        DTSTAMP:20261101T090000Z
        SEQUENCE:0
        DTSTART;TZID=Europe/Brussels:20261123T100000
        DTEND;TZID=Europe/Brussels:20261123T113000
        SUMMARY:Opendeurweek – bezoek: Huis "De Brug"\; Zuid\, 😀😀😀😀 v
         oorstelling van het team en de werking
        LOCATION:Rue de l'Église 12\, 1060 Saint-Gilles / Sint-Gillis
        DESCRIPTION:Lijn 1\nLijn 2\, met komma\; en \\ backslash\nhttps://odw.examp
         le/nl/slots/42
        URL:https://odw.example/nl/slots/42
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        CLASS:PUBLIC
        ORGANIZER;CN="Opendeurweek – Zorgzone Zuid":mailto:zuid@zorgzone.example
        ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
         FALSE;CN="Chloé D'Hondt":mailto:chloe@huis.example
        """)));

    [Test]
    public void A_cancel_keeps_uid_times_and_attendee_and_raises_the_sequence() => Assert.That(
        Written(Visit with { Method = CalendarMethod.Cancel, Cancelled = true, Sequence = 1, Summary = "Bezoek", Description = "-" }),
        Is.EqualTo(Object(
            "CANCEL",
            """
            UID:p-0193b7c2-0000-7000-8000-000000000001@odw.example
            DTSTAMP:20261101T090000Z
            SEQUENCE:1
            DTSTART;TZID=Europe/Brussels:20261123T100000
            DTEND;TZID=Europe/Brussels:20261123T113000
            SUMMARY:Bezoek
            LOCATION:Rue de l'Église 12\, 1060 Saint-Gilles / Sint-Gillis
            DESCRIPTION:-
            URL:https://odw.example/nl/slots/42
            STATUS:CANCELLED
            TRANSP:OPAQUE
            CLASS:PUBLIC
            ORGANIZER;CN="Opendeurweek – Zorgzone Zuid":mailto:zuid@zorgzone.example
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
             FALSE;CN="Chloé D'Hondt":mailto:chloe@huis.example
            """)));

    [Test]
    public void A_download_holds_all_visits_and_no_attendee()
    {
        var first = Visit with { Method = CalendarMethod.Publish, Attendee = null, Summary = "Een", Description = "-" };
        var second = first with { Uid = "p-2@odw.example", Summary = "Twee", Cancelled = true };

        var octets = VisitInvite.Publish([first, second]);

        var events = CalendarReader.Read(octets).All("VEVENT").ToList();
        Assert.That(events.Select(e => e["SUMMARY"].Text), Is.EqualTo(new[] { "Een", "Twee" }));
        Assert.That(events.Select(e => e["STATUS"].Value), Is.EqualTo(new[] { "CONFIRMED", "CANCELLED" }));
        Assert.That(Encoding.UTF8.GetString(octets), Does.Contain("METHOD:PUBLISH\r\n").And.Not.Contains("ATTENDEE"));
        Assert.That(Oracles.Complaints("ics", octets, VisitInvite.Publish([first])), Is.Empty);
    }

    [Test]
    public void A_retry_says_the_same_octet_for_octet() =>
        Assert.That((Visit with { }).ToPart().Content, Is.EqualTo(Visit.ToPart().Content));

    [TestCase("2026-10-23", "08:00Z")]
    [TestCase("2026-10-24", "08:00Z")]
    [TestCase("2026-10-25", "09:00Z")]
    [TestCase("2026-10-26", "09:00Z")]
    [TestCase("2027-03-27", "09:00Z")]
    [TestCase("2027-03-28", "08:00Z")]
    [TestCase("2027-10-31", "09:00Z")]
    public void A_visit_at_ten_takes_place_at_ten_in_Brussels_by_the_rules_in_the_file(string day, string utc)
    {
        ChildProcess.AssertLocalZone();
        var calendar = CalendarReader.Read((Visit with { Day = DateOnly.Parse(day, CultureInfo.InvariantCulture) }).ToPart().Content);

        var start = CalendarReader.UtcOf(calendar, calendar.All("VEVENT").Single()["DTSTART"]);

        Assert.That(start.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture), Is.EqualTo($"{day} {utc}"));
    }

    [TestCase("UTC")]
    [TestCase("America/New_York")]
    public async Task The_zone_of_the_machine_changes_nothing(string zone) =>
        await ChildProcess.RunTestsAsync(typeof(VisitInviteTests), nameof(A_visit_at_ten_takes_place_at_ten_in_Brussels_by_the_rules_in_the_file), zone, 7);

    [Test]
    public void A_thousand_texts_of_people_come_back_as_they_were_but_for_line_ends_and_control_characters()
    {
        var seed = Environment.TickCount;
        var texts = new RandomTexts(seed);
        TestContext.Out.WriteLine($"seed {seed}; judged also by: {string.Join(", ", Oracles.Present)}");
        var invites = Enumerable.Range(0, 1000).Select(_ => Visit with
        {
            Summary = "S" + texts.Next(),
            Location = "L" + texts.Next(),
            Description = "D" + texts.Next(),
            Organizer = Visit.Organizer with { Name = texts.Next() },
            Attendee = Visit.Attendee! with { Name = texts.Next() },
        }).ToList();

        Assert.Multiple(() => invites.ForEach(AssertComesBack));
        Assert.That(Oracles.Complaints("ics", [.. invites.Select(i => i.ToPart().Content)]), Is.Empty);
    }

    [Test]
    public void A_line_break_in_a_name_cannot_start_a_property()
    {
        var part = (Visit with { Attendee = new Mailbox("Eve\r\nATTENDEE:mailto:evil@x.example\rX\u2028Y", "eve@x.example") }).ToPart();

        Assert.That(CalendarReader.Read(part.Content).All("VEVENT").Single()["ATTENDEE"].Parameters["CN"], Is.EqualTo("Eve ATTENDEE:mailto:evil@x.example X Y"));
        Assert.That(() => (Visit with { Url = "https://x.example\r\nX-EVIL:1" }).ToPart(), Throws.ArgumentException);
    }

    [Test]
    public void An_empty_text_is_left_out()
    {
        var octets = (Visit with { Description = "\u0007", Location = "" }).ToPart().Content;
        Assert.That(Encoding.UTF8.GetString(octets), Does.Not.Contain("DESCRIPTION").And.Not.Contain("\nLOCATION:"));
        Assert.That(Oracles.Complaints("ics", octets), Is.Empty);
    }

    [Test]
    public void A_fold_never_cuts_a_character()
    {
        for (var lead = 0; lead < 80; lead++)
        {
            var octets = (Visit with { Summary = new string('x', lead) + string.Concat(Enumerable.Repeat("😀é€", 40)) }).ToPart().Content;
            var lines = Encoding.Latin1.GetString(octets).Split("\r\n");
            Assert.That(lines.Max(l => l.Length), Is.LessThanOrEqualTo(75));
            Assert.That(lines.Select(l => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(l))), Has.None.Contains("\ufffd"));
        }
    }

    [Test]
    public void An_entry_that_breaks_the_rules_of_its_method_is_not_written()
    {
        Assert.That(() => (Visit with { Attendee = null }).ToPart(), Throws.ArgumentException);
        Assert.That(() => (Visit with { Method = CalendarMethod.Cancel }).ToPart(), Throws.ArgumentException);
        Assert.That(() => VisitInvite.Publish([Visit]), Throws.ArgumentException);
        Assert.That(() => (Visit with { End = Visit.Start }).ToPart(), Throws.ArgumentException);
        Assert.That(() => (Visit with { Attendee = Visit.Organizer }).ToPart(), Throws.ArgumentException);
    }

    private static void AssertComesBack(VisitInvite invite)
    {
        var read = CalendarReader.Read(invite.ToPart().Content).All("VEVENT").Single();
        Assert.That(read["SUMMARY"].Text, Is.EqualTo(RandomTexts.Normalised(invite.Summary)));
        Assert.That(read["LOCATION"].Text, Is.EqualTo(RandomTexts.Normalised(invite.Location)));
        Assert.That(read["DESCRIPTION"].Text, Is.EqualTo(RandomTexts.Normalised(invite.Description)));
        Assert.That(read["ORGANIZER"].Parameters["CN"], Is.EqualTo(AsParameter(invite.Organizer.Name!)));
        Assert.That(read["ATTENDEE"].Parameters["CN"], Is.EqualTo(AsParameter(invite.Attendee!.Name!)));
        Assert.That(read.Properties, Has.Count.EqualTo(14));
    }

    private static string AsParameter(string name) => RandomTexts.Normalised(name).Replace('"', '\'').Replace('\n', ' ');

    private static string Written(VisitInvite visit)
    {
        var part = visit.ToPart();
        Assert.That(Oracles.Complaints("ics", part.Content), Is.Empty);
        return Encoding.UTF8.GetString(part.Content);
    }

    private static string Object(string method, string lines) => $"""
        BEGIN:VCALENDAR
        PRODID:-//OpenDoorWeek//ODW 1.0//NL
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:{method}
        BEGIN:VTIMEZONE
        TZID:Europe/Brussels
        X-LIC-LOCATION:Europe/Brussels
        BEGIN:DAYLIGHT
        DTSTART:19700329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZNAME:CEST
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19701025T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZNAME:CET
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        {lines}
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n");
}
