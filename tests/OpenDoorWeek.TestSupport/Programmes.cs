using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.TestSupport;

/// <summary>Programmes as they are read, for rules that need no database.</summary>
public static class Programmes
{
    /// <summary>Of zone S, Monday to Friday, read at <see cref="Rows.Today"/>.</summary>
    public static ReadProgramme.Result Of(params ProgrammeSlot[] slots) =>
        new(new("Opendeurweek Zuid", "Semaine portes ouvertes Sud", "Open-door week South"), Rows.Monday, Rows.Monday.AddDays(4), ["S"], null, true, slots, Rows.Today);

    /// <summary>A visit on the first day at 10:00 with 3 of 6 places left, unless said otherwise; names of the place are its postcode.</summary>
    public static ProgrammeSlot Slot(
        string postcode = "1060", string zone = "S", string sector = "mental-health", int day = 0, TimeOnly? start = null, int left = 3, string[]? languages = null)
    {
        var (date, from) = (Rows.Monday.AddDays(day), start ?? new TimeOnly(10, 0));
        return new(
            Guid.CreateVersion7(), date, from, from.AddMinutes(90), new(date.ToDateTime(from), TimeSpan.FromHours(1)), 6, left, "De Vuurtoren", sector,
            "Kennismaking", null, null, "Voorbeeldstraat 12", postcode, postcode, postcode, zone, zone, zone, zone, languages ?? ["nl"], []);
    }
}
