using System.Globalization;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Addresses of the pages on which organisers bring buddies and mentors together.</summary>
public static class PairingRunLinks
{
    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="done">What was just done; null: nothing.</param>
    public static string Index(Language language, string slug, string? done = null) => $"/{language}/editions/{slug}/pairings{Done(done)}";

    /// <param name="number">Of the run.</param>
    public static string Run(Language language, string slug, int number, string? done = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Index(language, slug)}/runs/{number}{Done(done)}");

    public static string People(Language language, string slug, string? done = null) => $"{Index(language, slug)}/people{Done(done)}";

    public static string Rules(Language language, string slug, string? done = null) => $"{Index(language, slug)}/rules{Done(done)}";

    /// <param name="optIns">Who is chosen already.</param>
    public static string New(Language language, string slug, params Guid[] optIns) =>
        $"{Index(language, slug)}/new{(optIns.Length == 0 ? "" : "?of=" + string.Join("&of=", optIns))}";

    private static string Done(string? done) => done is null ? "" : $"?done={done}";
}
