using System.Text.Json;

namespace OpenDoorWeek.Matching.Files;

/// <summary>
/// One pass over a JSON file, token by token, that complains with line and path and goes on. Each reading of a value expects the reader on
/// the first token of the value and leaves it on the last. Broken JSON ends the pass with a <see cref="JsonException"/>.
/// </summary>
internal ref partial struct JsonWalk
{
    /// <summary>Objects and lists in each other; ours need 6.</summary>
    private const int DeepestNesting = 1_000;

    private readonly ReadOnlySpan<byte> _file;
    private readonly FileFindings _findings;
    private readonly JsonPath _path = new();
    private readonly List<int> _numbers = [];
    private readonly LanguageLists _languages = new();
    private Utf8JsonReader _reader;

    /// <param name="file">Valid UTF-8 without a byte order mark.</param>
    public JsonWalk(ReadOnlySpan<byte> file, FileFindings findings)
    {
        _file = file;
        _findings = findings;
        _reader = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = DeepestNesting });
    }

    public readonly FileFindings Findings => _findings;

    public readonly string Path => _path.ToString();

    /// <summary>Byte at which the token of the reader begins.</summary>
    public readonly long Offset => _reader.TokenStartIndex;

    /// <summary>To the first value.</summary>
    public void Begin() => _reader.Read();

    /// <summary>Behind the last value; anything but white space there is broken JSON.</summary>
    public void End() => _reader.Read();

    public OpenObject EnterObject(Members members)
    {
        var isObject = _reader.TokenType == JsonTokenType.StartObject;
        if (!isObject)
        {
            Refuse("An object in {} is expected");
        }

        return new OpenObject(isObject ? members : null);
    }

    /// <returns>Name of the next known member, with the reader on its value; null at the end of the object.</returns>
    public string? NextMember(ref OpenObject open)
    {
        if (open.IsInMember)
        {
            _path.Leave();
            open.IsInMember = false;
        }

        while (open.Members is { } members)
        {
            _reader.Read();
            if (_reader.TokenType == JsonTokenType.EndObject)
            {
                ComplainOfMissing(open);
                break;
            }

            if (Enter(ref open, members) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <returns>Null when the member is passed over: unknown, or given before.</returns>
    private string? Enter(ref OpenObject open, Members members)
    {
        var member = members.Find(ref _reader);
        if (member < 0)
        {
            _reader.Skip();
            return null;
        }

        _path.Enter(members[member]);
        if (!open.Mark(member))
        {
            Complain("This member is given a second time.");
            _reader.Skip();
            _path.Leave();
            return null;
        }

        open.IsInMember = true;
        _reader.Read();
        return members[member];
    }

    public OpenArray EnterArray()
    {
        var isArray = _reader.TokenType == JsonTokenType.StartArray;
        if (!isArray)
        {
            Refuse("A list in [] is expected");
        }

        return new OpenArray(isArray);
    }

    /// <returns>True with the reader on the next item; false at the end of the list.</returns>
    public bool NextItem(ref OpenArray open)
    {
        if (!open.IsOpen)
        {
            return false;
        }

        if (open.Index >= 0)
        {
            _path.Leave();
        }

        _reader.Read();
        open.IsOpen = _reader.TokenType != JsonTokenType.EndArray;
        if (open.IsOpen)
        {
            _path.Enter(++open.Index);
        }

        return open.IsOpen;
    }
}
