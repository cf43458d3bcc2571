using System.Globalization;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Addresses of the pages on which organisers share out the places.</summary>
public static class MatchLinks
{
    public static string Index(Language language, string slug) => $"/{language}/editions/{slug}/runs";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="number">Of the run.</param>
    /// <param name="preset">Which of its plans; null: the one that was asked for.</param>
    public static string Run(Language language, string slug, int number, string? preset = null) => Of(language, slug, number, "", ("preset", preset));

    public static string Balance(Language language, string slug, int number, string? preset, string by) => $"{Of(language, slug, number, "", ("preset", preset), ("by", by))}#balance";

    /// <param name="filter">A number of visits, "impossible", or null: all.</param>
    public static string People(Language language, string slug, int number, string? preset, string? filter = null, string? find = null, int page = 1) =>
        Of(language, slug, number, "/people", ("preset", preset), ("filter", filter), ("find", find), ("page", Page(page)));

    public static string Person(Language language, string slug, int number, string? preset, Guid personId) => Of(language, slug, number, $"/people/{personId}", ("preset", preset));

    /// <param name="filter">empty, minimum, over, or null: all.</param>
    public static string Slots(Language language, string slug, int number, string? preset, string? filter = null, string? find = null, int page = 1) =>
        Of(language, slug, number, "/slots", ("preset", preset), ("filter", filter), ("find", find), ("page", Page(page)));

    public static string Slot(Language language, string slug, int number, string? preset, Guid slotId) => Of(language, slug, number, $"/slots/{slotId}", ("preset", preset));

    public static string Compare(Language language, string slug, int number, int? with, string? kind = null, int page = 1) =>
        Of(language, slug, number, "/compare", ("with", with?.ToString(CultureInfo.InvariantCulture)), ("kind", kind), ("page", Page(page)));

    /// <param name="of">"slots"; null: per person.</param>
    public static string CompareFile(Language language, string slug, int number, int with, string? of = null) =>
        Of(language, slug, number, "/compare.csv", ("with", with.ToString(CultureInfo.InvariantCulture)), ("of", of));

    public static string Problem(Language language, string slug, int number) => Of(language, slug, number, "/problem.json");

    public static string Plan(Language language, string slug, int number, string preset) => Of(language, slug, number, "/plan.json", ("preset", preset));

    public static string Pins(Language language, string slug, string? done = null) => $"/{language}/editions/{slug}/pins{Query([("done", done)])}";

    public static string NewPin(Language language, string slug, Guid? person = null, Guid? slot = null, DateOnly? day = null) =>
        $"/{language}/editions/{slug}/pins/new{Query([("person", person?.ToString()), ("slot", slot?.ToString()), ("day", day is { } given ? IsoDay.Write(given) : null)])}";

    private static string Of(Language language, string slug, int number, string rest, params (string Name, string? Value)[] query) =>
        string.Create(CultureInfo.InvariantCulture, $"{Index(language, slug)}/{number}{rest}{Query(query)}");

    private static string? Page(int page) => page == 1 ? null : page.ToString(CultureInfo.InvariantCulture);

    private static string Query((string Name, string? Value)[] query) =>
        QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value))).Value ?? "";
}
