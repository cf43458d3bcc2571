using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>Signs a request in by its session cookie. The cookie is a random secret, the session a row that can be ended at any time.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionCookie cookie,
    FindSession findSession)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.FindHash() is not { } hash || await findSession.ExecuteAsync(hash, Context.RequestAborted) is not { } person)
        {
            return AuthenticateResult.NoResult();
        }

        // The name feeds the form tokens, which are thereby bound to this person.
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, $"{person.PersonId}")], SchemeName);
        Context.Features.Set(new Visitor(person, hash));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>Where a page needs a person, an unknown one signs in first and comes back.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var asked = Asked.Of(Context);
        Response.Redirect(Links.SignIn(asked.Language, HttpMethods.IsGet(Request.Method) ? asked.Path + asked.Query : asked.Here));
        return Task.CompletedTask;
    }
}
