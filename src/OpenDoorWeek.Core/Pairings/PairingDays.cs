using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Until when proposals are answered, and when who is silent is reminded. Without a database.</summary>
internal static class PairingDays
{
    /// <summary>Days to answer, unless somebody says otherwise.</summary>
    public const int ToAnswer = 7;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>She knows of it anyway who was asked less than this before.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>So many days from today on, at most until the day before the week.</summary>
    /// <returns>Null: the week has begun, and nobody is asked any more.</returns>
    public static DateOnly? AnswerUntil(DateOnly today, DateOnly firstDay, int days) =>
        today >= firstDay ? null : today.AddDays(days) < firstDay ? today.AddDays(days) : firstDay.AddDays(-1);

    /// <summary>When the last day for an answer is over.</summary>
    public static DateTimeOffset Over(DateOnly answerUntil) => Brussels.InstantOf(answerUntil.AddDays(1), TimeOnly.MinValue);

    /// <summary>Two days before the last one, at 9:00 in Brussels; on the working day before where that is none.</summary>
    /// <returns>Null: too soon after she was asked.</returns>
    public static DateTimeOffset? NudgeAt(DateTimeOffset proposedAt, DateOnly answerUntil)
    {
        var day = answerUntil.AddDays(-2);
        while (!WorkingHours.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return Brussels.InstantOf(day, Morning) is var at && at >= proposedAt + Fresh ? at : null;
    }

    /// <summary>The morning after the week, at 9:00 in Brussels.</summary>
    public static DateTimeOffset AskAt(DateOnly lastDay) => Brussels.InstantOf(lastDay.AddDays(1), Morning);
}
