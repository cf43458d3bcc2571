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
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.IsDevelopment ? Environments.Development : Environments.Production,
        });
        builder.WebHost.UseUrls([.. settings.Addresses]);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Logging.AddQuietConsole();
        builder.Services.AddService(settings, db).AddWork(settings).AddSingleton(dev).AddSharedKeys().AddPages();
        var app = builder.Build();
        TrustProxies(app, settings);
        app.MapPages();
        app.MapHealth();
        return app;
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
