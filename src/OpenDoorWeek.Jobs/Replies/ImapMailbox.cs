using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Jobs.Replies;

/// <summary>The account whose inbox is the reply mailbox.</summary>
/// <param name="Server">Its host and port, user and password; without a password it signs in by OAuth.</param>
/// <param name="Folder">Where replies lie, mostly INBOX.</param>
public sealed record ImapAccount(MailServer Server, string Folder);

/// <summary>Brings what waits in an IMAP inbox (RFC 9051) into the Maildir, where it is read like what a mail server laid there.</summary>
/// <remarks>
/// First the file is whole, then the mail is marked as seen: after a death in between it comes once more, and is known. So it is when two
/// nodes collect at once. Nothing is deleted on the server: how long it keeps what was seen is its own affair.
/// </remarks>
public sealed class ImapMailbox(ImapAccount account, OAuthTokens? tokens, string maildir, TimeProvider clock)
{
    /// <summary>Of one run; the rest waits a minute.</summary>
    private const int MostAtOnce = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    private static int number;

    /// <summary>Null: certificates must be valid, as the machine judges.</summary>
    internal System.Net.Security.RemoteCertificateValidationCallback? Trust { get; init; }

    /// <exception cref="IOException">The server or the folder cannot be used; what was not brought waits.</exception>
    public async Task CollectAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            using var client = new ImapClient().Trusting(Trust);
            await client.ConnectAsync(account.Server.Host, account.Server.Port, account.Server.Security.Options(), limit.Token);
            await client.SignInAsync(account.Server, account.Server.Password is null ? tokens : null, limit.Token);
            var folder = await client.GetFolderAsync(account.Folder, limit.Token);
            await folder.OpenAsync(FolderAccess.ReadWrite, limit.Token);
            foreach (var id in (await folder.SearchAsync(SearchQuery.NotSeen, limit.Token)).Take(MostAtOnce))
            {
                await BringAsync(folder, id, limit.Token);
            }

            await client.DisconnectAsync(true, limit.Token);
        }
        catch (Exception broken) when (IsTrouble(broken) && !ct.IsCancellationRequested)
        {
            throw new IOException($"The reply mailbox on the mail server: {broken.GetType().Name}", broken);
        }
    }

    private static bool IsTrouble(Exception broken) => broken is CommandException or ProtocolException or AuthenticationException or SslHandshakeException
        or NotSupportedException or FolderNotFoundException or OAuthTokens.RefusedException or System.Net.Sockets.SocketException or OperationCanceledException;

    private async Task BringAsync(IMailFolder folder, UniqueId id, CancellationToken ct)
    {
        await using (var octets = await folder.GetStreamAsync(id, 0, IncomingMail.MostOctets + 1, ct))
        {
            await KeepAsync(octets, ct);
        }

        await folder.AddFlagsAsync(id, MessageFlags.Seen, silent: true, ct);
    }

    /// <summary>As a Maildir wants it: written aside, then moved, so that nobody reads half a mail.</summary>
    private async Task KeepAsync(Stream octets, CancellationToken ct)
    {
        var name = $"{clock.GetUtcNow().ToUnixTimeSeconds()}.{Environment.ProcessId}_{Interlocked.Increment(ref number)}_{Guid.NewGuid():n}.imap";
        var aside = Path.Combine(Directory.CreateDirectory(Path.Combine(maildir, "tmp")).FullName, name);
        await using (var file = File.Create(aside))
        {
            await octets.CopyToAsync(file, ct);
        }

        File.Move(aside, Path.Combine(Directory.CreateDirectory(Path.Combine(maildir, "new")).FullName, name));
    }
}
