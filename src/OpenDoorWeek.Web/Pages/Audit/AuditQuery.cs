using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Web.Forms;

namespace OpenDoorWeek.Web.Pages.Audit;

/// <summary>The filters of the log as they stand in its URL.</summary>
/// <param name="What">Action.</param>
/// <param name="Who">Address.</param>
/// <param name="Id">Of what changed.</param>
/// <param name="From">Brussels day, as <see cref="TypedDay"/> reads it.</param>
/// <param name="To">Brussels day, likewise; it belongs to what is shown.</param>
public sealed record AuditQuery(string? What, string? Who, string? Id, string? From, string? To)
{
    public bool IsEmpty => new[] { What, Who, Id, From, To }.All(string.IsNullOrWhiteSpace);

    /// <summary>Text becomes instants and ids.</summary>
    /// <param name="wrong">Gets the name of each field that cannot be read.</param>
    public ListAudit.Filter Read(ICollection<string> wrong)
    {
        var email = string.IsNullOrWhiteSpace(Who) ? null : EmailAddress.Normalise(Who);
        var hasId = Guid.TryParse(Id, out var id);
        var (from, to) = (TypedDay.Read(From), TypedDay.Read(To));
        Note(Who, email is not null, nameof(Who));
        Note(Id, hasId, nameof(Id));
        Note(From, from is not null, nameof(From));
        Note(To, to is not null, nameof(To));
        return new(string.IsNullOrWhiteSpace(What) ? null : What, email, hasId ? id : null, Start(from), Start(to?.AddDays(1)));

        void Note(string? typed, bool isRight, string field)
        {
            if (!isRight && !string.IsNullOrWhiteSpace(typed))
            {
                wrong.Add(field);
            }
        }
    }

    private static DateTimeOffset? Start(DateOnly? day) => day is { } date ? Brussels.InstantOf(date, TimeOnly.MinValue) : null;
}
