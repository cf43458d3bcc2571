using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Reminders;

/// <summary>The visits of a host of which a contact gets the list in one mail, and who comes: those of a day, or of all days until the next working one.</summary>
/// <param name="Visits">By start; at least one.</param>
internal sealed record HostDay(IReadOnlyList<HostDay.Visit> Visits)
{
    /// <param name="Facts">Of the slot.</param>
    /// <param name="Parties">Of confirmed bookings, by the name of the first.</param>
    public sealed record Visit(VisitFacts Facts, IReadOnlyList<ReadHostDayPlan.Party> Parties)
    {
        public int People => Parties.Sum(p => p.PartySize);
    }

    public int People => Visits.Sum(v => v.People);

    /// <summary>In order; at least one.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Visits.Select(v => v.Facts.LocalDate).Distinct().Order()];

    /// <param name="tx">Read only.</param>
    /// <param name="reminders">Of one contact and host, by start.</param>
    /// <param name="ct">Stops the query.</param>
    public static async Task<HostDay> ReadAsync(Tx tx, IReadOnlyList<ReminderFacts> reminders, CancellationToken ct)
    {
        var slotIds = reminders.Select(r => r.SlotId).ToArray();
        var parties = (await tx.ListAsync<ReadHostDayPlan.Party>(ReadHostDayPlan.ListParties, new { slotIds }, ct)).ToLookup(p => p.SlotId);
        var visits = new List<Visit>();
        foreach (var reminder in reminders)
        {
            visits.Add(new(await VisitFacts.ReadAsync(tx, new(null, null, reminder.PersonId, SlotId: reminder.SlotId), ct), [.. parties[reminder.SlotId]]));
        }

        return new(visits);
    }
}
