using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>The signed-in person of a request.</summary>
/// <param name="Person">As the database has her now.</param>
/// <param name="SessionHash">Key of her session, to end it.</param>
public sealed record Visitor(FindSession.Result Person, byte[] SessionHash);

public static class VisitorOfRequest
{
    /// <returns>Null: not signed in.</returns>
    public static Visitor? Visitor(this HttpContext context) => context.Features.Get<Visitor>();

    /// <summary>As the rule of a visit sees who asks.</summary>
    public static Booker Booker(this HttpContext context) =>
        context.Visitor() is { Person.Email: var email } ? Core.Bookings.Booker.SignedIn(email) : Core.Bookings.Booker.Stranger;
}
