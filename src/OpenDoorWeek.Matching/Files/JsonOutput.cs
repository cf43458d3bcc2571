using System.Text.Json;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Writes JSON in one line, and hands it over in pieces so that a large file is never in memory as a whole.</summary>
internal sealed class JsonOutput(Stream output) : IDisposable
{
    private const int Piece = 32_768;

    private readonly Utf8JsonWriter _json = new(output);

    public void Object(Action members)
    {
        _json.WriteStartObject();
        members();
        _json.WriteEndObject();
    }

    public void Object(string member, Action members)
    {
        _json.WritePropertyName(member);
        Object(members);
    }

    public void Text(string member, string value) => _json.WriteString(member, value);

    public void Text(string value) => _json.WriteStringValue(value);

    public void Number(string member, long value) => _json.WriteNumber(member, value);

    public void Number(string member, ulong value) => _json.WriteNumber(member, value);

    public void List<T>(string member, IEnumerable<T> items, Action<T> write)
    {
        _json.WritePropertyName(member);
        _json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
            if (_json.BytesPending > Piece)
            {
                _json.Flush();
            }
        }

        _json.WriteEndArray();
    }

    public void List(string member, IEnumerable<int> numbers) => List(member, numbers, number => _json.WriteNumberValue(number));

    public void List(string member, IEnumerable<long> numbers) => List(member, numbers, number => _json.WriteNumberValue(number));

    public void List(IEnumerable<int> numbers)
    {
        _json.WriteStartArray();
        foreach (var number in numbers)
        {
            _json.WriteNumberValue(number);
        }

        _json.WriteEndArray();
    }

    /// <summary>Ends the line and hands over the rest.</summary>
    public void End()
    {
        _json.Flush();
        output.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();
}
