using System.Globalization;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>Addresses of what organisers see of the mails.</summary>
public static class MailPaths
{
    /// <param name="language">Of the page.</param>
    /// <param name="state">Of <see cref="MailGroup"/>; null: all.</param>
    public static string Index(Language language, string? state = null) => $"/{language}/mails{(state is null ? "" : $"?state={state}")}";

    /// <param name="language">Of the page.</param>
    /// <param name="outboxId">The mail.</param>
    /// <param name="done">What has just been done: resend, stop, hold or release; null: nothing.</param>
    public static string Show(Language language, long outboxId, string? done = null) =>
        $"/{language}/mails/{outboxId.ToString(CultureInfo.InvariantCulture)}{(done is null ? "" : $"?done={done}")}";

    /// <summary>Asks first.</summary>
    public static string Change(Language language, long outboxId, MailStep step) => $"{Show(language, outboxId)}/{Name(step)}";

    /// <summary>What happened with a booking.</summary>
    public static string Booking(Language language, Guid bookingId) => $"/{language}/mails/bookings/{bookingId}";

    /// <summary>As the address says it.</summary>
    public static string Name(MailStep step) => step switch { MailStep.Resend => "resend", MailStep.Stop => "stop", MailStep.Hold => "hold", _ => "release" };

    /// <returns>Null: no step is named so.</returns>
    public static MailStep? Step(string name) => Enum.GetValues<MailStep>().Where(s => Name(s) == name).Cast<MailStep?>().FirstOrDefault();
}
