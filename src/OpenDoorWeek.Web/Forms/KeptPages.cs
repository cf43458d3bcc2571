using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Forms;

/// <summary>A form that is sent after the session ended leads to the sign-in and back, and loses nothing (<see cref="KeptForms"/>).</summary>
public static class KeptPages
{
    private const string Restored = "odw:restored";

    /// <summary>After authentication, before any page says who may.</summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Visitor() is not { } visitor)
        {
            if (await FindSignInAsync(context) is { } signIn)
            {
                context.Response.Redirect(signIn);
                return;
            }
        }
        else if (visitor.Person.HasKeptForm && MayShow(context) && HttpMethods.IsGet(context.Request.Method) && !context.Request.Query.ContainsKey("handler"))
        {
            context.Items[Restored] = await context.RequestServices.GetRequiredService<KeptForms>().RestoreAsync(context, visitor.Person.PersonId);
        }

        await next(context);
    });

    /// <summary>The form shows what was kept, and says so.</summary>
    public static bool IsRestored(this HttpContext context) => context.Items[Restored] is true;

    /// <summary>The page can show a form again as it was typed, and no link of a mail is what opens it.</summary>
    internal static bool MayShow(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<TokenPageAttribute>() is null
        && metadata.GetMetadata<PageActionDescriptor>() is CompiledPageActionDescriptor page
        && page.HandlerMethods.Any(h => h.Name == Asked.Keep)
        && context.Request.Query["handler"].All(h => h == Asked.Keep);

    /// <returns>Null: not a form that was made for somebody, so whatever it says is answered by its page.</returns>
    private static async Task<string?> FindSignInAsync(HttpContext context)
    {
        var request = context.Request;
        var isFirst = context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null;
        if (!isFirst || !HttpMethods.IsPost(request.Method) || !IsPlainForm(request) || context.GetEndpoint()?.Metadata.GetMetadata<TokenPageAttribute>() is not null)
        {
            return null;
        }

        var forms = context.RequestServices.GetRequiredService<KeptForms>();
        return forms.FindOwner(await request.ReadFormAsync(context.RequestAborted)) is { } personId
            ? Links.SignIn(context.Language(), Asked.Of(context).Here, isKept: await forms.KeepAsync(context, personId))
            : null;
    }

    /// <summary>Files are not kept.</summary>
    private static bool IsPlainForm(HttpRequest request) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
}
