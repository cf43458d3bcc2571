using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>What an organiser may do with a mail.</summary>
public enum MailStep
{
    /// <summary>It goes once more: she says that she got nothing, or the server refused it.</summary>
    Resend,

    /// <summary>It does not leave.</summary>
    Stop,

    /// <summary>It waits until an organiser has looked at it.</summary>
    Hold,

    /// <summary>What was stopped or held goes after all.</summary>
    Release,
}

/// <summary>Why not.</summary>
public enum MailRefusal
{
    /// <summary>It holds a code or a link that only its reader may have; she asks for a new one herself.</summary>
    Secret,

    /// <summary>It waits, and goes by itself.</summary>
    Waits,

    /// <summary>It is being sent at this moment.</summary>
    Leaving,

    /// <summary>It has left, or was given up: there is nothing to stop.</summary>
    Ended,

    /// <summary>It waits for an organiser: release it.</summary>
    Kept,

    /// <summary>What it says was no longer true.</summary>
    Untrue,

    /// <summary>A newer mail says how things stand: her calendar must not go back.</summary>
    Outdated,

    /// <summary>The visit or the deadline of which it speaks is over.</summary>
    TooLate,
}

/// <summary>What may be done with a mail as it stands; pure.</summary>
public static class MailRule
{
    /// <summary>Written anew each time and never kept: nobody but the reader sees them.</summary>
    public static readonly string[] Secret = [AskCode.Mail, InvitationMails.Kind];

    /// <summary>Of these it expires what they speak of; of the others only the hope that somebody waits for them.</summary>
    private static readonly IReadOnlyList<string> WithDeadline =
        [HoldPlaces.Mail, JoinWaitingList.Mail, OfferTx.Made, InviteContact.Mail, RemindDrafts.Mail, SendReminders.VisitMail, SendReminders.HostMail];

    /// <param name="State">Of the outbox.</param>
    /// <param name="HasNewer">A later mail about the same thing went, or goes, to the same address.</param>
    /// <param name="ExpiresAt">It is not sent after this instant.</param>
    /// <param name="EndsAt">Of the visit; null: it speaks of none.</param>
    public sealed record Facts(string Kind, string State, bool HasNewer, DateTimeOffset ExpiresAt, DateTimeOffset? EndsAt)
    {
        internal bool HasDeadline => WithDeadline.Contains(Kind);
    }

    /// <returns>Null: it may be done.</returns>
    public static MailRefusal? WhyNot(MailStep step, Facts mail, DateTimeOffset now) => mail switch
    {
        _ when Secret.Contains(mail.Kind) => MailRefusal.Secret,
        { State: "sending" } => MailRefusal.Leaving,
        { State: "superseded" } => MailRefusal.Untrue,
        _ => step switch
        {
            MailStep.Resend => WhyNotAgain(mail, now),
            MailStep.Release when mail.State is not ("held" or "stopped") => mail.State is "queued" or "retry" ? MailRefusal.Waits : MailRefusal.Ended,
            MailStep.Release => mail.HasNewer ? MailRefusal.Outdated : now >= mail.ExpiresAt ? MailRefusal.TooLate : null,
            MailStep.Stop => mail.State is "queued" or "retry" or "held" ? null : mail.State == "stopped" ? MailRefusal.Kept : MailRefusal.Ended,
            _ => mail.State is "queued" or "retry" ? null : mail.State is "held" or "stopped" ? MailRefusal.Kept : MailRefusal.Ended,
        },
    };

    private static MailRefusal? WhyNotAgain(Facts mail, DateTimeOffset now) => mail switch
    {
        { State: "queued" or "retry" } => MailRefusal.Waits,
        { State: "held" or "stopped" } => MailRefusal.Kept,
        { HasNewer: true } => MailRefusal.Outdated,
        { HasDeadline: true } when now >= mail.ExpiresAt => MailRefusal.TooLate,
        _ when now >= mail.EndsAt => MailRefusal.TooLate,
        _ => null,
    };

    /// <summary>Until when a mail that goes once more may leave.</summary>
    public static DateTimeOffset Expires(Facts mail, DateTimeOffset now)
    {
        var usual = now + Enqueue.DefaultLife;
        return mail.HasDeadline ? mail.ExpiresAt : mail.EndsAt < usual ? mail.EndsAt.Value : usual;
    }
}
