namespace OpenDoorWeek.Jobs.Replies;

/// <summary>Where a mail server lays what comes to the addresses of the service.</summary>
/// <param name="Maildir">A folder with <c>new</c> and <c>cur</c> inside; null: replies are not read.</param>
public sealed record ReplyMailbox(string? Maildir);
