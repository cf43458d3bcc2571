using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>
/// A page of organisers. Who is not signed in signs in first and comes back; who is, and gave no second factor in this session,
/// gives it first; who is no organiser finds no such page. The page reads <see cref="OrganiserOfRequest.Organiser"/>.
/// </summary>
/// <remarks>Before the form token is looked at and anything is bound. Pages that change roles want <see cref="IsFresh"/>.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OrganisersOnlyAttribute : Attribute, IAsyncAuthorizationFilter
{
    /// <summary>So long a second factor counts as just given (ASVS 7.5.3).</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(15);

    /// <summary>Only for who has every zone of the edition whose slug stands in the route; without one, all zones there are.</summary>
    public bool AllZones { get; init; }

    /// <summary>The second factor must have been given within the last quarter of an hour.</summary>
    public bool IsFresh { get; init; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Visitor() is not { } visitor)
        {
            context.Result = new ChallengeResult();
            return;
        }

        var request = new FindOrganiser.Request(visitor.Person.PersonId, http.Request.RouteValues["slug"] as string);
        if (await http.RequestServices.GetRequiredService<FindOrganiser>().ExecuteAsync(request, http.RequestAborted) is not { } found
            || (AllZones && !found.HasWholeEdition))
        {
            context.Result = new NotFoundResult();
            return;
        }

        if (visitor.Person.SecondFactorAt is not { } givenAt || (IsFresh && IsOld(givenAt, http)))
        {
            context.Result = new RedirectResult(Links.SecondFactor(http.Language(), WayBack(http)));
            return;
        }

        http.Features.Set(found.Scope);
    }

    private static bool IsOld(DateTimeOffset givenAt, HttpContext http) =>
        givenAt + FreshFor <= http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private static string WayBack(HttpContext http)
    {
        var asked = Asked.Of(http);
        return HttpMethods.IsGet(http.Request.Method) ? asked.Path + asked.Query : asked.Path;
    }
}

public static class OrganiserOfRequest
{
    /// <summary>Of a page marked <see cref="OrganisersOnlyAttribute"/>; elsewhere see <see cref="FindOrganiserAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">The page is not marked.</exception>
    public static OrganiserScope Organiser(this HttpContext context) =>
        context.Features.Get<OrganiserScope>() ?? throw new InvalidOperationException("The page lacks [OrganisersOnly].");

    /// <summary>Where organisers are among those who may: the scope of one who gave her second factor in this session.</summary>
    /// <returns>Null: no organiser, or not yet as one.</returns>
    public static async Task<OrganiserScope?> FindOrganiserAsync(this HttpContext context) =>
        context.Visitor() is { Person: { SecondFactorAt: not null, PersonId: var personId } }
            ? (await context.RequestServices.GetRequiredService<FindOrganiser>().ExecuteAsync(new(personId, null), context.RequestAborted))?.Scope
            : null;
}
