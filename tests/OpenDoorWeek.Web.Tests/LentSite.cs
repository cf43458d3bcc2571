using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Tests.Browser;

namespace OpenDoorWeek.Web.Tests;

/// <summary>A site that serves one test after another: starting it, and its first sight of each page, takes longer than most tests.</summary>
/// <remarks>Each test finds its own database and its own clock behind it, and nothing in its memory that an earlier one left.</remarks>
internal sealed class LentSite : IStartupFilter
{
    private static readonly ConcurrentBag<LentSite> Free = [], FreeWithMail = [];
    private static readonly Assembly[] House = [typeof(Database).Assembly, typeof(WebPages).Assembly];

    /// <summary>In a fifth of a second whoever was answered is also done with.</summary>
    private const int Patience = 100;

    private readonly ConcurrentDictionary<Type, object> memory = [];
    private Database db = null!;
    private TimeProvider clock = null!;
    private int underWay;

    private LentSite(Mailbox? mailbox) => Mailbox = mailbox;

    public WebSite Site { get; private set; } = null!;

    /// <summary>Where its mail arrives; null: it sends none.</summary>
    public Mailbox? Mailbox { get; }

    /// <summary>One that is free, else a new one.</summary>
    /// <param name="db">Of the test; not disposed with the site.</param>
    /// <param name="clock">What the site takes for now.</param>
    public static Task<LentSite> BorrowAsync(Database db, TimeProvider clock) =>
        (Free.TryTake(out var free) ? free : new(null)).StartAsync(db, clock);

    /// <summary>The same, with its pump at work and a mail server.</summary>
    public static async Task<LentSite> BorrowWithMailAsync(Database db, TimeProvider clock)
    {
        var lent = await (FreeWithMail.TryTake(out var free) ? free : new(new Mailbox())).StartAsync(db, clock);
        await lent.Mailbox!.StartAsync(lent.Site.Services);
        return lent;
    }

    /// <summary>Gives it back; it ends when it still has something to do for this test.</summary>
    public async Task ReturnAsync()
    {
        await (Mailbox?.StopAsync() ?? Task.CompletedTask);
        for (var wait = 0; Volatile.Read(ref underWay) > 0 && wait < Patience; wait++)
        {
            await Task.Delay(2);
        }

        if (underWay > 0)
        {
            await EndAsync();
            return;
        }

        memory.Clear();
        (Mailbox is null ? Free : FreeWithMail).Add(this);
    }

    public static async Task EndAllAsync()
    {
        while (Free.TryTake(out var lent) || FreeWithMail.TryTake(out lent))
        {
            await lent.EndAsync();
        }
    }

    private async Task<LentSite> StartAsync(Database ofTest, TimeProvider ofTestClock)
    {
        (db, clock) = (ofTest, ofTestClock);
        Site ??= await WebSite.StartAsync(Database.Follow(() => db), new FollowingClock(() => clock), Prepare);
        return this;
    }

    private async Task EndAsync()
    {
        await (Mailbox?.DisposeAsync() ?? ValueTask.CompletedTask);
        await Site.DisposeAsync();
    }

    Action<IApplicationBuilder> IStartupFilter.Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(CountAsync);
        next(app);
    };

    private async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref underWay);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    /// <summary>What the house keeps as long as a process lasts lasts as long as a test.</summary>
    /// <remarks>But for what must be disposed, which the container would do after each request: <see cref="HourlyLimits"/> counts on.</remarks>
    private void Prepare(IServiceCollection services)
    {
        Mailbox?.Connect(services);
        services.AddSingleton<IStartupFilter>(this);
        foreach (var kept in services.Where(IsMemory).ToList())
        {
            services.Remove(kept);
            services.AddTransient(kept.ServiceType, _ => memory.GetOrAdd(kept.ServiceType, _ => Make(Site.Services, kept)));
        }
    }

    private static bool IsMemory(ServiceDescriptor service) =>
        service is { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false, ImplementationInstance: null }
        && House.Contains(service.ServiceType.Assembly)
        && !typeof(IDisposable).IsAssignableFrom(service.ServiceType);

    private static object Make(IServiceProvider services, ServiceDescriptor kept) =>
        kept.ImplementationFactory?.Invoke(services) ?? ActivatorUtilities.CreateInstance(services, kept.ImplementationType!);

    private sealed class FollowingClock(Func<TimeProvider> which) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => which().GetUtcNow();
    }
}
