using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Which mails that nobody asked for leave now, and which on another day. Without a database.</summary>
internal static class BulkRule
{
    /// <summary>When one that waits for another day is due, and when that day is over.</summary>
    private static readonly WorkingHours Hours = new(new(9, 0), new(19, 0));

    /// <param name="Domain">Of the recipient.</param>
    /// <param name="Mails">That began within the last minute.</param>
    internal sealed record Begun(string Domain, int Mails);

    /// <param name="IsDaily">One address gets one such mail on a day.</param>
    /// <param name="HadOne">Its address had such a mail today, or is getting one.</param>
    internal sealed record Candidate(long OutboxId, string Recipient, bool IsDaily, bool HadOne, DateTimeOffset ExpiresAt)
    {
        public string Domain => Recipient.Split('@')[^1];
    }

    /// <param name="Now">Leave now.</param>
    /// <param name="Later">Wait until <paramref name="LaterAt"/>.</param>
    internal sealed record Choice(long[] Now, long[] Later, DateTimeOffset LaterAt);

    /// <summary>Domains that have had theirs for this minute.</summary>
    public static string[] Full(IReadOnlyList<Begun> begun, BulkLimits limits) => [.. begun.Where(b => b.Mails >= limits.PerDomain).Select(b => b.Domain)];

    /// <summary>
    /// The second of a day for an address waits for the next working day, unless it would be too late before that day is over: then it goes all
    /// the same, since a reminder that never comes is worse than two.
    /// </summary>
    /// <param name="candidates">That are due, the one due longest first.</param>
    /// <param name="begun">Within the last minute, by domain.</param>
    /// <param name="atOnce">So many are wanted.</param>
    public static Choice Choose(IReadOnlyList<Candidate> candidates, IReadOnlyList<Begun> begun, BulkLimits limits, int atOnce, DateTimeOffset now)
    {
        var (laterAt, dayOver) = NextDay(now);
        var room = Math.Min(atOnce, limits.PerMinute - begun.Sum(b => b.Mails));
        var (chosen, later) = (new List<Candidate>(), new List<long>());
        foreach (var mail in candidates)
        {
            var hadOne = mail.HadOne || chosen.Any(c => c.IsDaily && c.Recipient == mail.Recipient);
            if (mail.IsDaily && hadOne && mail.ExpiresAt > dayOver)
            {
                later.Add(mail.OutboxId);
            }
            else if (chosen.Count < room && InDomain(mail.Domain, chosen, begun) < limits.PerDomain)
            {
                chosen.Add(mail);
            }
        }

        return new([.. chosen.Select(c => c.OutboxId)], [.. later], laterAt);
    }

    private static int InDomain(string domain, IReadOnlyList<Candidate> chosen, IReadOnlyList<Begun> begun) =>
        chosen.Count(c => c.Domain == domain) + begun.Where(b => b.Domain == domain).Sum(b => b.Mails);

    /// <summary>From 9:00 to 19:00 in Brussels, as reminders are due and quiet hours begin.</summary>
    private static (DateTimeOffset Start, DateTimeOffset End) NextDay(DateTimeOffset now)
    {
        var start = Hours.Next(Brussels.InstantOf(Brussels.DayOf(now).AddDays(1), TimeOnly.MinValue));
        return Hours.Of(Brussels.DayOf(start))!.Value;
    }
}
