using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions.SlotImports;

/// <summary>Addresses of files of visits.</summary>
public static class SlotImportLinks
{
    public static string New(Language language, string slug) => $"/{language}/editions/{slug}/slots/import";

    public static string Show(Language language, string slug, Guid importId) => $"/{language}/editions/{slug}/slots/import/{importId}";

    /// <param name="language">Of the page, and of header and words unless <paramref name="isMachine"/>.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="isMachine">Names of columns and codes that never change.</param>
    /// <param name="isTemplate">The header alone.</param>
    public static string Export(Language language, string slug, bool isMachine = false, bool isTemplate = false) =>
        $"/{language}/editions/{slug}/slots.csv{(isMachine ? "?header=machine" : isTemplate ? "?rows=none" : "")}";
}
