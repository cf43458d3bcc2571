using System.Text.RegularExpressions;

namespace OpenDoorWeek.Core.Replies;

/// <summary>What a mail server says of a mail that it could not deliver (RFC 3464).</summary>
/// <param name="Action">failed, delayed, delivered and so on, in lower case.</param>
/// <param name="Status">Enhanced status code (RFC 3463), such as 5.1.1.</param>
public sealed partial record DeliveryReport(string Action, string Status)
{
    /// <summary>
    /// There is no such mailbox or domain (5.1.x), or it is closed (5.2.1): the next mail fares no better. A full mailbox, a policy, a
    /// content filter or a complaint about the sender (5.1.7, 5.1.8) speaks of the mail or of us, not of the address.
    /// </summary>
    public bool IsForGood => Action == "failed" && (Status == "5.2.1" || (Status.StartsWith("5.1.", StringComparison.Ordinal) && Status is not ("5.1.7" or "5.1.8")));

    /// <summary>It did not arrive, but the next one may.</summary>
    public bool IsForNow => !IsForGood && Action is ("failed" or "delayed");

    /// <param name="text">Of a part message/delivery-status: fields of the message, then of each recipient.</param>
    /// <returns>Null: it says of no recipient what happened. Of several the first that failed.</returns>
    public static DeliveryReport? Read(string text)
    {
        var reports = from block in Blank().Split(Fold().Replace(text.ReplaceLineEndings("\n"), " "))
                      let action = ActionField().Match(block)
                      let status = StatusField().Match(block)
                      where action.Success && status.Success
                      select new DeliveryReport(action.Groups[1].Value.ToLowerInvariant(), status.Groups[1].Value);
        return reports.OrderBy(r => r.Action == "failed" ? 0 : 1).FirstOrDefault();
    }

    [GeneratedRegex(@"\n[ \t]+(?=\S)")]
    private static partial Regex Fold();

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^Action:[ \t]*([A-Za-z]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ActionField();

    [GeneratedRegex(@"^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex StatusField();
}
