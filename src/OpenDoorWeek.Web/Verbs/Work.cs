using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.Jobs.Engine;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.Jobs.Replies;
using OpenDoorWeek.Web.Pages.Dev;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>What runs without a person: the schedule of jobs, and the pump of the outbox.</summary>
internal static class Work
{
    private static readonly Type[] OfMatching = [typeof(ClaimMatchRun), typeof(FreezeMatchInput), typeof(RenewMatchRun), typeof(EndMatchRun)];

    public static IServiceCollection AddWork(this IServiceCollection services, ServiceSettings settings)
    {
        foreach (var useCase in (Type[])[typeof(KnowJobs), typeof(ClaimRun), typeof(RenewRun), typeof(EndRun), .. OfMatching])
        {
            services.TryAddTransient(useCase);
        }

        services.TryAddSingleton<LinkTokens>();
        services.TryAddSingleton<AddressTokens>();
        services.AddSingleton(new ReplyMailbox(settings.Mail.ReplyMaildir));
        services.AddSingleton<JobRunner>().AddSingleton<IJobEngine, QuartzEngine>().AddHostedService<JobService>().AddSingleton<MatchRunner>().AddHostedService<MatchService>().AddHostedService<OutboxBell>().AddPost(settings);
#if FULL_FEED
        FullFeed.FullFeedParts.AddFullFeed(services, settings.Mail);
#endif
        return services;
    }

    /// <summary>With Mail__Mode=None no pump: mail stays in the outbox until it expires.</summary>
    private static IServiceCollection AddPost(this IServiceCollection services, ServiceSettings settings) => settings.Mail.Mode switch
    {
        MailMode.None => services,
        MailMode.Smtp => services.AddSingleton<IPost>(s => Addressed(NewPost(s, settings.Mail.Server!), s)).AddPump(settings.Limits),
        _ => services.AddFolder(MakePrivate(Path.Combine(settings.DataFolder, "mail"))).AddPump(settings.Limits),
    };

    private static SmtpPost NewPost(IServiceProvider services, MailServer server) =>
#if FULL_FEED
        FullFeed.FullFeedParts.NewPost(services, server);
#else
        new SmtpPost(server, services.GetRequiredService<TimeProvider>());
#endif

    /// <summary>What comes back is read where replies are.</summary>
    private static IPost Addressed(IPost post, IServiceProvider services) => services.GetRequiredService<Site>() is { ReadsReplies: true } site
        ? new ReturningPost(post, services.GetRequiredService<AddressTokens>(), site)
        : post;

    private static IServiceCollection AddFolder(this IServiceCollection services, string folder) => services
        .AddSingleton(new MailFolder(folder))
        .AddSingleton<IPost>(s => new FolderPost(folder, s.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddPump(this IServiceCollection services, Limits limits)
    {
        foreach (var useCase in (Type[])[typeof(ClaimDue), typeof(KeepRendered), typeof(RenewLease), typeof(RecordOutcome), typeof(RecoverLeases)])
        {
            services.TryAddTransient(useCase);
        }

        foreach (var part in (Type[])[typeof(LinkTokens), typeof(SignInMail), typeof(BookingMails), typeof(HostMails), typeof(InvitationMails), typeof(RegistrationMails), typeof(WaitingMails), typeof(ReminderMails), typeof(WishMails), typeof(ReplyMails), typeof(OutcomeMails), typeof(VisitorsMails), typeof(PairingMails)])
        {
            services.TryAddSingleton(part);
        }

        services.AddSingleton(new PumpTerms(TimeSpan.FromSeconds(limits.MailLease), new(limits.BulkMailsPerMinute, limits.BulkMailsPerDomain)));
        return services.AddSingleton(_ => MailTemplates.Load()).AddSingleton<MailByKind>().AddSingleton<OutboxPump>().AddHostedService<OutboxService>();
    }

    /// <summary>Sign-in codes lie in it: for this account only.</summary>
    private static string MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(folder).FullName;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        return Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }
}
