using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Collects what is wrong in a file; keeps the first few and counts the rest.</summary>
public sealed class FileFindings
{
    public const int MostShown = 20;

    private readonly List<FileComplaint> _shown = [];

    internal FileFindings()
    {
    }

    internal int Count { get; private set; }

    internal void Add(FileComplaint complaint)
    {
        Count++;
        if (_shown.Count < MostShown)
        {
            _shown.Add(complaint);
        }
    }

    internal void Add(IEnumerable<Complaint> complaints)
    {
        foreach (var complaint in complaints)
        {
            Add(new FileComplaint(null, null, complaint.Path, complaint.Text));
        }
    }

    /// <summary>An entry turned out to have an id: what was said about it under its position now stands under the id.</summary>
    /// <param name="from">The first complaint about the entry.</param>
    internal void Rename(int from, string position, string id)
    {
        for (var i = from; i < _shown.Count; i++)
        {
            if (_shown[i].Path.StartsWith(position, StringComparison.Ordinal))
            {
                _shown[i] = _shown[i] with { Path = id + _shown[i].Path[position.Length..] };
            }
        }
    }

    internal FileAnswer<T>.Refused Refuse<T>() => new(_shown, Count - _shown.Count);
}
