using System.Globalization;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.MatchRuns;

namespace OpenDoorWeek.Web.Pages.Publications;

/// <summary>Addresses of the pages on which organisers publish what a run proposes.</summary>
public static class PublicationLinks
{
    public static string Index(Language language, string slug) => $"/{language}/editions/{slug}/publications";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="number">Of the publication.</param>
    public static string Show(Language language, string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{Index(language, slug)}/{number}");

    public static string Restore(Language language, string slug, int number) => $"{Show(language, slug, number)}/restore";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="run">Its number.</param>
    /// <param name="preset">Whose plan of it.</param>
    public static string Publish(Language language, string slug, int run, string preset) => $"{MatchLinks.Run(language, slug, run)}/publish?preset={preset}";
}
