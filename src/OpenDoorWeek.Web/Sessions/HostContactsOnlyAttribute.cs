using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>
/// A page under <c>/hosts/{hostId}</c>. Who is not signed in signs in first and comes back; who neither is contact of the host's
/// organisation nor, with a second factor given, organiser of its zone finds no such page. The page reads <see cref="HostActorOfRequest.HostActor"/>.
/// </summary>
/// <remarks>Before the form token is looked at and anything is bound. No cache keeps such a page.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HostContactsOnlyAttribute : PersonalPageAttribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Visitor() is not { Person: var person })
        {
            context.Result = new ChallengeResult();
            return;
        }

        var actor = new HostActor(person.PersonId, MayOrganise: person.SecondFactorAt is not null);
        var find = http.RequestServices.GetRequiredService<FindHostActor>();
        if (!Guid.TryParse($"{http.Request.RouteValues["hostId"]}", out var hostId) || await find.ExecuteAsync(new(hostId, actor), http.RequestAborted) is not { } host)
        {
            context.Result = new NotFoundResult();
            return;
        }

        http.Features.Set(actor);
        http.Features.Set(host);
    }
}

public static class HostActorOfRequest
{
    /// <summary>Who acts on a page marked <see cref="HostContactsOnlyAttribute"/>.</summary>
    /// <exception cref="InvalidOperationException">The page is not marked.</exception>
    public static HostActor HostActor(this HttpContext context) =>
        context.Features.Get<HostActor>() ?? throw new InvalidOperationException("The page lacks [HostContactsOnly].");

    /// <summary>The organisation for which an organiser acts on this page; every such page says so.</summary>
    /// <returns>Null: she acts for nobody else.</returns>
    public static string? ActsFor(this HttpContext context) =>
        context.Features.Get<FindHostActor.Result>() is { IsContact: false } host ? host.Name : null;
}
