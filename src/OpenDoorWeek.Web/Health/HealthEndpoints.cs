using System.Data.Common;
using System.Reflection;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Web.Health;

/// <summary>For a load balancer: one word, nothing about the inside.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>
    /// /health/live: the process answers. /health/ready: its jobs have started, and it reaches its database within 2 s. /health/mail: the mail
    /// server can be used; where it cannot, pages are as good as ever. /health/version: which build.
    /// </summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live");
        routes.MapGet("/health/ready", ReadyAsync);
        routes.MapGet("/health/mail", MailAsync);
        routes.MapGet("/health/version", () => Version);
        return routes;
    }

    private static Task<IResult> ReadyAsync(Database db, CancellationToken aborted) => AskAsync(
        async ct => await db.FindAsync<int>("select 1", new { }, ct) == 1, "ready", "not ready", aborted);

    private static Task<IResult> MailAsync(Database db, TimeProvider clock, CancellationToken aborted) => AskAsync(
        async ct => !(await new ReadCircuit(db, clock).ExecuteAsync(ct)).IsOpen, "well", "degraded", aborted);

    private static async Task<IResult> AskAsync(Func<CancellationToken, Task<bool>> isWell, string well, string unwell, CancellationToken aborted)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        limit.CancelAfter(Patience);
        try
        {
            if (await isWell(limit.Token))
            {
                return Results.Text(well);
            }
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException or TimeoutException)
        {
            // Nor is it well when nobody can say in time.
        }

        return Results.Text(unwell, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
