namespace OpenDoorWeek.Web.Sessions;

/// <summary>Cookies over https carry the <c>__Host-</c> prefix and Secure; on plain http (Development on loopback) plain names.</summary>
internal static class CookieNames
{
    public static string Session(HttpRequest request) => Named(request, "odw");

    /// <summary>Marks a browser: scope of form keys and of sign-in requests. Set only where a form needs it.</summary>
    public static string Browser(HttpRequest request) => Named(request, "odw-browser");

    public static CookieOptions Options(HttpRequest request, DateTimeOffset? expires = null) => new()
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
        Expires = expires,
    };

    private static string Named(HttpRequest request, string name) => request.IsHttps ? $"__Host-{name}" : name;
}
