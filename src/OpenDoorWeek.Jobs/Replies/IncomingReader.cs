using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Jobs.Replies;

/// <summary>Makes of the octets of a file what the service has to know of a mail. It never fails.</summary>
public static partial class IncomingReader
{
    /// <summary>Where delivery leaves the address of the envelope, the surest first; To and Cc are what the sender wrote.</summary>
    private static readonly string[] Delivered = ["Delivered-To", "X-Original-To", "X-Envelope-To", "Envelope-To", "To", "Cc"];

    private static readonly string[] Calendars = ["text/calendar", "application/ics"];
    private static readonly string[] Reports = ["message/delivery-status", "message/global-delivery-status"];

    /// <param name="octets">Of the file; more than <see cref="IncomingMail.MostOctets"/> are not looked at.</param>
    public static IncomingMail Read(byte[] octets)
    {
        try
        {
            var isTooBig = octets.Length > IncomingMail.MostOctets;
            var mail = Read(MimeReader.Read(isTooBig ? octets[..IncomingMail.MostOctets] : octets), octets);
            return isTooBig ? mail with { Text = "", Answers = [], Report = null, Unread = IncomingMail.Trouble.TooBig } : mail;
        }
        catch (Exception)
        {
            // Strangers write these octets: a fault that they find in a reader is no reason to stop.
            return new(SHA256.HashData(octets), [], null, "", "", true, [], null, IncomingMail.Trouble.Spoilt);
        }
    }

    private static IncomingMail Read(MimePart mail, byte[] octets) => new(
        SHA256.HashData(mail.Header("Message-ID") is { Length: > 0 } id ? Encoding.UTF8.GetBytes(id) : octets),
        [.. Delivered.SelectMany(mail.HeadersOf).SelectMany(h => Address().Matches(h)).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
        Address().Matches(mail.Header("From") ?? "").Select(m => EmailAddress.Normalise(m.Value)).FirstOrDefault(a => a is not null),
        mail.Header("Subject") ?? "",
        TextOf(mail),
        IsAutomatic(mail),
        [.. mail.All.Where(p => Calendars.Contains(p.MediaType)).SelectMany(p => CalendarAnswer.Read(Encoding.UTF8.GetBytes(p.Text)))],
        mail.All.Where(p => Reports.Contains(p.MediaType)).Select(p => DeliveryReport.Read(p.Text)).FirstOrDefault(r => r is not null),
        mail.Headers.Count == 0 ? IncomingMail.Trouble.Spoilt : null);

    private static bool IsAutomatic(MimePart mail) =>
        (mail.Header("Auto-Submitted") is { } submitted && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || mail.Header("Precedence")?.Trim().ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply"
        || mail.Header("Return-Path")?.Trim() is "<>"
        || mail.Header("X-Autoreply") is not null;

    private static string TextOf(MimePart mail) =>
        (mail.Find("text/plain") ?? mail.Find(""))?.Text
        ?? (mail.Find("text/html") is { } html ? WebUtility.HtmlDecode(Tag().Replace(Unseen().Replace(html.Text, " "), " ")) : "");

    [GeneratedRegex(@"[^\s<>,;:""()\[\]]{1,64}@[^\s<>,;:""()\[\]]{1,255}")]
    private static partial Regex Address();

    [GeneratedRegex("<(script|style|head)\\b.*?</\\1\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
