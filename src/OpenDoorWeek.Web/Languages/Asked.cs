using Microsoft.Net.Http.Headers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Languages;

/// <summary>What the browser asked for, before any re-execution for an error page: language, path and query.</summary>
/// <param name="Language">Of the first segment of the path; without one, what the browser prefers.</param>
/// <param name="Path">As asked, with its language.</param>
/// <param name="Query">As asked, or empty; starts with a question mark.</param>
public sealed record Asked(Language Language, PathString Path, QueryString Query)
{
    /// <summary>Name of the page handler that shows a form in another language with what was typed.</summary>
    public const string Keep = "Keep";

    public static Asked Of(HttpContext context)
    {
        if (context.Items[typeof(Asked)] is Asked before)
        {
            return before;
        }

        var request = context.Request;
        var asked = new Asked(OfPath(request.Path) ?? Preferred(request), request.Path, request.QueryString);
        context.Items[typeof(Asked)] = asked;
        return asked;
    }

    /// <summary>Same page, same query, other language; the start page where the page has no language.</summary>
    public string In(Language language) => OfPath(Path) is null ? $"/{language}/" : $"/{language}{Path.Value![3..]}{WithoutHandler()}";

    /// <summary>This page, for the action of its own form.</summary>
    public string Here => Path + WithoutHandler();

    /// <summary>Where a form is posted to be shown in another language, unjudged.</summary>
    public string KeptIn(Language language) => $"/{language}{Path.Value![3..]}{WithoutHandler().Add("handler", Keep)}";

    private QueryString WithoutHandler() => QueryString.Create(
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Query.Value)
            .Where(p => !p.Key.Equals("handler", StringComparison.OrdinalIgnoreCase)));

    private static Language? OfPath(PathString path)
    {
        var text = path.Value ?? "";
        return text.Length >= 3 && (text.Length == 3 || text[3] == '/') ? Language.Find(text[1..3].ToLowerInvariant()) : null;
    }

    /// <summary>The first of ours among the preferences of the browser (RFC 9110 section 12.5.4); Dutch without any.</summary>
    private static Language Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(p => p.Quality is not 0)
            .OrderByDescending(p => p.Quality ?? 1)
            .Select(Ours)
            .FirstOrDefault(l => l is not null) ?? Language.Nl;

    private static Language? Ours(StringWithQualityHeaderValue preference) =>
        Language.Find(preference.Value.Value?.Split('-')[0].ToLowerInvariant());
}

public static class LanguageOfRequest
{
    /// <summary>The language of this page; never null, also on pages without a language in their URL.</summary>
    public static Language Language(this HttpContext context) => Asked.Of(context).Language;
}
