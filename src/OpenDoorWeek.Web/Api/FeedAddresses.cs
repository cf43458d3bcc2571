using Microsoft.Net.Http.Headers;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Api;

/// <summary>Calendars to subscribe to: of a person or a host behind a secret, of a zone for everybody.</summary>
/// <remarks>
/// The secret stands in the address, since calendar programs know no other way (decision 0019): it only reads, names no third person and can
/// be ended. Who asks with the ETag or the date of what she has gets 304.
/// </remarks>
public static class FeedAddresses
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeedAddresses(this WebApplication app)
    {
        app.MapMethods("/agenda/{secret}.ics", Reads, SecretAsync).WithMetadata(new TokenPageAttribute());
        app.MapMethods($"/{LanguagePrefix.Prefix}/editions/{{slug}}/zones/{{zone}}.ics", Reads, ZoneAsync);
    }

    private static async Task<IResult> SecretAsync(HttpContext context, string secret, ReadFeed readFeed, HourlyLimits limits, CancellationToken ct) =>
        limits.AllowFeed(secret) ? Answer(context, await readFeed.ExecuteAsync(secret, ct), "private, max-age=900") : TooOften(context);

    private static async Task<IResult> ZoneAsync(
        HttpContext context, string slug, string zone, ReadZoneFeed readZoneFeed, HourlyLimits limits, Language language, CancellationToken ct) =>
        limits.AllowFeed($"{Network.Of(context)} {context.Request.Path}")
            ? Answer(context, await readZoneFeed.ExecuteAsync(new(slug, zone, language), ct), "public, max-age=900")
            : TooOften(context);

    private static IResult Answer(HttpContext context, FeedContent? feed, string caching)
    {
        if (feed is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = caching;
        return Results.File(
            feed.Octets, "text/calendar; charset=utf-8", lastModified: feed.ChangedAt, entityTag: new EntityTagHeaderValue($"\"{feed.Tag}\""));
    }

    private static IResult TooOften(HttpContext context)
    {
        context.Response.Headers.RetryAfter = $"{HourlyLimits.MinutesOfPart * 60}";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
