namespace OpenDoorWeek.Core.Replies;

/// <summary>What becomes of a mail that came.</summary>
/// <param name="Outcome">applied, ignored or quarantined.</param>
/// <param name="Reason">One word, as column <c>reply.reason</c> knows it.</param>
/// <param name="At">When her calendar answered; null where nothing is recorded.</param>
internal sealed record ReplyDecision(string Outcome, string Reason, DateTimeOffset? At = null)
{
    public static ReplyDecision Applied(string reason, DateTimeOffset? at = null) => new("applied", reason, at);

    public static ReplyDecision Ignored(string reason) => new("ignored", reason);

    public static ReplyDecision Quarantined(string reason) => new("quarantined", reason);
}

/// <summary>The rules for mail that comes to us, without a database.</summary>
internal static class ReplyRule
{
    /// <summary>Clocks of calendars go wrong: an answer from later than this is one of now.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>A mail to an address that asks for an answer, or to none that we gave out.</summary>
    /// <param name="mail">As it came.</param>
    /// <param name="part">Whose entry the address is of, with its slot locked; null: the address is none of ours.</param>
    /// <param name="now">The moment of the decision.</param>
    public static ReplyDecision Decide(IncomingMail mail, AnsweredPart? part, DateTimeOffset now) => mail switch
    {
        { Unread: { } trouble } => ReplyDecision.Quarantined(trouble == IncomingMail.Trouble.TooBig ? "too-big" : "spoilt"),
        _ when part is null => ReplyDecision.Quarantined(mail.Answers.Count > 0 ? "forged" : "no-address"),
        { Answers.Count: 0 } => ReplyDecision.Quarantined(mail.IsAutomatic ? "auto-reply" : "text"),
        _ => Newest(mail.Answers, part) is { } answer ? Decide(answer, part, now) : ReplyDecision.Quarantined("other-entry"),
    };

    /// <summary>A report about a mail of ours that came back.</summary>
    /// <param name="mail">As it came, to the envelope's address of a mail.</param>
    /// <param name="returned">That mail; null: its row was deleted since.</param>
    public static ReplyDecision DecideReturned(IncomingMail mail, ReturnedMail? returned) => mail switch
    {
        { Unread: { } trouble } => ReplyDecision.Quarantined(trouble == IncomingMail.Trouble.TooBig ? "too-big" : "spoilt"),
        { Report: null } => ReplyDecision.Quarantined(mail.IsAutomatic ? "auto-reply" : "text"),
        { Report: { IsForGood: false, IsForNow: false } } => ReplyDecision.Ignored("report"),
        // To an address that nobody confirmed: what waits for that lapses by itself.
        _ => new(returned?.PersonId is null ? "ignored" : "applied", mail.Report.IsForGood ? "returned-for-good" : "returned-for-now"),
    };

    /// <summary>Of several answers for the same entry in one mail the last one counts (RFC 5546 2.1.5).</summary>
    private static CalendarAnswer? Newest(IReadOnlyList<CalendarAnswer> answers, AnsweredPart part) =>
        answers.Where(a => a.Uid == part.CalendarUid).OrderBy(a => a.Sequence).ThenBy(a => a.Stamp ?? DateTimeOffset.MinValue).LastOrDefault();

    private static ReplyDecision Decide(CalendarAnswer answer, AnsweredPart part, DateTimeOffset now)
    {
        if (answer.Method is not ("REPLY" or "COUNTER"))
        {
            return ReplyDecision.Quarantined("other-answer");
        }

        var at = answer.Stamp is { } stamp && stamp < now + Ahead ? stamp : now;
        return WhyIgnored(answer, part, at, now) is { } reason
            ? ReplyDecision.Ignored(reason)
            : answer.Method == "COUNTER" ? ReplyDecision.Quarantined("counter") : OfStatus(StatusOf(answer, part), at);
    }

    private static string? WhyIgnored(CalendarAnswer answer, AnsweredPart part, DateTimeOffset at, DateTimeOffset now) => part switch
    {
        { Status: not "confirmed" } => "over",
        _ when now >= part.StartsAt => "begun",
        _ when answer.Sequence < part.ToldSequence => "outdated",
        _ when at < part.AnsweredAt => "older",
        _ => null,
    };

    private static ReplyDecision OfStatus(string? status, DateTimeOffset at) => status switch
    {
        "ACCEPTED" => ReplyDecision.Applied("accepted", at),
        "TENTATIVE" => ReplyDecision.Applied("tentative", at),
        "DECLINED" => ReplyDecision.Applied("declined", at),
        _ => ReplyDecision.Quarantined("other-answer"),
    };

    /// <summary>Programs that name several people: hers. Who answers from another address of hers still holds the token.</summary>
    private static string? StatusOf(CalendarAnswer answer, AnsweredPart part) =>
        (answer.Attendees.FirstOrDefault(a => a.Address == part.Email) ?? (answer.Attendees.Count == 1 ? answer.Attendees[0] : null))?.Status;
}
