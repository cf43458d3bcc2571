using Hangfire;
using Hangfire.Dashboard;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.FullFeed;

/// <summary>What Hangfire did and will do: for operators; organisers may look. For everybody else there is no such page.</summary>
internal static class HangfireDashboard
{
    private const string Path = "/operator/hangfire";

    /// <summary>Its signs are letters of a font of its own, and its first view has one style inside an element: that one by its hash, and no other.</summary>
    private static readonly string OwnPolicy = SecurityHeaders.Policy.Replace(
        "style-src 'self'", "font-src 'self'; style-src 'self' 'unsafe-hashes' 'sha256-z7zcnw/4WalZqx+PrNaRnoeLz/G9WXuFqV1WCJ129sg='", StringComparison.Ordinal);

    public static void MapHangfire(this IEndpointRouteBuilder app)
    {
        var options = new DashboardOptions
        {
            Authorization = [],
            IsReadOnlyFunc = context => context.GetHttpContext().Items[typeof(HangfireDashboard)] is not true,
            AppPath = "/",
            DashboardTitle = "OpenDoorWeek",
            DisplayStorageConnectionString = false,
        };
        app.MapHangfireDashboard(Path, options).WithMetadata(new PersonalPageAttribute());
    }

    /// <summary>Before the dashboard is reached, and after the session is known.</summary>
    public static void GuardHangfire(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase),
        guarded => guarded.Use(async (context, next) =>
        {
            if (await MayChangeAsync(context) is { } mayChange)
            {
                context.Items[typeof(HangfireDashboard)] = mayChange;
                context.Response.Headers.ContentSecurityPolicy = OwnPolicy;
                await next(context);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }));

    /// <returns>True: an operator. False: an organiser, who looks. Null: neither, or without a second factor in this session.</returns>
    private static async Task<bool?> MayChangeAsync(HttpContext context)
    {
        if (context.Visitor() is not { Person: { SecondFactorAt: not null, PersonId: var personId } })
        {
            return null;
        }

        return await context.RequestServices.GetRequiredService<FindOperator>().ExecuteAsync(personId, context.RequestAborted) ? true
            : await context.FindOrganiserAsync() is not null ? false : null;
    }
}
