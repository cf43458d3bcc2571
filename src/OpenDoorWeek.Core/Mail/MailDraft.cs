using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Mail;

/// <summary>A mailbox as it stands in a header.</summary>
/// <param name="Name">Display name; null for the bare address.</param>
/// <param name="Address">One address in ASCII, already checked by <see cref="EmailAddress"/>.</param>
public sealed record Mailbox(string? Name, string Address);

/// <summary>The calendar object of a mail.</summary>
/// <param name="Method">REQUEST, CANCEL or PUBLISH: METHOD of the object and <c>method</c> of its MIME part, which must be equal (RFC 6047 2.4).</param>
/// <param name="Content">The octets of the object: UTF-8, CRLF, folded, no BOM. A retry sends the same.</param>
public sealed record CalendarPart(string Method, byte[] Content);

/// <summary>A mail, ready to be handed to a post: pure data, the same for every post.</summary>
/// <param name="From">Who sends; its domain is the one that signs.</param>
/// <param name="ReplyTo">The zone's human mailbox; null where From already is.</param>
/// <param name="To">Exactly one recipient.</param>
/// <param name="Language">Of subject and text; header <c>Content-Language</c>.</param>
/// <param name="Subject">At most 78 characters before encoding, no line break.</param>
/// <param name="Text">The plain part: lines of at most 78 characters where no address is longer, LF line ends.</param>
/// <param name="Html">The HTML part: a whole document with the same facts.</param>
/// <param name="Calendar">Null when the mail carries no invite.</param>
/// <param name="MessageId">Local part of the Message-ID; the domain follows from <paramref name="From"/>.</param>
/// <param name="InReplyTo">Local part of the first mail of the thread; null for the first itself.</param>
public sealed record MailDraft(
    Mailbox From,
    Mailbox? ReplyTo,
    Mailbox To,
    Language Language,
    string Subject,
    string Text,
    string Html,
    CalendarPart? Calendar,
    string MessageId,
    string? InReplyTo)
{
    /// <summary>Where one click stops mails of this kind (RFC 8058): a POST to it, without signing in. Null: it is no reminder.</summary>
    public string? StopUrl { get; init; }

    /// <summary>Row of the outbox, for the envelope; null: it is in none.</summary>
    public long? OutboxId { get; init; }

    /// <summary>Sender on the envelope, to whom it comes back when it cannot be delivered; null: who sends it.</summary>
    public string? ReturnTo { get; init; }
}
