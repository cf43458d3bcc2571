using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Attendance;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Attendance;

/// <summary>When something may be said of who was at a visit, and what a save changes.</summary>
[Category("Rules")]
public sealed class AttendanceRules
{
    private static readonly Guid Ada = Guid.NewGuid(), Ben = Guid.NewGuid(), First = Guid.NewGuid(), Second = Guid.NewGuid();
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), Until = new(2026, 12, 18, 23, 0, 0, TimeSpan.Zero);

    private static readonly AttendedVisit Visit = new(
        new(Guid.Empty, "Huis", "zuid-2026", "+32 2 555 00 00", true, Guid.Empty, "published", new(2026, 11, 23), new(10, 0), new(11, 30), Start, Until, false, 3),
        [new(Ada, First, "Ada", "unknown"), new(Ben, Second, "Ben", "absent")],
        [new(First, "Ada", 3, null), new(Second, "Ben", 2, 1)],
        []);

    [TestCase("published", -1, ExpectedResult = "NotBegun")]
    [TestCase("published", 0, ExpectedResult = null)]
    [TestCase("published", 36830, ExpectedResult = null, TestName = "A minute before the end of looking back it is open")]
    [TestCase("published", 36840, ExpectedResult = "Closed")]
    [TestCase("cancelled", 0, ExpectedResult = "NotPublished")]
    [TestCase("draft", 0, ExpectedResult = "NotPublished")]
    public string? From_the_start_until_the_end_of_looking_back(string status, int minutes) =>
        MarkAttendance.Refuse(Visit.Slot with { Status = status }, Start.AddMinutes(minutes))?.GetType().Name;

    [TestCase("unknown", "present", false, ExpectedResult = "Ada unknown>present")]
    [TestCase("unknown", "unknown", false, ExpectedResult = "")]
    [TestCase("unknown", "unknown", true, ExpectedResult = "Ada unknown>present")]
    [TestCase("present", "unknown", false, ExpectedResult = "Ada present>unknown")]
    [TestCase("absent", "absent", true, ExpectedResult = "", TestName = "Who was marked otherwise stays so when all others were there")]
    [TestCase("absent", "excused", true, ExpectedResult = "Ada absent>excused")]
    [TestCase("present", null, false, ExpectedResult = "", TestName = "Who is left out of the form stays as she is")]
    [TestCase("unknown", null, true, ExpectedResult = "Ada unknown>present")]
    public string A_mark_changes_from_the_old_to_the_new(string was, string? said, bool others)
    {
        var visit = Visit with { People = [Visit.People[0] with { Mark = was }], Unnamed = [] };
        Dictionary<Guid, string> marks = said is null ? [] : new() { [Ada] = said };
        return string.Join(", ", AttendanceChange.Of(visit, Request(marks, [], others)).Marks.Select(m => $"Ada {m.Was}>{m.Now}"));
    }

    [TestCase(null, false, ExpectedResult = "1>")]
    [TestCase(null, true, ExpectedResult = "1>2", TestName = "Empty, and all others were there: all of them")]
    [TestCase(0, true, ExpectedResult = "1>0")]
    [TestCase(1, true, ExpectedResult = "")]
    public string A_count_changes_from_the_old_to_the_new(int? said, bool others)
    {
        var visit = Visit with { People = [], Unnamed = [Visit.Unnamed[1]] };
        return string.Join(", ", AttendanceChange.Of(visit, Request([], new() { [Second] = said }, others)).Counts.Select(c => $"{c.Was}>{c.Now}"));
    }

    [Test]
    public void People_of_another_visit_are_passed_over() =>
        Assert.That(AttendanceChange.Of(Visit, Request(new() { [Guid.NewGuid()] = "present" }, new() { [Guid.NewGuid()] = 2 }, false)).IsNothing, Is.True);

    [Test]
    public void An_absent_host_stands_above_every_mark_and_taking_it_back_shows_the_marks_again()
    {
        var seen = Visit with { People = [Visit.People[0] with { Mark = "present" }, Visit.People[1]] };
        var absent = seen with { Slot = seen.Slot with { HostAbsent = true } };
        Assert.That((seen.Count, absent.Count), Is.EqualTo(((2, 7), (0, 7))));
        Assert.That(absent.People.Select(absent.StandsFor), Is.All.EqualTo("host-absent"));
        Assert.That(seen.People.Select(seen.StandsFor), Is.EqualTo(new[] { "present", "absent" }));
    }

    [Test]
    public void The_file_has_a_row_for_each_and_no_name_is_a_formula()
    {
        var visit = Visit with { People = [new(Ada, First, "=HYPERLINK(\"x\")", "present"), new(Ben, Second, "Ben; Maes", "absent")] };
        Assert.That(Lines(visit, Language.Nl), Is.EqualTo(new[]
        {
            "Dag;Begin;Einde;Naam;Personen;Aanwezig;Aanwezigheid",
            "2026-11-23;10:00;11:30;\"'=HYPERLINK(\"\"x\"\")\";1;1;aanwezig",
            "2026-11-23;10:00;11:30;\"Ben; Maes\";1;0;afwezig zonder bericht",
            "2026-11-23;10:00;11:30;met Ada, zonder naam;3;;niet bekend",
            "2026-11-23;10:00;11:30;met Ben, zonder naam;2;1;aanwezig",
            "",
        }));
        Assert.That(Lines(visit with { Slot = visit.Slot with { HostAbsent = true } }, Language.Fr).Skip(1).SkipLast(1).Select(l => l.Split(';')[^2..]),
            Is.All.EqualTo(new[] { "0", "structure absente" }));
    }

    private static string[] Lines(AttendedVisit visit, Language language) =>
        Encoding.UTF8.GetString(ExportAttendance.Write(visit, language)).TrimStart('\uFEFF').Split("\r\n");

    private static MarkAttendance.Request Request(Dictionary<Guid, string> marks, Dictionary<Guid, int?> present, bool others) =>
        new(Guid.Empty, Guid.Empty, new(Guid.Empty, false), 3, false, marks, present, others);
}
