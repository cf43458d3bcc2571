using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Tests;

/// <summary>A site that serves one test after another: starting it, and its first sight of each page, takes longer than most tests.</summary>
/// <remarks>Each test finds its own database and its own clock behind it, and nothing in its memory that an earlier one left.</remarks>
internal sealed class LentSite : IStartupFilter
{
    private static readonly ConcurrentBag<LentSite> Free = [];
    private static readonly Assembly[] House = [typeof(Database).Assembly, typeof(WebPages).Assembly];

    /// <summary>In a fifth of a second whoever was answered is also done with.</summary>
    private const int Patience = 100;

    private readonly ConcurrentDictionary<Type, object> memory = [];
    private Database db = null!;
    private TimeProvider clock = null!;
    private int underWay;

    private LentSite()
    {
    }

    public WebSite Site { get; private set; } = null!;

    /// <summary>One that is free, else a new one.</summary>
    /// <param name="db">Of the test; not disposed with the site.</param>
    /// <param name="clock">What the site takes for now.</param>
    public static async Task<LentSite> BorrowAsync(Database db, TimeProvider clock)
    {
        var site = Free.TryTake(out var free) ? free : new LentSite();
        (site.db, site.clock) = (db, clock);
        site.Site ??= await WebSite.StartAsync(Database.Follow(() => site.db), new FollowingClock(() => site.clock), site.Prepare);
        return site;
    }

    /// <summary>Gives it back; it ends when it still has something to do for this test.</summary>
    public async Task ReturnAsync()
    {
        for (var wait = 0; Volatile.Read(ref underWay) > 0 && wait < Patience; wait++)
        {
            await Task.Delay(2);
        }

        if (underWay > 0)
        {
            await Site.DisposeAsync();
            return;
        }

        memory.Clear();
        Free.Add(this);
    }

    public static async Task EndAllAsync()
    {
        while (Free.TryTake(out var site))
        {
            await site.Site.DisposeAsync();
        }
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
