using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>A draft as a message (RFC 5322, 2045-2047): mixed { alternative { plain, html, calendar }, invite.ics }, in ASCII.</summary>
/// <remarks>
/// All parts are base64: quoted-printable with =0D=0A breaks calendars in Outlook. The calendar stands last in the
/// alternative and again as attachment, since some programs look at one and some at the other (RFC 6047 2.4). Borders follow
/// from the Message-ID, so a retry differs in its Date only.
/// </remarks>
internal static class MessageText
{
    /// <param name="draft">To exactly one recipient.</param>
    /// <param name="date">Moment of sending.</param>
    /// <returns>CRLF line ends, lines of at most 998 octets, no dot at a line's start.</returns>
    public static byte[] Write(MailDraft draft, DateTimeOffset date)
    {
        var text = new StringBuilder();
        AddHeaders(text, draft, date);
        var border = Border(draft);
        if (draft.Calendar is null)
        {
            AddAlternatives(text, draft, border);
        }
        else
        {
            AddField(text, "Content-Type", $"multipart/mixed; boundary=\"{border}-m\"");
            AddLine(text, $"\r\n--{border}-m");
            AddAlternatives(text, draft, border);
            AddLine(text, $"--{border}-m");
            AddPart(text, "application/ics; name=\"invite.ics\"", draft.Calendar.Content, "Content-Disposition: attachment; filename=\"invite.ics\"\r\n");
            AddLine(text, $"--{border}-m--");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void AddHeaders(StringBuilder text, MailDraft draft, DateTimeOffset date)
    {
        AddField(text, "Date", date.ToString("ddd, dd MMM yyyy HH:mm:ss zz00", CultureInfo.InvariantCulture));
        AddField(text, "From", HeaderText.Address(draft.From));
        if (draft.ReplyTo is { } replyTo)
        {
            AddField(text, "Reply-To", HeaderText.Address(replyTo));
        }

        AddField(text, "To", HeaderText.Address(draft.To));
        AddField(text, "Subject", HeaderText.Encode(draft.Subject));
        AddField(text, "Message-ID", Id(draft, draft.MessageId));
        if (draft.InReplyTo is { } first)
        {
            AddField(text, "In-Reply-To", Id(draft, first));
            AddField(text, "References", Id(draft, first));
        }

        AddStop(text, draft);
        AddField(text, "Content-Language", draft.Language.Code);
        AddField(text, "Auto-Submitted", "auto-generated");
        AddField(text, "X-Auto-Response-Suppress", "All");
        AddField(text, "MIME-Version", "1.0");
    }

    private static void AddStop(StringBuilder text, MailDraft draft)
    {
        if (draft.StopUrl is { } stop)
        {
            AddField(text, "List-Unsubscribe", $"<{stop}>");
            AddField(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static void AddAlternatives(StringBuilder text, MailDraft draft, string border)
    {
        AddField(text, "Content-Type", $"multipart/alternative; boundary=\"{border}-a\"");
        AddLine(text, $"\r\n--{border}-a");
        AddPart(text, "text/plain; charset=utf-8", Lines(draft.Text));
        AddLine(text, $"--{border}-a");
        AddPart(text, "text/html; charset=utf-8", Lines(draft.Html));
        if (draft.Calendar is { } calendar)
        {
            AddLine(text, $"--{border}-a");
            AddPart(text, $"text/calendar; charset=utf-8; method={calendar.Method}", calendar.Content);
        }

        AddLine(text, $"--{border}-a--");
    }

    private static void AddPart(StringBuilder text, string type, byte[] content, string moreHeaders = "")
    {
        AddField(text, "Content-Type", type);
        AddField(text, "Content-Transfer-Encoding", "base64");
        text.Append(moreHeaders).Append("\r\n");
        text.Append(Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    private static void AddField(StringBuilder text, string name, string value) => AddLine(text, $"{name}: {value}");

    private static void AddLine(StringBuilder text, string line) => text.Append(line).Append("\r\n");

    private static byte[] Lines(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    /// <summary>A key may hold anything; the local part of a Message-ID is a dot-atom (RFC 5322 3.6.4).</summary>
    private static string Id(MailDraft draft, string local)
    {
        var atom = string.Concat(local.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
        return $"<{atom}@{draft.From.Address.Split('@')[1]}>";
    }

    private static string Border(MailDraft draft) =>
        "odw-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id(draft, draft.MessageId))))[..24];
}
