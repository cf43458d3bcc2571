using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>Signs a request in by its session cookie. The cookie is a random secret, the session a row that can be ended at any time.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    FindSession findSession)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[CookieNames.Session(Request)] is not { Length: > 0 and <= 64 } secret)
        {
            return AuthenticateResult.NoResult();
        }

        if (await findSession.ExecuteAsync(Secret.Hash(secret), Context.RequestAborted) is not { } person)
        {
            return AuthenticateResult.NoResult();
        }

        // The name feeds the form tokens, which are thereby bound to this session's person.
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, $"{person.PersonId}")], SchemeName);
        Context.Features.Set(new Visitor(person, Secret.Hash(secret)));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>Where a page needs a person, an unknown one signs in first and comes back.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var language = Request.RouteValues["lang"] as string ?? "nl";
        var back = Request.Path.Value + (HttpMethods.IsGet(Request.Method) ? Request.QueryString.Value : "");
        Response.Redirect($"/{language}/sign-in?return={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }
}
