using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Security;

/// <summary>A page whose URL holds a capability: besides, no other site learns the URL and no search engine keeps it.</summary>
/// <remarks>
/// Where it finds nothing for a link that we signed for this very thing, the link was good once: 410, which says so, in place of 404.
/// Whoever made up a link, or took it from elsewhere, gets 404 as for any address.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TokenPageAttribute : PersonalPageAttribute, IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is NotFoundResult && await WasGoodAsync(context))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status410Gone);
        }

        await next();
    }

    private static async Task<bool> WasGoodAsync(ResultExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var links = context.HttpContext.RequestServices.GetRequiredService<LinkTokens>();
        var asked = request.RouteValues.Values.Concat(request.Query.Where(q => q.Key != "token").Select(q => (object?)q.Value))
            .Select(v => Guid.TryParse($"{v}", out var id) ? id : (Guid?)null).OfType<Guid>().ToHashSet();
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
        {
            if (await links.ReadAsync(purpose, request.Query["token"], context.HttpContext.RequestAborted) is { } link)
            {
                return asked.Count == 0 || asked.Contains(link.Id);
            }
        }

        return false;
    }
}
