using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>One way into the running application: a method, a route, and of a page one of its handlers.</summary>
/// <param name="Method">"GET" or "POST".</param>
/// <param name="Path">"/hosts/{hostId}/slots", without language and constraints.</param>
/// <param name="HasLanguage">Its URL begins with one.</param>
/// <param name="Handler">Null: the one without a name.</param>
/// <param name="Query">Names that it reads from the query.</param>
/// <param name="Form">Names that it reads from the form.</param>
/// <param name="Ids">Those of <paramref name="Query"/> and <paramref name="Form"/> that are ids, besides those of the path.</param>
/// <param name="Marks">Attributes of the page, or metadata of the endpoint.</param>
/// <param name="With">An id in the query that may be left out, and that says whose things are asked for; null: there is none, or it is left out.</param>
internal sealed partial record AppRoute(
    string Method, string Path, bool HasLanguage, string? Handler, IReadOnlyList<string> Query, IReadOnlyList<string> Form, IReadOnlyList<string> Ids, IReadOnlyList<object> Marks,
    string? With = null)
{
    private const string Lang = "lang";

    /// <summary>The path, and the id in the query that was given though it may be left out: "/bookings/{bookingId}/hand-over?participant".</summary>
    public string Door => With is null ? Path : $"{Path}?{With}";

    /// <summary>As the table of access names it: "GET /hosts/{hostId}"; "GET bare /" stands without a language.</summary>
    public string Name => $"{Method} {(HasLanguage ? "" : "bare ")}{Door}{(Handler is null ? "" : $"{(With is null ? '?' : '&')}handler={Handler}")}";

    public bool IsPost => Method == "POST";

    public IEnumerable<string> RouteNames => Parameter().Matches(Path).Select(m => m.Groups[1].Value);

    /// <summary>Every id by which it can be asked for something of somebody.</summary>
    public IReadOnlyList<string> Names => [.. RouteNames.Concat(Ids).Distinct()];

    public T? Mark<T>() where T : class => Marks.OfType<T>().FirstOrDefault();

    /// <summary>All of them but files; the list is the application's own.</summary>
    public static async Task<IReadOnlyList<AppRoute>> ListAsync(IServiceProvider services)
    {
        var (loader, routes) = (services.GetRequiredService<PageLoader>(), new List<AppRoute>());
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => !IsFile(e)))
        {
            routes.AddRange(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? OfPage(endpoint, await loader.LoadAsync(page, endpoint.Metadata))
                : OfApi(endpoint));
        }

        return [.. routes.DistinctBy(r => r.Name).OrderBy(r => r.Name, StringComparer.Ordinal)];
    }

    /// <summary>A page is shown also where it has no handler for that. The language switch shows what GET shows.</summary>
    private static IEnumerable<AppRoute> OfPage(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        object[] marks = [.. page.ModelTypeInfo?.GetCustomAttributes(true) ?? [], .. page.HandlerTypeInfo.GetCustomAttributes(true)];
        var handlers = page.HandlerMethods.Select(h => (Method: h.HttpMethod.ToUpperInvariant(), h.Name, h.Parameters)).Where(h => h.Method is "GET" or "POST" && h.Name != Asked.Keep).ToList();
        if (!handlers.Exists(h => h.Method == "GET" && h.Name is null))
        {
            handlers.Add(("GET", null, []));
        }

        foreach (var (method, name, parameters) in handlers)
        {
            var bound = page.BoundProperties.Concat(parameters).ToList();
            var query = bound.Where(p => p.BindingInfo?.BindingSource == BindingSource.Query).ToList();
            var form = method == "POST" ? bound.Where(p => p.BindingInfo?.BindingSource is not { } s || s == BindingSource.Form).ToList() : [];
            var left = query.Where(p => Nullable.GetUnderlyingType(p.ParameterType) == typeof(Guid)).ToList();
            yield return Make(endpoint, method, name, [.. query.Except(left)], form, marks);
            foreach (var id in left)
            {
                yield return Make(endpoint, method, name, [.. query.Except(left), id], form, marks) with { With = NameOf(id) };
            }
        }
    }

    private static IEnumerable<AppRoute> OfApi(RouteEndpoint endpoint)
    {
        object[] marks = [.. endpoint.Metadata];
        var query = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters().Where(p => IsPlain(p.ParameterType))
            .Select(p => new ParameterDescriptor { Name = p.Name!, ParameterType = p.ParameterType }).ToList() ?? [];
        return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(m => Make(endpoint, m, null, query, [], marks));
    }

    private static AppRoute Make(RouteEndpoint endpoint, string method, string? handler, List<ParameterDescriptor> query, List<ParameterDescriptor> form, object[] marks)
    {
        var path = "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "{$1}");
        var hasLanguage = path.StartsWith($"/{{{Lang}}}", StringComparison.Ordinal);
        path = hasLanguage ? path[$"/{{{Lang}}}".Length..] : path;
        var inPath = Parameter().Matches(path).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] Names(IEnumerable<ParameterDescriptor> of) => [.. of.Where(p => IsPlain(p.ParameterType)).Select(NameOf).Where(n => !inPath.Contains(n) && n != Lang).Distinct()];
        string[] ids = [.. query.Concat(form).Where(p => IsId(p) && !inPath.Contains(NameOf(p))).Select(NameOf).Distinct()];
        return new(method, path.Length == 0 ? "/" : path, hasLanguage, handler, Names(query), Names(form), ids, marks);
    }

    /// <summary>Styles and pictures of the house, and in Development whatever else lies beside them.</summary>
    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText!.Contains(":file}", StringComparison.Ordinal);

    private static string NameOf(ParameterDescriptor p) => p.BindingInfo?.BinderModelName ?? p.Name;

    private static bool IsPlain(Type type) => type != typeof(CancellationToken) && (type.IsValueType || type == typeof(string) || type == typeof(string[]));

    /// <summary>What is a Guid, what is named so, and the slug of an edition; not the key by which a form is sent once.</summary>
    private static bool IsId(ParameterDescriptor p) => NameOf(p) != KeyTagHelper.Field
        && ((Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) == typeof(Guid) || NameOf(p).EndsWith("id", StringComparison.OrdinalIgnoreCase) || NameOf(p) == "edition");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{(\w+)(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Constraint();
}
