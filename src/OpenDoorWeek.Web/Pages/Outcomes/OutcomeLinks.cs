using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Outcomes;

/// <summary>Addresses of the page of an outcome.</summary>
public static class OutcomeLinks
{
    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="done">What has just been done: declined, restored or waits; null: nothing.</param>
    public static string Page(Language language, string slug, string? done = null) => $"/{language}/editions/{slug}/outcome{(done is null ? "" : $"?done={done}")}";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="handler">Decline or Undo.</param>
    /// <param name="bookingId">Of the visit.</param>
    public static string Change(Language language, string slug, string handler, Guid bookingId) => $"{Page(language, slug)}?handler={handler}&bookingId={bookingId}";

    public static string Wait(Language language, string slug, Guid slotId) => $"{Page(language, slug)}?handler=Wait&slotId={slotId}";
}
