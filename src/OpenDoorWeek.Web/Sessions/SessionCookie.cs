using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>The cookie that holds a session's secret.</summary>
public sealed class SessionCookie(IHttpContextAccessor accessor, TimeProvider clock, Site site)
{
    private HttpContext Context => accessor.HttpContext!;

    private string Cookie => HouseCookies.Name(site, "odw");

    /// <returns>Null: no such cookie, or none of ours.</returns>
    public byte[]? FindHash() => Context.Request.Cookies[Cookie] is { Length: > 0 and <= 64 } secret ? Secret.Hash(secret) : null;

    public void Set(NewSession session) =>
        Context.Response.Cookies.Append(Cookie, session.Secret, HouseCookies.Options(site, session.EndsAt - clock.GetUtcNow()));

    public void Clear() => Context.Response.Cookies.Delete(Cookie, HouseCookies.Options(site));
}
