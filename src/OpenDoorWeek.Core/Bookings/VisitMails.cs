using OpenDoorWeek.Core.Publications;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Kinds of mail about one participant, by what they do to her calendar.</summary>
internal static class VisitMails
{
    /// <summary>Each carries the REQUEST that begins an entry; a participant gets one of them in her life. Key: her id.</summary>
    public static readonly string[] Invitations = [ConfirmedVisit.Mail, ConfirmedVisit.PhoneMail, MoveBooking.Mail, NameParticipant.Mail, HandOverBooking.Mail, PublicationMails.Invited];

    /// <summary>Of those that an undo takes back. Key: her id and the SEQUENCE.</summary>
    public static readonly string[] Cancellations = [CancelBooking.Mail, LeaveBooking.Mail];

    /// <summary>Each carries the CANCEL of an entry and speaks of a visit that was cancelled, by whomever.</summary>
    public static readonly string[] Endings = [.. Cancellations, CancelledByHost.Mail, PublicationMails.Withdrawn];
}
