using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Replies;

namespace OpenDoorWeek.Jobs.Replies;

/// <summary>Reads what waits in the reply mailbox. Whatever lies there, the next mail is read too.</summary>
/// <remarks>First the decision is committed, then the file is moved: after a death in between it is read again, and known.</remarks>
public sealed class ReadReplies(ReplyFolder folder, TakeReply takeReply, ILogger<ReadReplies> log)
{
    /// <summary>Mails of one run; the rest waits a minute.</summary>
    private const int MostAtOnce = 500;

    /// <returns>How many mails met which fate: applied, ignored (also known before), quarantined, left where they are.</returns>
    public async Task<IReadOnlyDictionary<string, int>> ExecuteAsync(CancellationToken ct)
    {
        var counts = new Dictionary<string, int> { ["applied"] = 0, ["ignored"] = 0, ["quarantined"] = 0, ["left"] = 0 };
        await CollectAsync(ct);
        foreach (var path in folder.ListNew(MostAtOnce))
        {
            ct.ThrowIfCancellationRequested();
            counts[await ReadAsync(path, ct)]++;
        }

        return counts;
    }

    /// <summary>A mailbox that cannot be asked now is asked again in a minute; what lies here already is read all the same.</summary>
    private async Task CollectAsync(CancellationToken ct)
    {
        try
        {
            await folder.CollectAsync(ct);
        }
        catch (IOException trouble)
        {
            log.LogError("Replies cannot be fetched: {Trouble}", trouble.Message);
        }
    }

    private async Task<string> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            var outcome = await TakeAsync(IncomingReader.Read(await ReplyFolder.ReadAsync(path, ct)), ct);
            folder.MoveToRead(path);
            return outcome;
        }
        catch (FileNotFoundException)
        {
            // Another node has decided and moved it.
            return "ignored";
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or BusyException)
        {
            log.LogError("A reply stays in the mailbox: {Trouble}", trouble.GetType().Name);
            return "left";
        }
    }

    private async Task<string> TakeAsync(IncomingMail mail, CancellationToken ct)
    {
        try
        {
            return OutcomeOf(await takeReply.ExecuteAsync(mail, ct));
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or BusyException) && !DatabaseAway.Is(fault))
        {
            log.LogError("A reply cannot be decided: {Fault}", FaultText.Of(fault));
            return OutcomeOf(await takeReply.ExecuteAsync(mail.AsSpoilt(), ct));
        }
    }

    private static string OutcomeOf(TakeReply.Result result) => result is TakeReply.Result.Taken taken ? taken.Outcome : "ignored";
}
