using OpenDoorWeek.Core.Replies;

namespace OpenDoorWeek.Jobs.Replies;

/// <summary>
/// The reply mailbox as a Maildir: what arrives lies in <c>new</c> under a name of its own, what was decided goes to <c>cur</c>. Any number
/// of nodes may read it at once; a file that another one has moved meanwhile is no fault.
/// </summary>
public sealed class ReplyFolder(ReplyMailbox mailbox, TimeProvider clock)
{
    /// <summary>Mark of a mail that was read (S for seen).</summary>
    private const string Seen = ":2,S";

    /// <summary>Fetches what waits elsewhere, where the mailbox is not a folder of this machine.</summary>
    /// <exception cref="IOException">It cannot be fetched now.</exception>
    public Task CollectAsync(CancellationToken ct) => mailbox.CollectAsync?.Invoke(ct) ?? Task.CompletedTask;

    /// <summary>Paths of what waits, the oldest first as mail servers name them; empty where no mailbox is set up.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyList<string> ListNew(int most) => mailbox.Maildir is { } folder
        ? [.. Directory.CreateDirectory(Path.Combine(folder, "new")).EnumerateFiles().Select(f => f.FullName).Order(StringComparer.Ordinal).Take(most)]
        : [];

    /// <returns>At most one octet more than is read of any mail.</returns>
    /// <exception cref="IOException">It cannot be read, or is gone.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        var octets = new byte[IncomingMail.MostOctets + 1];
        var length = await file.ReadAtLeastAsync(octets, octets.Length, throwOnEndOfStream: false, ct);
        return octets[..length];
    }

    /// <summary>It was decided: call after the commit.</summary>
    /// <exception cref="IOException">It cannot be moved; it is decided once all the same.</exception>
    public void MoveToRead(string path)
    {
        var name = Path.GetFileName(path);
        var folder = Directory.CreateDirectory(Path.Combine(mailbox.Maildir!, "cur"));
        try
        {
            File.Move(path, Path.Combine(folder.FullName, name.Contains(":2,", StringComparison.Ordinal) ? name : name + Seen), overwrite: true);
        }
        catch (FileNotFoundException)
        {
            // Another node knew it from our row and was quicker.
        }
    }

    /// <summary>Deletes what was read so long ago that its row is deleted too: it is personal data.</summary>
    /// <returns>Files that were deleted.</returns>
    public int DeleteOld()
    {
        var before = (clock.GetUtcNow() - ForgetReplies.Kept).UtcDateTime;
        var old = mailbox.Maildir is { } folder ? Directory.CreateDirectory(Path.Combine(folder, "cur")).GetFiles().Where(f => f.LastWriteTimeUtc <= before).ToList() : [];
        old.ForEach(f => f.Delete());
        return old.Count;
    }
}
