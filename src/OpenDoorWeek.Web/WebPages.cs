using System.Data.Common;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Web.Api;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.Hosts;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Pages.WaitingList;
using OpenDoorWeek.Web.Pages.Wishes;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web;

/// <summary>The pages and what stands around them: language in the URL, headers, pages of errors, stylesheet.</summary>
public static class WebPages
{
    /// <summary>Wants <see cref="Database"/>, <see cref="TimeProvider"/> and <see cref="Site"/> registered beside it.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(ConfigurePages).AddMvcOptions(mvc =>
        {
            // A text field left empty is judged by its page, in the language of the page.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.Filters.Add<KeepInput>();
            MuteBinder(mvc.ModelBindingMessageProvider);
        });
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));   // é as é: French pages grow by a tenth otherwise
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);   // half the size of the fastest
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<Site>(ConfigureFormCookie);
        services.AddAuthentication(SessionHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddAuthorization();
        services.AddDataProtection();
        services.AddSingleton(SealOfSecrets.Make);
        return services.AddOfRequest().AddUseCases();
    }

    /// <summary>Adds the pages and all middleware they need; what comes before them (proxies, limits) is added before.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.Use((context, next) =>
        {
            // Before a page of an error takes the place of what was asked.
            Asked.Of(context);
            return next(context);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseWhen(CompressedAttribute.IsOn, page => page.UseResponseCompression());
        UseAuthenticationOnce(app);
#if FULL_FEED
        FullFeed.HangfireDashboard.GuardHangfire(app);
#endif
        app.UseKeptForms();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapGet("/", ToOwnLanguage);
        app.MapRazorPages().WithStaticAssets();
        MapFilesAndShortcuts(app);
        return app;
    }

    private static void MapFilesAndShortcuts(WebApplication app)
    {
        app.MapVisitCalendars();
        app.MapPairCalendars();
        app.MapFeedAddresses();
        app.MapShortAddresses();
        app.MapDemoMessages();
    }

    /// <summary>
    /// The page of an error is shown as to whoever was signed in when it happened: the database that says who may be what failed,
    /// and asking it again would end without a page.
    /// </summary>
    private static void UseAuthenticationOnce(WebApplication app)
    {
        // Otherwise the framework adds its own in front of all, outside the pages of errors; a test notices when the name changes.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(context => context.Features.Get<IExceptionHandlerFeature>() is null, asked => asked.UseAuthentication());
    }

    /// <summary>What pages ask for in their constructors, besides use cases.</summary>
    private static IServiceCollection AddOfRequest(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(s => s.GetRequiredService<IHttpContextAccessor>().HttpContext!.Language());
        services.AddScoped(TranslateFor);
        services.AddScoped<PageFrame>();
        services.AddScoped<Browser>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<Network>();
        services.AddScoped<KeptForms>();
        services.AddScoped<BookingAccessOf>();
        services.AddScoped<WaitingAccessOf>();
        services.AddScoped<HostWay>();
        services.AddScoped<WishWay>();
        services.AddScoped<SlotWay>();
        services.AddSingleton<LinkTokens>();
        services.TryAddSingleton<AddressTokens>();
        services.TryAddSingleton(new Limits());
        services.AddSingleton<HourlyLimits>();
        services.AddSingleton<KnownEditions>();
        return services;
    }

    /// <summary>Every use case of Core: a sealed class with one public ExecuteAsync.</summary>
    private static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var useCase in typeof(Database).Assembly.GetTypes().Where(t => t.IsSealed && t.GetMethod("ExecuteAsync") is not null))
        {
            services.AddTransient(useCase);
        }

        return services;
    }

    private static Translate TranslateFor(IServiceProvider services)
    {
        var language = services.GetRequiredService<Core.Words.Language>();
        return (text, values) => text.In(language, values);
    }

    private static void ConfigurePages(RazorPagesOptions pages) => pages.Conventions.Add(new LanguagePrefix());

    private static void ConfigureFormCookie(AntiforgeryOptions form, Site site)
    {
        form.Cookie.Name = HouseCookies.Name(site, "odw-form");
        form.Cookie.SecurePolicy = HouseCookies.IsSecure(site) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        form.Cookie.SameSite = SameSiteMode.Lax;
        form.Cookie.Path = "/";
        form.SuppressXFrameOptionsHeader = true;   // the policy's frame-ancestors says it
    }

    /// <summary>The binder's sentences are English; a field that could not be read gets ours (<see cref="FormTexts.NotUnderstood"/>).</summary>
    private static void MuteBinder(DefaultModelBindingMessageProvider say)
    {
        say.SetAttemptedValueIsInvalidAccessor((_, _) => FieldState.NotUnderstood);
        say.SetMissingBindRequiredValueAccessor(_ => FieldState.NotUnderstood);
        say.SetMissingKeyOrValueAccessor(() => FieldState.NotUnderstood);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => FieldState.NotUnderstood);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => FieldState.NotUnderstood);
        say.SetNonPropertyValueMustBeANumberAccessor(() => FieldState.NotUnderstood);
        say.SetUnknownValueIsInvalidAccessor(_ => FieldState.NotUnderstood);
        say.SetValueIsInvalidAccessor(_ => FieldState.NotUnderstood);
        say.SetValueMustBeANumberAccessor(_ => FieldState.NotUnderstood);
        say.SetValueMustNotBeNullAccessor(_ => FieldState.NotUnderstood);
    }

    /// <summary>A database that is busy or away is no fault of the program: try again in a minute.</summary>
    private static int StatusOf(Exception failure) =>
        failure is BusyException or DbException { IsTransient: true }
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status500InternalServerError;

    private static IResult ToOwnLanguage(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect(Links.Home(context.Language()));
    }
}
