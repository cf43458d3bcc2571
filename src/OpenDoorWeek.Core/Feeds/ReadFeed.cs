using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Feeds;

/// <summary>The calendar behind a secret address, as calendar programs ask for it.</summary>
public sealed class ReadFeed(Database db, ReadAgenda readAgenda, ListHostSlots listHostSlots, Site site, TimeProvider clock)
{
    private static readonly Text OwnName = new("Opendeurweek: mijn bezoeken", "Semaine portes ouvertes\u00a0: mes visites", "Open-Door Week: my visits");
    private static readonly Text HostName = new("Opendeurweek: {host}", "Semaine portes ouvertes\u00a0: {host}", "Open-Door Week: {host}");

    /// <param name="secret">From the URL.</param>
    /// <param name="ct">Stops the queries.</param>
    /// <returns>Null: it leads nowhere, or does so no longer.</returns>
    public async Task<FeedContent?> ExecuteAsync(string secret, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<Feed>(Find, new { hash = Secret.Hash(secret) }, ct) is not { } feed || await EntriesAsync(feed, now, ct) is not var (name, entries))
        {
            return null;
        }

        var hash = FeedContent.HashOf(name, entries);
        var changedAt = feed.ContentHash is { } known && known.SequenceEqual(hash)
            ? feed.ChangedAt!.Value
            : await db.FindAsync<DateTimeOffset>(Keep, new { feed.FeedId, hash, now = FeedContent.ToSecond(now) }, ct);
        return FeedContent.Of(name, entries, changedAt);
    }

    private async Task<(string Name, IReadOnlyList<VisitInvite> Entries)?> EntriesAsync(Feed feed, DateTimeOffset now, CancellationToken ct) =>
        feed.HostId is { } hostId ? await OfHostAsync(feed, hostId, now, ct) : await OfPersonAsync(feed, now, ct);

    private async Task<(string, IReadOnlyList<VisitInvite>)?> OfPersonAsync(Feed feed, DateTimeOffset now, CancellationToken ct)
    {
        var (agenda, words) = (await readAgenda.ExecuteAsync(feed.PersonId, ct), new VisitEntries(site));
        var visits = agenda.Coming.Concat(agenda.Past).Where(v => v.ParticipantId is not null && v.EndsAt + FeedContent.Kept > now);
        return (OwnName.In(feed.Language), [.. visits.OrderBy(v => v.StartsAt).ThenBy(v => v.CalendarUid, StringComparer.Ordinal).Select(v => words.ToDownload(v, feed.Language))]);
    }

    private async Task<(string, IReadOnlyList<VisitInvite>)?> OfHostAsync(Feed feed, Guid hostId, DateTimeOffset now, CancellationToken ct)
    {
        var (read, words) = (await listHostSlots.ExecuteAsync(new(hostId, new HostActor(feed.PersonId, MayOrganise: false)), ct), new SlotEntries(site));
        return read is null
            ? null
            : (HostName.In(feed.Language, ("host", read.Host.Name)), [.. read.Slots.Where(s => s.StartsAt + FeedContent.Kept > now).Select(s => words.ToDownload(read.Host, s, feed.Language))]);
    }

    private sealed record Feed(Guid FeedId, Guid PersonId, Guid? HostId, Language Language, byte[]? ContentHash, DateTimeOffset? ChangedAt);

    private const string Find = """
        select feed_id, person_id, host_id, language, content_hash, changed_at
          from feed
         where secret_hash = @hash
        """;

    // Of two who see the change at once, both are told the moment that stands.
    private const string Keep = """
        update feed
           set content_hash = @hash,
               changed_at = case when content_hash = @hash then changed_at else @now end
         where feed_id = @FeedId
        returning changed_at
        """;
}
