using Microsoft.AspNetCore.HttpOverrides;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Web.Health;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Puts the web service together.</summary>
internal static class WebService
{
    public static WebApplication Build(ServiceSettings settings, Database db, DevPages dev)
    {
        var builder = NewBuilder(settings, db);
        builder.Services.AddSingleton(dev).AddSharedKeys().AddPages();
        var app = builder.Build();
        TrustProxies(app, settings);
        app.MapPages();
#if FULL_FEED
        FullFeed.HangfireDashboard.MapHangfire(app);
#endif
        app.MapHealth();
        return app;
    }

    /// <summary>Mail and jobs; of the web only the addresses that say whether it is well.</summary>
    public static WebApplication BuildWorker(ServiceSettings settings, Database db)
    {
        var app = NewBuilder(settings, db).Build();
        app.MapHealth();
        return app;
    }

    private static WebApplicationBuilder NewBuilder(ServiceSettings settings, Database db)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.IsDevelopment ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls([.. settings.Addresses]);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Logging.AddQuietConsole();
        builder.Services.AddService(settings, db).AddWork(settings);
        return builder;
    }

    /// <summary>Addresses and https of a request come from the known proxies, or from nobody.</summary>
    internal static void TrustProxies(WebApplication app, ServiceSettings settings)
    {
        if (settings.KnownProxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.KnownProxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
