using System.Data.Common;
using System.Reflection;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Web.Health;

/// <summary>For a load balancer: one word, nothing about the inside.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>/health/live: the process answers. /health/ready: its jobs have started, and it reaches its database within 2 s. /health/version: which build.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live");
        routes.MapGet("/health/ready", ReadyAsync);
        routes.MapGet("/health/version", () => Version);
        return routes;
    }

    private static async Task<IResult> ReadyAsync(Database db, CancellationToken aborted)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        limit.CancelAfter(Patience);
        try
        {
            await db.FindAsync<int>("select 1", new { }, limit.Token);
            return Results.Text("ready");
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException or TimeoutException)
        {
            return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
