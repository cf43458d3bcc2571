using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Pages.PhoneBookings;

/// <summary>Addresses of what an organiser does with somebody on the phone.</summary>
public static class PhoneLinks
{
    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="caller">An earlier booking of who is on the phone; null: somebody new.</param>
    public static string Index(Language language, string slug, Guid? caller = null) =>
        $"/{language}/editions/{slug}/phone{(caller is { } earlier ? $"?caller={earlier}" : "")}";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="day">Whose visits are shown.</param>
    /// <param name="caller">An earlier booking of who is on the phone; null: somebody new.</param>
    public static string Day(Language language, string slug, DateOnly day, Guid? caller) =>
        $"/{language}/editions/{slug}/phone?day={IsoDay.Write(day)}{(caller is { } earlier ? $"&caller={earlier}" : "")}";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="done">What has just been done: called or undone; null: nothing.</param>
    /// <param name="callId">With which call; null: nothing was done.</param>
    public static string Calls(Language language, string slug, string? done = null, Guid? callId = null) =>
        $"/{language}/editions/{slug}/phone/calls{(done is null ? "" : $"?done={done}&call={callId}")}";

    public static string New(Language language, string slug, Guid slotId, Guid? caller = null) =>
        $"/{language}/editions/{slug}/phone/new?slot={slotId}{(caller is { } earlier ? $"&caller={earlier}" : "")}";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="bookingId">The booking.</param>
    /// <param name="done">What has just been done: booked, moved, fewer, cancelled or restored; null: nothing.</param>
    public static string Booking(Language language, string slug, Guid bookingId, string? done = null) =>
        $"/{language}/editions/{slug}/phone/{bookingId}{(done is null ? "" : $"?done={done}")}";

    public static string Cancel(Language language, string slug, Guid bookingId) => $"{Booking(language, slug, bookingId)}/cancel";

    public static string People(Language language, string slug, Guid bookingId) => $"{Booking(language, slug, bookingId)}/people";

    public static string Move(Language language, string slug, Guid bookingId) => $"{Booking(language, slug, bookingId)}/move";

    public static string MoveTo(Language language, string slug, Guid bookingId, Guid slotId) => $"{Move(language, slug, bookingId)}/{slotId}";
}
