using System.Net;
using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Web.Settings;

/// <summary>What the operator decides, checked as a whole at the start (<see cref="ReadSettings"/>).</summary>
/// <param name="IsDevelopment">Only then the service brings its own database, loads the demo and shows /dev.</param>
/// <param name="ConnectionString">Null: the service brings its own database; never null outside Development.</param>
/// <param name="Addresses">On which it listens.</param>
/// <param name="PublicUrl">Where people reach it: scheme, host and port only.</param>
/// <param name="DataFolder">Of the database that the service brings; unused where one is configured.</param>
/// <param name="PostgresPrograms">Bin folder, or "npm"; null: look around.</param>
/// <param name="KnownProxies">Whose forwarded addresses are believed; empty: nobody's.</param>
/// <param name="Now">What the clock shows at the start; null: the time. Development only.</param>
public sealed record ServiceSettings(
    bool IsDevelopment,
    string? ConnectionString,
    IReadOnlyList<string> Addresses,
    Uri PublicUrl,
    MailSettings Mail,
    string DataFolder,
    string? PostgresPrograms,
    IReadOnlyList<IPNetwork> KnownProxies,
    Limits Limits,
    DateTimeOffset? Now);

/// <param name="Mode">Where mail goes.</param>
/// <param name="Server">Given where mail is sent.</param>
/// <param name="From">Address of the sender.</param>
/// <param name="ReplyMaildir">Folder in which a mail server lays replies to invites; null: replies are not read.</param>
public sealed record MailSettings(MailMode Mode, MailServer? Server, string From, string? ReplyMaildir)
{
#if FULL_FEED
    /// <summary>Null: by password, or not at all.</summary>
    public OAuthAccount? OAuth { get; init; }

    /// <summary>Null: a mail server lays replies into the folder.</summary>
    public Jobs.Replies.ImapAccount? Imap { get; init; }
#endif
}

public enum MailMode
{
    /// <summary>Handed to a mail server.</summary>
    Smtp,

    /// <summary>Kept in the outbox and shown at /dev/mail: Development without a mail server.</summary>
    Shown,

    /// <summary>The operator said so: nothing is sent.</summary>
    None,
}

/// <summary>How often within one hour, where nothing else is said. Hospitals sit behind one address, so a network may do more than a person.</summary>
/// <param name="BulkMailsPerMinute">Reminders, lists and the like, over all nodes.</param>
/// <param name="BulkMailsPerDomain">Of them to the addresses of one domain, in a minute.</param>
/// <param name="MailLease">Seconds after which another node takes over the mails of one that died.</param>
public sealed record Limits(
    int SignInsPerAddress = 5,
    int SignInsPerNetwork = 200,
    int HoldsPerNetwork = 60,
    int BookingsPerPerson = 30,
    int FeedReads = 60,
    int Imports = 5,
    int BulkMailsPerMinute = 60,
    int BulkMailsPerDomain = 10,
    int MailLease = 60);
