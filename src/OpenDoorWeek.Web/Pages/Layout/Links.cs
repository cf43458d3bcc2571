using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Layout;

/// <summary>Addresses of pages that other pages point at.</summary>
public static class Links
{
    public static string Home(Language language) => $"/{language}/";

    public static string Edition(Language language, string slug) => $"/{language}/editions/{slug}";

    public static string Programme(Language language, string slug) => $"/{language}/editions/{slug}/programme";

    public static string Slot(Language language, Guid slotId) => $"/{language}/slots/{slotId}";

    public static string Book(Language language, Guid slotId) => $"/{language}/bookings/new?slot={slotId}";

    public static string Agenda(Language language) => $"/{language}/agenda";

    public static string SignIn(Language language) => $"/{language}/sign-in";

    /// <summary>POST only.</summary>
    public static string SignOut(Language language) => $"/{language}/sign-out";

    public static string Privacy(Language language) => $"/{language}/privacy";

    public static string Accessibility(Language language) => $"/{language}/accessibility";
}
