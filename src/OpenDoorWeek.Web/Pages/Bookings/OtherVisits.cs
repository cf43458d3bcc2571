using OpenDoorWeek.Core.Bookings;

namespace OpenDoorWeek.Web.Pages.Bookings;

/// <summary>What could be visited in the place of what the host cancelled, each with a link to the page that books it.</summary>
/// <param name="Found">At most three.</param>
/// <param name="Token">Of her own part; null: she is signed in.</param>
public sealed record OtherVisits(ReadAlternatives.Result Found, string? Token);
