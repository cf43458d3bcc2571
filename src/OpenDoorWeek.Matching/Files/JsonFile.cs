using System.Text.Json;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reads the one value of a file; may complain.</summary>
internal delegate T RootReader<T>(ref JsonWalk json);

/// <summary>From bytes to a value or complaints; the same way for each format.</summary>
internal static class JsonFile
{
    /// <param name="root">Its value counts only when there was no complaint.</param>
    public static FileAnswer<T> Read<T>(ReadOnlySpan<byte> file, RootReader<T> root)
    {
        var findings = new FileFindings();
        var text = Utf8Text.Of(file, out var unreadable);
        if (unreadable is not null)
        {
            findings.Add(unreadable);
            return findings.Refuse<T>();
        }

        var json = new JsonWalk(text, findings);
        try
        {
            json.Begin();
            var value = root(ref json);
            json.End();
            return findings.Count == 0 ? new FileAnswer<T>.Read(value) : findings.Refuse<T>();
        }
        catch (JsonException broken)
        {
            json.ComplainOfSyntax(broken);
            return findings.Refuse<T>();
        }
    }
}
