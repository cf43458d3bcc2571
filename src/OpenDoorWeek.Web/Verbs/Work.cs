using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>What runs without a person: the pump of the outbox.</summary>
internal static class Work
{
    /// <summary>Wants an <see cref="IPost"/> registered before; without one (Mail__Mode=None) mail stays in the outbox until it expires.</summary>
    public static IServiceCollection AddWork(this IServiceCollection services)
    {
        if (services.All(s => s.ServiceType != typeof(IPost)))
        {
            return services;
        }

        foreach (var useCase in (Type[])[typeof(ClaimDue), typeof(KeepRendered), typeof(RecordOutcome), typeof(RecoverLeases)])
        {
            services.TryAddTransient(useCase);
        }

        foreach (var part in (Type[])[typeof(LinkTokens), typeof(SignInMail), typeof(BookingMails), typeof(HostMails)])
        {
            services.TryAddSingleton(part);
        }

        services.TryAddSingleton(_ => MailTemplates.Load());
        return services.AddSingleton<MailByKind>().AddSingleton<OutboxPump>().AddHostedService<OutboxService>();
    }
}
