namespace OpenDoorWeek.Core.Mail;

/// <summary>Where the service is reached from outside, and from which address it writes.</summary>
/// <param name="PublicUrl">All links in mails and calendars start here, never at the Host header of a request.</param>
/// <param name="From">Address of the sender; its domain is the one that signs.</param>
public sealed record Site(Uri PublicUrl, string From)
{
    /// <summary>Right part of calendar UIDs.</summary>
    public string Domain => PublicUrl.Host;

    /// <summary>Right part of all addresses that others answer to.</summary>
    public string MailDomain => From.Split('@')[1];

    /// <summary>Somebody reads what calendars answer (a reply mailbox is set up), so invites may ask for it.</summary>
    public bool ReadsReplies { get; init; }

    /// <param name="pathAndQuery">Starts with a slash; tokens already escaped.</param>
    public string Url(string pathAndQuery) => new Uri(PublicUrl, pathAndQuery).AbsoluteUri;
}
