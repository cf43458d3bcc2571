using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Settings;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Tests;

/// <summary>The whole site in this process, on a port of loopback that was free: real sockets, so a browser reaches it too.</summary>
public sealed class WebSite : IAsyncDisposable
{
    /// <summary>A test asks more often than people do; the limits themselves have their own test.</summary>
    private static readonly Limits NoLimits = new(10_000, 10_000, 10_000, 10_000, 10_000, 10_000);

    private readonly WebApplication app;

    private WebSite(WebApplication app) => this.app = app;

    /// <summary>"http://127.0.0.1:40123/".</summary>
    public Uri Address => new(AddressOf(app.Services));

    /// <summary>What the site is made of, to look into it or to run a use case beside it.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts it; it answers when this returns.</summary>
    /// <param name="db">Not disposed with the site.</param>
    /// <param name="clock">What the site takes for now.</param>
    /// <param name="change">Adds services, or puts others in the place of ours; null: as they are.</param>
    /// <param name="publicUrl">Where people reach it; null: at <see cref="Address"/>. With https the cookies are secure, and a browser over http sends none.</param>
    /// <param name="map">Adds ways in besides ours; null: none.</param>
    public static async Task<WebSite> StartAsync(
        Database db, TimeProvider clock, Action<IServiceCollection>? change = null, Uri? publicUrl = null, Action<IEndpointRouteBuilder>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebPages).Assembly.GetName().Name,
            ContentRootPath = Path.Combine(Repository.Root, "src", "OpenDoorWeek.Web"),
            EnvironmentName = "Development",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // With the levels of the real service, and the console's place taken by ears.
        builder.Logging.AddQuietConsole().ClearProviders().AddProvider(Overheard.Ears);
        builder.Services.AddSingleton(db).AddSingleton(clock).AddSingleton(NoLimits).AddPages();
        builder.Services.TryAddSingleton(s => new Site(publicUrl ?? new(AddressOf(s)), "opendeurweek@example.org"));
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapPages();
        map?.Invoke(app);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Somebody's browser, with cookies of its own.</summary>
    /// <param name="acceptLanguage">What it prefers, such as "fr-BE,fr;q=0.9"; null: says nothing.</param>
    public WebBrowser NewBrowser(string? acceptLanguage = null) => new(this, acceptLanguage);

    /// <summary>A session in the database, without mail and code.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="secondFactor">As if she had just given it: what an organiser needs.</param>
    /// <returns>The cookie that holds its secret.</returns>
    public async Task<Cookie> NewSessionAsync(Guid personId, bool secondFactor = false)
    {
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var secret = await Services.GetRequiredService<Database>().TransactAsync(async tx =>
        {
            var (made, _) = await StartSession.AddAsync(tx, personId, now, CancellationToken.None);
            tx.Add(GiveSecondFactor, new { hash = Secret.Hash(made), at = secondFactor ? now : (DateTimeOffset?)null });
            await tx.CommitAsync(CancellationToken.None);
            return made;
        }, CancellationToken.None);
        return new(HouseCookies.Name(Services.GetRequiredService<Site>(), "odw"), secret);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private const string GiveSecondFactor = "update session set second_factor_at = @at::timestamptz where session_hash = @hash";

    private static string AddressOf(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
}
