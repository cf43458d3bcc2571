using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>
/// A page of organisers. Who is not signed in signs in first and comes back; who is, and gave no second factor in this session,
/// gives it first; who is no organiser finds no such page. The page reads <see cref="OrganiserOfRequest.Organiser"/>.
/// </summary>
/// <remarks>Before the form token is looked at and anything is bound.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OrganisersOnlyAttribute : Attribute, IAsyncAuthorizationFilter
{
    /// <summary>Only for who has every zone of the edition whose slug stands in the route; without one, all zones there are.</summary>
    public bool AllZones { get; init; }

    /// <summary>The second factor must have been given just now: pages that change roles (ASVS 7.5.3).</summary>
    public bool IsFresh { get; init; }

    /// <summary>Just now for what is posted; looking is for every organiser.</summary>
    public bool IsFreshToChange { get; init; }

    /// <summary>The page that gives her recovery codes; all others come after it.</summary>
    public bool GivesCodes { get; init; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Visitor() is not { } visitor)
        {
            context.Result = new ChallengeResult();
            return;
        }

        var request = new FindOrganiser.Request(visitor.Person.PersonId, http.Request.RouteValues["slug"] as string);
        var found = await http.RequestServices.GetRequiredService<FindOrganiser>().ExecuteAsync(request, http.RequestAborted);
        if (found is null || (AllZones && !found.HasWholeEdition))
        {
            context.Result = new NotFoundResult();
            return;
        }

        http.Features.Set(found.Scope);
        context.Result = AskFirst(http, visitor, found);
        if (context.Result is not null && HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType)
        {
            await http.RequestServices.GetRequiredService<KeptForms>().KeepAsync(http, visitor.Person.PersonId);
        }
    }

    /// <returns>Null: she may go on.</returns>
    private RedirectResult? AskFirst(HttpContext http, Visitor visitor, FindOrganiser.Result found)
    {
        var isChange = !HttpMethods.IsGet(http.Request.Method);
        if (visitor.Person.SecondFactorAt is null
            || (IsFresh && !http.HasFreshSecondFactor(isChange ? 2 : 1))
            || (IsFreshToChange && isChange && !http.HasFreshSecondFactor()))
        {
            return http.AskSecondFactor();
        }

        return found.NeedsCodes && !GivesCodes ? new(Links.RecoveryCodes(http.Language())) : null;
    }
}

public static class OrganiserOfRequest
{
    /// <summary>So long a second factor counts as just given.</summary>
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(15);

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

    /// <param name="context">Of the request.</param>
    /// <param name="times">A form that was opened in time may be sent a while later: twice as long.</param>
    public static bool HasFreshSecondFactor(this HttpContext context, int times = 1) =>
        context.Visitor()?.Person.SecondFactorAt + (FreshFor * times) > context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>To the page for the second factor, and back to this one.</summary>
    public static RedirectResult AskSecondFactor(this HttpContext context)
    {
        var asked = Asked.Of(context);
        return new(Links.SecondFactor(context.Language(), HttpMethods.IsGet(context.Request.Method) ? asked.Path + asked.Query : asked.Here));
    }
}
