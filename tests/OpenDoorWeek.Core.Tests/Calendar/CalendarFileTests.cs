using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Calendar;

namespace OpenDoorWeek.Core.Tests.Calendar;

[Category("Rules")]
public sealed class CalendarFileTests
{
    [TestCase("DTSTART:20261117T090000Z\nDTEND:20261117T103000Z", "17 10:00 - 17 11:30", TestName = "A time in UTC")]
    [TestCase("DTSTART;TZID=Europe/Brussels:20261117T090000\nDTEND;TZID=Europe/Brussels:20261117T103000", "17 09:00 - 17 10:30", TestName = "A time of Brussels")]
    [TestCase("DTSTART;TZID=\"Europe/London\":20261117T090000\nDURATION:PT1H30M", "17 10:00 - 17 11:30", TestName = "A time of elsewhere, with a duration")]
    [TestCase("DTSTART:20261117T090000\nDURATION:P1DT2H", "17 09:00 - 18 11:00", TestName = "A floating time over two days")]
    [TestCase("DTSTART;VALUE=DATE:20261117\nDTEND;VALUE=DATE:20261120", "17  - 19 ", TestName = "Whole days, the end exclusive")]
    [TestCase("DTSTART;VALUE=DATE:20261117", "17  - 17 ", TestName = "One whole day")]
    [TestCase("DTSTART;VALUE=DATE:20261117\nDTEND;VALUE=DATE:20261117", "17  - 17 ", TestName = "A whole day that ends on itself, as some programs write")]
    [TestCase("DTSTART;VALUE=DATE:20261117\nDURATION:P1W", "17  - 23 ", TestName = "A week")]
    [TestCase("DTSTART:20261117T200000\nDTEND:20261118T000000", "17 20:00 - 17 23:59", TestName = "Until midnight")]
    [TestCase("DTSTART:20261117T200000", "17 20:00 - 17 20:00", TestName = "A moment without length")]
    public void An_entry_is_read_by_the_wall_clock_of_Brussels(string times, string expected)
    {
        var entry = Read($"SUMMARY:Werkgroep\n{times}").Events.Single();
        Assert.That($"{entry.FirstDay:dd} {entry.LocalStart:HH:mm} - {entry.LastDay:dd} {entry.LocalEnd:HH:mm}", Is.EqualTo(expected));
    }

    [Test]
    public void Folds_escapes_and_an_alarm_inside_do_not_disturb_also_where_a_fold_splits_a_character()
    {
        var text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART;VALUE=DATE:20261117\r\nSUMMARY:Caf|é\\, portes\\nouvertes\r\nLOCATION:Rue\r\n  Haute\r\n"
            + "BEGIN:VALARM\r\nSUMMARY:Alarm\r\nDTSTART:nonsense\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var octets = Encoding.UTF8.GetBytes(text.Replace("|", "", StringComparison.Ordinal)).ToList();
        octets.InsertRange(octets.IndexOf(0xC3) + 1, "\r\n "u8.ToArray());
        var entry = CalendarFile.Read([.. octets]).Events.Single();
        Assert.That((entry.Title, entry.Place, entry.SourceKey), Is.EqualTo(("Café, portes ouvertes", "Rue Haute", "1@example.org/")));
    }

    [TestCase("hello", "1 NotACalendar")]
    [TestCase("", "1 NotACalendar")]
    [TestCase("BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR", "2 Malformed nonsense")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261117", "1 NotClosed VCALENDAR, 2 NotClosed VEVENT")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "3 NotClosed VCALENDAR")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR", "2 NoStart")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR", "4 NotATime soon")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261317\nEND:VEVENT\nEND:VCALENDAR", "4 NotATime 20261317")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261117T100000\nDTEND;VALUE=DATE:20261118\nEND:VEVENT\nEND:VCALENDAR", "5 NotATime 20261118")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261117T100000\nDURATION:PT\nEND:VEVENT\nEND:VCALENDAR", "5 NotATime PT")]
    [TestCase("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261117\nDTEND:20261116\nEND:VEVENT\nEND:VCALENDAR", "5 EndsFirst")]
    public void What_is_wrong_is_said_by_line_and_nothing_is_taken(string text, string expected)
    {
        var file = CalendarFile.Read(Encoding.UTF8.GetBytes(text));
        Assert.That(string.Join(", ", file.Errors.Select(e => $"{e.Line} {e.Kind} {e.Text}".TrimEnd())), Is.EqualTo(expected));
        Assert.That(file.Events, Is.Empty);
    }

    [Test]
    public void What_is_no_text_is_said_by_line() =>
        Assert.That(CalendarFile.Read([.. "BEGIN:VCALENDAR\n"u8, 0xFF, 0xFE, (byte)'\n', .. "END:VCALENDAR"u8]).Errors, Is.EqualTo([new CalendarRemark(2, CalendarRemarkKind.NotText)]));

    [Test]
    public void What_is_not_taken_over_as_it_stands_is_noted_by_line()
    {
        var file = Read("SUMMARY:Markt\nDTSTART;TZID=Mars/Base:20261117T090000\nRRULE:FREQ=WEEKLY");
        Assert.That(file.Notes.Select(n => $"{n.Line} {n.Kind} {n.Text}"), Is.EqualTo(["4 UnknownZone Mars/Base", "5 Repeats Markt"]));
        Assert.That(file.Events.Single().LocalStart, Is.EqualTo(new TimeOnly(9, 0)));
        Assert.That(Read("DTSTART:20261117").Notes, Is.EqualTo([new CalendarRemark(2, CalendarRemarkKind.NoTitle)]));
        Assert.That(Read("SUMMARY:Markt\nDTSTART:20261117\nSTATUS:CANCELLED").Events, Is.Empty);
    }

    [Test]
    public void No_two_megabytes_of_nonsense_make_it_fall_over()
    {
        var dice = new Random(7);
        foreach (var length in new[] { 1, 3, 100, 20_000 })
        {
            var octets = new byte[length];
            dice.NextBytes(octets);
            Assert.That(CalendarFile.Read(octets).Errors, Is.Not.Empty);
        }

        var many = string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nSUMMARY:A\nDTSTART:20261117\nEND:VEVENT\n", CalendarFile.MostEvents + 1));
        Assert.That(CalendarFile.Read(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\n{many}END:VCALENDAR")).Errors.Select(e => e.Kind), Is.EqualTo([CalendarRemarkKind.TooMany]));
    }

    private static CalendarFile Read(string lines) =>
        CalendarFile.Read(Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"));
}
