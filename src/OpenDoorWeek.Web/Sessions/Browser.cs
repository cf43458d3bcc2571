using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>The nonce that marks one browser: scope of form keys and of sign-in requests. The database sees its hash only.</summary>
/// <remarks>Set only where a form needs it, never on a page merely read.</remarks>
public sealed class Browser(IHttpContextAccessor accessor, Site site)
{
    private const int Length = 43;

    private HttpContext Context => accessor.HttpContext!;

    private string Cookie => HouseCookies.Name(site, "odw-browser");

    /// <summary>Hash of this browser's nonce; makes the cookie where there is none yet.</summary>
    public byte[] EnsureHash()
    {
        if (FindHash() is { } known)
        {
            return known;
        }

        var nonce = Secret.Make();
        Context.Response.Cookies.Append(Cookie, nonce, HouseCookies.Options(site));
        return Secret.Hash(nonce);
    }

    /// <returns>Null: this browser has none, so it asked for nothing.</returns>
    public byte[]? FindHash() => Context.Request.Cookies[Cookie] is { Length: Length } nonce ? Secret.Hash(nonce) : null;
}
