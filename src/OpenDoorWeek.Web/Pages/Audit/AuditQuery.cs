using System.Globalization;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Web.Pages.Audit;

/// <summary>The filters of the log as they stand in its URL.</summary>
/// <param name="What">Action.</param>
/// <param name="Who">Address.</param>
/// <param name="Id">Of what changed.</param>
/// <param name="From">Brussels day, such as 2026-11-23.</param>
/// <param name="To">Brussels day; it belongs to what is shown.</param>
public sealed record AuditQuery(string? What, string? Who, string? Id, string? From, string? To)
{
    public bool IsEmpty => new[] { What, Who, Id, From, To }.All(string.IsNullOrWhiteSpace);

    /// <summary>Text becomes instants and ids.</summary>
    /// <param name="wrong">Gets the name of each field that cannot be read.</param>
    public ListAudit.Filter Read(ICollection<string> wrong)
    {
        var email = string.IsNullOrWhiteSpace(Who) ? null : EmailAddress.Normalise(Who);
        var hasId = Guid.TryParse(Id, out var id);
        var (from, to) = (Day(From), Day(To));
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

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : null;

    private static DateTimeOffset? Start(DateOnly? day) => day is { } date ? Brussels.InstantOf(date, TimeOnly.MinValue) : null;
}
