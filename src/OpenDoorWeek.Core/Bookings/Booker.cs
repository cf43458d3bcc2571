namespace OpenDoorWeek.Core.Bookings;

/// <summary>Who would take places, as the rule of a slot sees her.</summary>
/// <param name="IsSignedIn">She has proved her address, or an organiser speaks with her.</param>
/// <param name="Email">Normalised, and proved to be hers; null: not proved.</param>
/// <param name="IsByPhone">An organiser books for her on the phone.</param>
public sealed record Booker(bool IsSignedIn, string? Email, bool IsByPhone)
{
    /// <summary>Nobody knows who she is.</summary>
    public static readonly Booker Stranger = new(false, null, false);

    /// <summary>On the phone with an organiser of the host's zone.</summary>
    public static readonly Booker ByPhone = new(true, null, true);

    /// <param name="email">Normalised; of the person of the session, or of one whose address was proved before.</param>
    public static Booker SignedIn(string? email) => new(true, email, false);
}
