using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>When reminders are due, and whether they are still worth sending. Without a database.</summary>
internal static class ReminderRule
{
    private static readonly TimeOnly Hour = new(9, 0);

    /// <summary>A visitor knows it anyway who booked, or was told of a new time, less than this before the reminder.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>So long before her visit a visitor is no longer reminded: she is on her way, or has forgotten.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromHours(2);

    /// <summary>Two days before the visit for a visitor, one for its host, at 9:00 in Brussels; on the working day before where that is none.</summary>
    /// <param name="kind">Of the mail.</param>
    /// <param name="visitDay">In Brussels.</param>
    public static DateTimeOffset DueAt(string kind, DateOnly visitDay)
    {
        var day = visitDay.AddDays(kind == SendReminders.VisitMail ? -2 : -1);
        while (!WorkingHours.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return Brussels.InstantOf(day, Hour);
    }

    /// <summary>Why a reminder is skipped from the start; null: it is planned.</summary>
    /// <param name="kind">Of the mail.</param>
    /// <param name="dueAt">From <see cref="DueAt"/>.</param>
    /// <param name="toldAt">Since then she knows of the visit and of its time.</param>
    /// <param name="now">The moment of planning: what was due before is not made up for.</param>
    public static string? WhyNotPlanned(string kind, DateTimeOffset dueAt, DateTimeOffset toldAt, DateTimeOffset now) =>
        kind == SendReminders.VisitMail && toldAt > dueAt - Fresh ? "just-told"
        : now > dueAt ? "late"
        : null;

    /// <summary>Until this instant it makes sense: two hours before her visit for a visitor, until it begins for its host.</summary>
    public static DateTimeOffset LastAt(ReminderFacts reminder) =>
        reminder.Kind == SendReminders.VisitMail ? reminder.StartsAt - OnTheWay : reminder.StartsAt;

    /// <summary>Why nobody is reminded; null: the mail says what is true, and in time.</summary>
    public static string? WhyNot(ReminderFacts reminder, DateTimeOffset now) => reminder switch
    {
        { ParticipantStatus: not (null or "confirmed") } => reminder.ParticipantStatus,
        { SlotStatus: not "published" } => "cancelled",
        _ when reminder.StartsAt != reminder.PlannedStart => "moved",
        { IsContact: false, ParticipantId: null } => "no-contact",
        { People: 0, ParticipantId: null } => "nobody",
        { Email: null } => "no-address",
        { MailFails: true } => "returned",
        { IsStopped: true } => "stopped",
        { IsReminded: true } => "reminded",
        _ when now >= LastAt(reminder) => "past",
        _ => null,
    };
}
