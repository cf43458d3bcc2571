using System.Diagnostics;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Dialogues whose mail was taken, kept a moment for the next one: TLS and sign-in cost more than the mail.</summary>
internal sealed class IdleDialogues
{
    /// <summary>Shorter than any server waits for the next command (RFC 5321 4.5.3.2.7 grants five minutes).</summary>
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(5);

    /// <summary>Some servers close after so many; a fresh one now and then also finds a server that came back under the same name.</summary>
    private const int MostMails = 20;

    private readonly List<(MailDialogue Dialogue, long Since)> idle = [];

    /// <returns>The one used last; null: none.</returns>
    public MailDialogue? Take()
    {
        lock (idle)
        {
            if (idle.Count == 0)
            {
                return null;
            }

            var last = idle[^1].Dialogue;
            idle.RemoveAt(idle.Count - 1);
            return last;
        }
    }

    public async Task PutAsync(MailDialogue dialogue)
    {
        if (dialogue.Mails >= MostMails)
        {
            await dialogue.QuitAsync();
            return;
        }

        lock (idle)
        {
            idle.Add((dialogue, Stopwatch.GetTimestamp()));
        }

        _ = CloseOldAsync();
    }

    private async Task CloseOldAsync()
    {
        await Task.Delay(Keep);
        List<MailDialogue> old;
        lock (idle)
        {
            old = [.. idle.Where(i => Stopwatch.GetElapsedTime(i.Since) >= Keep).Select(i => i.Dialogue)];
            idle.RemoveAll(i => old.Contains(i.Dialogue));
        }

        foreach (var dialogue in old)
        {
            await dialogue.QuitAsync();
        }
    }
}
