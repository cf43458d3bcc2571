using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Wishes;

namespace OpenDoorWeek.Jobs;

/// <summary>One table: kind of mail, who writes it, and what happens when nobody knows whether it left.</summary>
public sealed class MailByKind(SignInMail signIn, BookingMails bookings, HostMails hosts, InvitationMails invitations, RegistrationMails registrations, WaitingMails waiting, ReminderMails reminders, WishMails wishes, ReplyMails replies, OutcomeMails outcomes, VisitorsMails visitors, PairingMails pairings)
{
    /// <summary>A row of the table.</summary>
    /// <param name="MayBeKept">Whether the rendered mail is stored with its row, for a retry that says the same.</param>
    /// <param name="WaitsInQuietHours">Nobody asked for it: not at night, at weekends or on holidays, and one a day for each address.</param>
    /// <param name="IsBulk">Goes to many at once: it leaves slowly, behind what people did or asked for.</param>
    public sealed record Entry(string Kind, Type Writer, WhenUncertain Uncertain, bool MayBeKept = true, bool WaitsInQuietHours = false, bool IsBulk = false);

    public static readonly IReadOnlyList<Entry> All =
    [
        new("signin.code", typeof(SignInMail), WhenUncertain.GiveUp, MayBeKept: false),
        new("booking.please-confirm", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.hold-cancelled", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.confirmed", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.confirmed-by-phone", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.cancelled", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.cancelled-by-host", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.moved-away", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.moved", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.changed", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.handed-over", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.received", typeof(BookingMails), WhenUncertain.SendAgain),
        new("booking.yours", typeof(BookingMails), WhenUncertain.SendAgain),
        new("participant.invited", typeof(BookingMails), WhenUncertain.SendAgain),
        new("participant.cancelled", typeof(BookingMails), WhenUncertain.SendAgain),
        new("host.booked", typeof(HostMails), WhenUncertain.SendAgain),
        new("host.cancelled-by-visitor", typeof(HostMails), WhenUncertain.SendAgain),
        new("host.changed", typeof(HostMails), WhenUncertain.SendAgain),
        new("host.slot-changed", typeof(HostMails), WhenUncertain.SendAgain),
        new("host.cancelled", typeof(HostMails), WhenUncertain.SendAgain),
        new("organiser.invited", typeof(InvitationMails), WhenUncertain.SendAgain, MayBeKept: false),
        new("host.submitted", typeof(RegistrationMails), WhenUncertain.SendAgain),
        new("host.accepted", typeof(RegistrationMails), WhenUncertain.SendAgain),
        new("host.returned", typeof(RegistrationMails), WhenUncertain.SendAgain),
        new("host.contact-invited", typeof(RegistrationMails), WhenUncertain.SendAgain),
        new("host.draft-reminder", typeof(RegistrationMails), WhenUncertain.SendAgain, WaitsInQuietHours: true, IsBulk: true),
        new("waiting.joined", typeof(WaitingMails), WhenUncertain.SendAgain),
        new("waiting.closed", typeof(WaitingMails), WhenUncertain.SendAgain),
        new("offer.made", typeof(WaitingMails), WhenUncertain.SendAgain),
        new("offer.expired", typeof(WaitingMails), WhenUncertain.SendAgain),
        new("offer.taken", typeof(WaitingMails), WhenUncertain.SendAgain),
        new("wishes.received", typeof(WishMails), WhenUncertain.SendAgain),
        new("match.outcome", typeof(OutcomeMails), WhenUncertain.SendAgain, IsBulk: true),
        new("match.outcome-none", typeof(OutcomeMails), WhenUncertain.SendAgain, IsBulk: true),
        new("match.invited", typeof(BookingMails), WhenUncertain.SendAgain, IsBulk: true),
        new("match.withdrawn", typeof(BookingMails), WhenUncertain.SendAgain, IsBulk: true),
        new("match.visitors", typeof(VisitorsMails), WhenUncertain.SendAgain, IsBulk: true),
        new("pair.proposed", typeof(PairingMails), WhenUncertain.SendAgain, IsBulk: true),
        new("pair.nudge", typeof(PairingMails), WhenUncertain.SendAgain, WaitsInQuietHours: true, IsBulk: true),
        new("pair.accepted", typeof(PairingMails), WhenUncertain.SendAgain, MayBeKept: false),
        new("pair.ended", typeof(PairingMails), WhenUncertain.SendAgain),
        new("pair.searching", typeof(PairingMails), WhenUncertain.SendAgain, IsBulk: true),
        new("pair.feedback", typeof(PairingMails), WhenUncertain.SendAgain, WaitsInQuietHours: true, IsBulk: true),
        new("reply.other-time", typeof(ReplyMails), WhenUncertain.SendAgain),
        new("visit.reminder", typeof(ReminderMails), WhenUncertain.SendAgain, MayBeKept: false, WaitsInQuietHours: true, IsBulk: true),
        new("host.list", typeof(ReminderMails), WhenUncertain.SendAgain, MayBeKept: false, WaitsInQuietHours: true, IsBulk: true),
    ];

    /// <returns>Null for a kind of a newer build.</returns>
    public static Entry? Find(string kind) => All.FirstOrDefault(e => e.Kind == kind);

    /// <summary>Those that never wait for others.</summary>
    public static string[] PromptKinds { get; } = [.. All.Where(e => !e.IsBulk).Select(e => e.Kind)];

    /// <summary>Those of which one address gets one on a day.</summary>
    public static string[] DailyKinds { get; } = [.. All.Where(e => e.WaitsInQuietHours).Select(e => e.Kind)];

    /// <summary>Those that go to many at once and may leave at this moment.</summary>
    public static string[] BulkKindsAt(DateTimeOffset now)
    {
        var isQuiet = QuietHours.Are(now);
        return [.. All.Where(e => e.IsBulk && !(isQuiet && e.WaitsInQuietHours)).Select(e => e.Kind)];
    }

    public static string[] KindsThat(WhenUncertain uncertain) => [.. All.Where(e => e.Uncertain == uncertain).Select(e => e.Kind)];

    internal IMailWriter WriterOf(Entry entry) =>
        new IMailWriter[] { signIn, bookings, hosts, invitations, registrations, waiting, reminders, wishes, replies, outcomes, visitors, pairings }.First(w => w.GetType() == entry.Writer);
}
