namespace OpenDoorWeek.Jobs.Replies;

/// <summary>Where a mail server lays what comes to the addresses of the service.</summary>
/// <param name="Maildir">A folder with <c>new</c> and <c>cur</c> inside; null: replies are not read.</param>
/// <param name="CollectAsync">Brings what waits on another machine into the folder; throws <see cref="IOException"/> when it cannot. Null: a mail server lays it there.</param>
public sealed record ReplyMailbox(string? Maildir, Func<CancellationToken, Task>? CollectAsync = null);
