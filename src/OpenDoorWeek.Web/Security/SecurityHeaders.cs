using Microsoft.Net.Http.Headers;

namespace OpenDoorWeek.Web.Security;

/// <summary>A page that speaks of one person: no cache keeps it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class PersonalPageAttribute : Attribute;

/// <summary>Headers of every answer, errors and files included (ASVS 5.0, 3.4).</summary>
public static class SecurityHeaders
{
    internal const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the start of the answer, since the page of an exception clears what stood there before.
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy;
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "same-origin";
        if (context.Request.IsHttps && !IsLoopback(context.Request.Host.Host))
        {
            headers.StrictTransportSecurity = OneYear;
        }

        AddOfPage(context, headers);
    }

    private static void AddOfPage(HttpContext context, IHeaderDictionary headers)
    {
        var kind = context.GetEndpoint()?.Metadata.GetMetadata<PersonalPageAttribute>();
        var isPersonal = kind is not null || context.User.Identity?.IsAuthenticated == true || context.Response.StatusCode >= 400;
        if (isPersonal && !headers.ContainsKey(HeaderNames.ETag))
        {
            headers.CacheControl = "no-store";
        }

        // What says that a link is over stands at the address of that link.
        if (kind is TokenPageAttribute || context.Response.StatusCode == StatusCodes.Status410Gone)
        {
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex";
        }
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
