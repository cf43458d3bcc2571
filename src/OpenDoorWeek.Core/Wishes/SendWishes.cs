using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor sends her list, and gets it back by mail. From then on what stands on it counts, also what she changes later.</summary>
/// <remarks>So there is one truth, the list itself: nothing that she sees is a draft of something else. Sending again only tells her how it stands.</remarks>
public sealed class SendWishes(Database db, TimeProvider clock)
{
    public const string Mail = "wishes.received";

    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    /// <param name="Version">Of the list as it was shown: she sends what she saw.</param>
    /// <param name="Language">In which we write.</param>
    public sealed record Request(string Slug, Guid PersonId, int Version, Language Language);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It counts, now or since before.</summary>
        public sealed record Sent : Result;

        public sealed record Refused(WishRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SendAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SendAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var held = await HeldList.TakeAsync(tx, request.Slug, request.PersonId, now, ct);
        if (held?.List is not { } list)
        {
            return new Result.Refused(new WishRefusal.Unknown());
        }

        if ((held.WhyNotNow ?? Refuse(list, request.Version)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        if (!list.IsSent || list.HasChanged)
        {
            AddSending(tx, held, list, request.Language);
            await tx.CommitAsync(ct);
        }

        return new Result.Sent();
    }

    private static void AddSending(Tx tx, HeldList held, WishList list, Language language)
    {
        var (now, ids) = (held.Now, new WishFacts.Ids(list.ListId, list.Version));
        tx.Add(Submit, new { list.ListId, now });
        tx.AddMail(new(Mail, $"{list.ListId}.{list.Version}", list.ListId, list.Version, held.PersonId, held.Email, language, ids, now, now + Enqueue.DefaultLife));
        tx.AddAudit(now, held.PersonId, Mail, held.PersonId, new { wishes = list.SlotIds.Count });
    }

    /// <summary>The rule, without a database.</summary>
    internal static WishRefusal? Refuse(WishList list, int version) =>
        list.Version != version ? new WishRefusal.ChangedMeanwhile()
        : list.SlotIds.Count == 0 ? new WishRefusal.Empty()
        : list.Languages.Length == 0 ? new WishRefusal.NoLanguage()
        : null;

    private const string Submit = """
        update wish_list
           set submitted_at = @now, sent_version = version
         where wish_list_id = @ListId
        """;
}
