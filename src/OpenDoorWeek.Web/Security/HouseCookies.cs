using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Web.Security;

/// <summary>Cookies are <c>__Host-</c> and Secure wherever people reach us over https; plain on http, which only Development has.</summary>
public static class HouseCookies
{
    /// <summary>"__Host-odw-form" or "odw-form".</summary>
    public static string Name(Site site, string name) => IsSecure(site) ? $"__Host-{name}" : name;

    public static CookieOptions Options(Site site, TimeSpan? maxAge = null) => new()
    {
        HttpOnly = true,
        Secure = IsSecure(site),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = maxAge,
        IsEssential = true,
    };

    public static bool IsSecure(Site site) => site.PublicUrl.Scheme == Uri.UriSchemeHttps;
}
