using System.Text.Json;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Keeps each language tag and each list of tags once: a hundred thousand visitors speak a dozen combinations.</summary>
internal sealed class LanguageLists
{
    /// <summary>Searched one by one; a file with more combinations just shares fewer.</summary>
    private const int MostLists = 200;

    private readonly List<string> _tags = [];
    private readonly List<string[]> _lists = [];
    private readonly List<string> _current = [];

    public void Begin() => _current.Clear();

    /// <returns>The tag that the reader is on, if it was there before.</returns>
    public string? Known(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            foreach (var tag in _tags)
            {
                if (reader.ValueTextEquals(tag))
                {
                    return tag;
                }
            }
        }

        return null;
    }

    public void Add(string tag)
    {
        _current.Add(tag);
        if (_tags.Count < ProblemRules.MostLanguages && !_tags.Contains(tag))
        {
            _tags.Add(tag);
        }
    }

    public string[] End()
    {
        foreach (var list in _lists)
        {
            if (list.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_current)))
            {
                return list;
            }
        }

        string[] made = [.. _current];
        if (_lists.Count < MostLists)
        {
            _lists.Add(made);
        }

        return made;
    }
}
