using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Demand;

/// <summary>Addresses of the pages of demand.</summary>
public static class DemandLinks
{
    public static string OfHost(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/demand";

    public static string Index(Language language, string slug) => $"/{language}/editions/{slug}/demand";

    public static string File(Language language, string slug) => $"{Index(language, slug)}?handler=Csv";
}
