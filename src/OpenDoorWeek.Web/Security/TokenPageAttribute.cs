using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Security;

/// <summary>A page whose URL holds a capability: besides, no other site learns the URL and no search engine keeps it.</summary>
/// <remarks>
/// Where it finds nothing for a link that we signed for this very page and thing, the link was good once: 410, which says so, in place of
/// 404. Whoever made up a link, or took it from elsewhere, gets 404 as for any address.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TokenPageAttribute : PersonalPageAttribute, IAsyncResultFilter
{
    private readonly LinkPurpose? purpose;
    private readonly string? of;

    /// <summary>Its links are no <see cref="LinkTokens"/>: whatever is not found is no page.</summary>
    public TokenPageAttribute()
    {
    }

    /// <param name="purpose">Of the links that lead here.</param>
    /// <param name="of">Name of the part of the URL that names the thing; null: only the link names it.</param>
    public TokenPageAttribute(LinkPurpose purpose, string? of = null) => (this.purpose, this.of) = (purpose, of);

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is NotFoundResult)
        {
            context.Result = new StatusCodeResult(await MissingAsync(context.HttpContext));
        }

        await next();
    }

    /// <summary>The status where nothing is found: 410 for a link that was good once, else 404.</summary>
    public async Task<int> MissingAsync(HttpContext context) =>
        purpose is { } known && await WasGoodAsync(context, known) ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;

    private async Task<bool> WasGoodAsync(HttpContext context, LinkPurpose known)
    {
        var links = context.RequestServices.GetRequiredService<LinkTokens>();
        var link = await links.ReadAsync(known, context.Request.Query["token"], context.RequestAborted);
        return link is not null && (of is null || (Guid.TryParse($"{context.GetRouteValue(of)}", out var id) && id == link.Id));
    }
}
