using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>One request of the matrix: who asks where for whose things, and what she must get.</summary>
internal sealed record Ask(AppRoute Route, Role Role, Fill Fill, Answer Expected)
{
    /// <summary>Outer of the ids that may stand beside others.</summary>
    private static readonly HashSet<string> Weeks = new(["slug", "edition"], StringComparer.OrdinalIgnoreCase);

    /// <summary>With the ids of the fill, and the links of whoever holds some.</summary>
    public string Url { get; } = UrlOf(Route, Role, Fill);

    public override string ToString() => $"{Role.Name} at {Route.Name} with {(Fill.IsMixed ? $"{Fill.Outer.Name} and {Fill.Inner.Name}" : Fill.Inner.Name)}";

    /// <summary>A form that would change something for who may: plain values, and the token of her own forms. Without the token it comes no further than the door.</summary>
    public HttpRequestMessage Make()
    {
        var request = new HttpRequestMessage(new(Route.Method), Url);
        if (Role.Cookie.Length > 0)
        {
            request.Headers.Add("Cookie", Role.Cookie);
        }

        if (Route.IsPost)
        {
            var fields = Fields(Route, Fill);
            request.Content = new FormUrlEncodedContent(Expected == Answer.Open ? fields : fields.Append(new("__RequestVerificationToken", Role.FormToken)));
        }

        return request;
    }

    /// <returns>Null: the answer is as expected.</returns>
    public string? Judge(HttpStatusCode status, string location)
    {
        var isSignIn = location.Contains("/sign-in?return=", StringComparison.Ordinal);
        var isRight = Expected switch
        {
            Answer.SignIn => isSignIn,
            Answer.SecondFactor => location.Contains("/sign-in/second?return=", StringComparison.Ordinal),
            Answer.NotFound => status is HttpStatusCode.NotFound or HttpStatusCode.Gone,
            Answer.Harmless => (int)status < 500,
            _ => Route.IsPost ? status == HttpStatusCode.BadRequest : (int)status < 400 && !isSignIn,
        };
        return isRight ? null : $"{this}: expected {Expected}, got {(int)status} {location}";
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(AppRoute route, Fill fill) =>
        route.Form.Select(n => KeyValuePair.Create(n, ValueOf(route, fill, n) ?? "1"));

    private static string UrlOf(AppRoute route, Role role, Fill fill)
    {
        var path = route.RouteNames.Aggregate(route.Path, (p, n) => p.Replace($"{{{n}}}", ValueOf(route, fill, n), StringComparison.Ordinal));
        var query = route.Query.Select(n => (Name: n, Value: ValueOf(route, fill, n))).Where(q => q.Value is not null).ToDictionary(q => q.Name, q => q.Value);
        if (route.Query.Contains("token"))
        {
            query["token"] = role.HolderOf?.Tokens.GetValueOrDefault(route.Door) ?? fill.Inner.WorthlessTokens.GetValueOrDefault(route.Door, "worthless");
        }

        if (route.Handler is not null)
        {
            query["handler"] = route.Handler;
        }

        return QueryHelpers.AddQueryString((route.HasLanguage ? "/nl" : "") + path, query);
    }

    /// <summary>Such a route can be asked with things that do not belong together.</summary>
    public static bool TakesTwo(AppRoute route) => route.Names.Any(n => IsOuter(route, n)) && !route.Names.All(n => IsOuter(route, n));

    private static string? ValueOf(AppRoute route, Fill fill, string name) => (IsOuter(route, name) ? fill.Outer : fill.Inner).Ids.GetValueOrDefault(name);

    /// <summary>The edition, or where there is none the host of what has one.</summary>
    private static bool IsOuter(AppRoute route, string name) => Weeks.Contains(name) || (name == "hostId" && !route.Names.Any(Weeks.Contains));
}
