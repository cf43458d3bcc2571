using System.Globalization;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reads one entry of a list.</summary>
/// <param name="id">Its id; null when it has none that can be read.</param>
internal delegate T EntryReader<T>(ref JsonWalk json, out int? id);

/// <summary>Lists whose entries carry the ids 0 to n-1, in any order.</summary>
internal static class NumberedList
{
    private readonly record struct Entry<T>(int Id, long Offset, T Value);

    /// <returns>By id; meaningless after a complaint.</returns>
    public static T[] Read<T>(ref JsonWalk json, EntryReader<T> read)
    {
        var path = json.Path;
        var entries = new List<Entry<T>>();
        var list = json.EnterArray();
        while (json.NextItem(ref list))
        {
            var (offset, complaintsBefore) = (json.Offset, json.Findings.Count);
            var value = read(ref json, out var id);
            if (id is { } known)
            {
                entries.Add(new Entry<T>(known, offset, value));
            }

            if (id is { } named && json.Findings.Count > complaintsBefore)
            {
                json.Findings.Rename(complaintsBefore, At(path, list.Index), At(path, named));
            }
        }

        return InOrder(ref json, path, entries, list.Index + 1);
    }

    /// <param name="count">Entries of the list, those without a readable id as well.</param>
    private static T[] InOrder<T>(ref JsonWalk json, string path, List<Entry<T>> entries, int count)
    {
        var (ordered, isTaken) = (new T[count], new bool[count]);
        foreach (var entry in entries)
        {
            if (entry.Id < 0 || entry.Id >= count)
            {
                json.ComplainAt(entry.Offset, $"{At(path, entry.Id)}.id", $"{count} entries are numbered 0 to {count - 1}, without a gap.");
            }
            else if (isTaken[entry.Id])
            {
                json.ComplainAt(entry.Offset, $"{At(path, entry.Id)}.id", "An earlier entry has this id already.");
            }
            else
            {
                (ordered[entry.Id], isTaken[entry.Id]) = (entry.Value, true);
            }
        }

        return ordered;
    }

    private static string At(string path, int id) => string.Create(CultureInfo.InvariantCulture, $"{path}[{id}]");
}
