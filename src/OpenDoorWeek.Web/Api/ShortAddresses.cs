using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts;

namespace OpenDoorWeek.Web.Api;

/// <summary>Addresses of posters, short enough to type: they lead to the visits of a host, in the language of the reader.</summary>
public static class ShortAddresses
{
    public static void MapShortAddresses(this WebApplication app) => app.MapGet("/o/{code:length(8,9)}", ToVisitsAsync);

    private static async Task<IResult> ToVisitsAsync(HttpContext context, string code, ShowHost showHost, Language language, CancellationToken ct)
    {
        // As if signed in: who is not is asked to by the page itself.
        if (await showHost.ExecuteAsync(new(null, code, IsSignedIn: true), ct) is not ShowHost.Result.Shown shown)
        {
            return Results.NotFound();
        }

        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect(HostLinks.Visits(language, shown.Host.HostId));
    }
}
