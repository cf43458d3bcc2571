using OpenDoorWeek.Core.Attendance;

namespace OpenDoorWeek.Core.Words;

/// <summary>Who was at a visit.</summary>
public static class AttendanceWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        [AttendanceMark.Present] = new("aanwezig", "présence", "present"),
        [AttendanceMark.Excused] = new("verontschuldigd", "absence excusée", "excused"),
        [AttendanceMark.Absent] = new("afwezig zonder bericht", "absence non annoncée", "absent without notice"),
        [AttendanceMark.Unknown] = new("niet bekend", "non connu", "not known"),
        [AttendanceMark.HostAbsent] = new("organisatie afwezig", "structure absente", "host absent"),
    };

    private static readonly IReadOnlyList<Text> Heads =
    [
        new("Dag", "Jour", "Day"), new("Begin", "Début", "Start"), new("Einde", "Fin", "End"), new("Naam", "Nom", "Name"),
        new("Personen", "Personnes", "People"), new("Aanwezig", "Présences", "Present"), new("Aanwezigheid", "Présence", "Attendance"),
    ];

    /// <summary>Places of a booking that have no name.</summary>
    public static readonly Text Unnamed = new("met {name}, zonder naam", "avec {name}, sans nom", "with {name}, without a name");

    /// <exception cref="KeyNotFoundException">The code is none of <see cref="AttendanceMark"/>.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);

    /// <summary>Of the file.</summary>
    public static IReadOnlyList<string> Columns(Language language) => [.. Heads.Select(h => h.In(language))];
}
