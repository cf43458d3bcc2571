using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>The nonce that marks one browser; the database sees its hash only.</summary>
internal static class Browser
{
    private const int Length = 43;

    /// <summary>Hash of this browser's nonce; makes the cookie where there is none yet.</summary>
    public static byte[] EnsureHash(HttpContext context)
    {
        if (FindHash(context) is { } known)
        {
            return known;
        }

        var nonce = Secret.Make();
        context.Response.Cookies.Append(CookieNames.Browser(context.Request), nonce, CookieNames.Options(context.Request));
        return Secret.Hash(nonce);
    }

    /// <returns>Null: this browser has none, so it asked for nothing.</returns>
    public static byte[]? FindHash(HttpContext context) =>
        context.Request.Cookies[CookieNames.Browser(context.Request)] is { Length: Length } nonce ? Secret.Hash(nonce) : null;
}
