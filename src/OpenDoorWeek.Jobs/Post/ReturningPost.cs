using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Gives each mail an envelope of its own (VERP), so that what comes back says which mail it was; where replies are read.</summary>
/// <param name="post">Sends it.</param>
/// <param name="tokens">Signs the address.</param>
/// <param name="site">Its domain.</param>
public sealed class ReturningPost(IPost post, AddressTokens tokens, Site site) : IPost
{
    public async Task<SendOutcome> SendAsync(MailDraft draft, Func<CancellationToken, Task<bool>> mayLeave, CancellationToken ct) => await post.SendAsync(
        draft.OutboxId is { } outboxId ? draft with { ReturnTo = await tokens.ReturnToAsync(outboxId, site.MailDomain, ct) } : draft, mayLeave, ct);
}
