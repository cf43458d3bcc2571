using Hangfire;
using OpenDoorWeek.Jobs.Engine;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.Jobs.Replies;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.FullFeed;

/// <summary>What takes the place of the default parts in the build with -p:FullFeed=true: registered after them, so it is what is asked for.</summary>
internal static class FullFeedParts
{
    public static IServiceCollection AddFullFeed(this IServiceCollection services, MailSettings mail)
    {
        services.AddHangfire(_ => { });
        services.AddSingleton<HangfireStore>().AddSingleton<IJobEngine>(NewEngine);
        // The dashboard wants it while it is mapped; the engine, which starts later, finds it made.
        services.AddSingleton(s => s.GetRequiredService<HangfireStore>().OpenAsync(CancellationToken.None).GetAwaiter().GetResult());
        if (mail.OAuth is { } account)
        {
            services.AddSingleton(s => new OAuthTokens(account, new HttpClient { Timeout = TimeSpan.FromSeconds(20) }, s.GetRequiredService<TimeProvider>()));
        }

        if (mail is { Imap: { } imap, ReplyMaildir: { } maildir })
        {
            services.AddSingleton(s => new ReplyMailbox(
                maildir, new ImapMailbox(imap, s.GetService<OAuthTokens>(), maildir, s.GetRequiredService<TimeProvider>()).CollectAsync));
        }

        return services;
    }

    private static HangfireEngine NewEngine(IServiceProvider services) =>
        new(services.GetRequiredService<HangfireStore>(), services.GetRequiredService<ServiceSettings>().Now is null);

    public static SmtpPost NewPost(IServiceProvider services, MailServer server) =>
        MailKitPost.Over(server, services.GetService<OAuthTokens>(), services.GetRequiredService<TimeProvider>());
}
