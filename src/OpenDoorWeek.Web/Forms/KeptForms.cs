using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using OpenDoorWeek.Core.KeptForms;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Forms;

/// <summary>
/// What was typed into a form whose sender had to sign in first, or give her second factor: kept for her and this form, sealed, and shown
/// in it when she comes back. Nothing is done with it until she presses the button again.
/// </summary>
public sealed class KeptForms(KeepForm keepForm, TakeForm takeForm, IDataProtectionProvider protection, IAntiforgery antiforgery)
{
    /// <summary>Hidden field of each form that is shown to somebody signed in: for whom it was made, sealed.</summary>
    public const string Owner = "odw-owner";

    private const int MostBytes = 65_536;
    private const int LongestPath = 2000;

    /// <summary>Never kept: secrets, and what is made anew with the form.</summary>
    private static readonly HashSet<string> Left = new([Owner, KeyTagHelper.Field, "Code"], StringComparer.OrdinalIgnoreCase);

    private IDataProtector OfOwners => protection.CreateProtector("OpenDoorWeek.FormOwner.v1");

    public string Seal(Guid personId) => OfOwners.Protect($"{personId}");

    /// <returns>Null: a form for nobody in particular, or not one of ours.</returns>
    public Guid? FindOwner(IFormCollection form)
    {
        try
        {
            return form[Owner] is [{ Length: > 0 } text] ? Guid.Parse(OfOwners.Unprotect(text)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Keeps what this request brought, where its page can show it again.</summary>
    /// <returns>False: there was nothing to keep, or too much.</returns>
    public async Task<bool> KeepAsync(HttpContext context, Guid personId)
    {
        var (path, form) = (Asked.Of(context).Here, await context.Request.ReadFormAsync(context.RequestAborted));
        var typed = form.Where(f => !Left.Contains(f.Key) && !f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToArray());
        var json = JsonSerializer.SerializeToUtf8Bytes(typed);
        return KeptPages.MayShow(context) && json.Length <= MostBytes && path.Length <= LongestPath
            && await keepForm.ExecuteAsync(new(personId, path, OfFields(personId, path).Protect(json)), context.RequestAborted);
    }

    /// <summary>
    /// Turns this GET into the request by which a change of language shows a form with what was typed in it, unjudged
    /// (<see cref="Asked.Keep"/>). The browser must have its form cookie, or the page would refuse.
    /// </summary>
    /// <returns>False: nothing is kept for her and this form, and the page is shown as always.</returns>
    public async Task<bool> RestoreAsync(HttpContext context, Guid personId)
    {
        var (path, tokens) = (Asked.Of(context).Here, antiforgery.GetTokens(context));
        if (tokens.CookieToken is not null || await takeForm.ExecuteAsync(new(personId, path), context.RequestAborted) is not { } kept || Open(personId, path, kept) is not { } typed)
        {
            return false;
        }

        var request = context.Request;
        typed[tokens.FormFieldName] = tokens.RequestToken;
        request.Method = HttpMethods.Post;
        request.ContentType = "application/x-www-form-urlencoded";
        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(typed)));
        request.QueryString = request.QueryString.Add("handler", Asked.Keep);
        return true;
    }

    private Dictionary<string, StringValues>? Open(Guid personId, string path, byte[] kept)
    {
        try
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string[]>>(OfFields(personId, path).Unprotect(kept))!;
            return fields.ToDictionary(f => f.Key, f => new StringValues(f.Value));
        }
        catch (CryptographicException)
        {
            // The key ring has changed since: what nobody can read is lost, and the page is not.
            return null;
        }
    }

    private IDataProtector OfFields(Guid personId, string path) => protection.CreateProtector("OpenDoorWeek.KeptForm.v1", $"{personId}", path);
}
