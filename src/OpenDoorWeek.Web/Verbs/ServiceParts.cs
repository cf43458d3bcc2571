using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>What serve and worker have in common.</summary>
internal static class ServiceParts
{
    public static TimeProvider Clock(this ServiceSettings settings) => settings.Now is { } now ? new OffsetClock(now) : TimeProvider.System;

    /// <summary>What use cases ask for in their constructors.</summary>
    public static IServiceCollection AddService(this IServiceCollection services, ServiceSettings settings, Database db) => services
        .AddSingleton(settings)
        .AddSingleton(settings.Limits)
        .AddSingleton(settings.Mail)
        .AddSingleton(settings.Clock())
        .AddSingleton(new Site(settings.PublicUrl, settings.Mail.From) { ReadsReplies = settings.Mail.ReplyMaildir is not null })
        .AddSingleton(db);

    /// <summary>Warnings and errors only, and nothing of a request: its path and address are personal data.</summary>
    public static ILoggingBuilder AddQuietConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => (console.SingleLine, console.IncludeScopes) = (true, false));
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Quartz", LogLevel.Warning);
        logging.AddFilter("Hangfire", LogLevel.Warning);
        // It warns that keys lie unencrypted in the database: they do, beside the data that they guard.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        return logging;
    }
}
