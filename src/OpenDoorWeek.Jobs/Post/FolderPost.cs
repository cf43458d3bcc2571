using System.Globalization;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Puts each mail, as it would leave, into a folder as a file that sorts by time; for the demo, where nothing may leave.</summary>
/// <param name="folder">Made if it is missing.</param>
/// <param name="clock">For the header Date and the names of the files.</param>
public sealed class FolderPost(string folder, TimeProvider clock) : IPost
{
    private static long number;

    public async Task<SendOutcome> SendAsync(MailDraft draft, Func<CancellationToken, Task<bool>> mayLeave, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var order = Interlocked.Increment(ref number) % 1_000_000;
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmssfff}-{order:000000}-{Guid.NewGuid():N}"));
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(path + ".part", MessageText.Write(draft, now), ct);
            if (!await mayLeave(ct))
            {
                File.Delete(path + ".part");
                return new SendOutcome.Overtaken();
            }

            File.Move(path + ".part", path + ".eml");
            return new SendOutcome.Sent();
        }
        catch (OperationCanceledException)
        {
            return new SendOutcome.Stopped();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new SendOutcome.TransportFailed("data", null, failure.Message);
        }
    }
}
