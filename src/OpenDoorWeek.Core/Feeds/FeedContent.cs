using System.Security.Cryptography;
using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Core.Feeds;

/// <summary>What a feed gives out: the same octets until something in it changes.</summary>
/// <param name="Octets">A VCALENDAR, METHOD:PUBLISH, without attendee.</param>
/// <param name="ChangedAt">Since when it says so; to the second, as HTTP says it.</param>
public sealed record FeedContent(byte[] Octets, DateTimeOffset ChangedAt)
{
    /// <summary>Of these very octets, for HTTP.</summary>
    public string Tag => Convert.ToHexStringLower(SHA256.HashData(Octets).AsSpan(0, 16));

    /// <summary>An entry is given out so long after its visit is over, and so is one that was cancelled: a program that asks seldom learns of it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The hash of the entries, which says whether anything changed.</summary>
    /// <param name="name">Of the calendar.</param>
    /// <param name="entries">Their stamps do not count.</param>
    internal static byte[] HashOf(string name, IReadOnlyList<VisitInvite> entries) => SHA256.HashData(Write(name, entries, DateTimeOffset.UnixEpoch));

    internal static FeedContent Of(string name, IReadOnlyList<VisitInvite> entries, DateTimeOffset changedAt) =>
        new(Write(name, entries, changedAt), changedAt);

    /// <summary>HTTP knows no fractions of a second.</summary>
    internal static DateTimeOffset ToSecond(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));

    private static byte[] Write(string name, IReadOnlyList<VisitInvite> entries, DateTimeOffset stamp) =>
        VisitInvite.Publish([.. entries.Select(e => e with { Stamp = stamp })], name);
}
