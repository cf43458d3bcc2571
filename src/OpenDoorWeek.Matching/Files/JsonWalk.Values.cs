using System.Text.Json;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Numbers and words. What has the wrong form is complained about and reads as 0, null or an empty text.</summary>
internal ref partial struct JsonWalk
{
    public int Int() => Id() ?? 0;

    /// <returns>A whole number, or null after a complaint.</returns>
    public int? Id()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var number))
        {
            return number;
        }

        Refuse($"A whole number between {int.MinValue} and {int.MaxValue} is expected");
        return null;
    }

    public long Long()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out var number))
        {
            return number;
        }

        Refuse($"A whole number between {long.MinValue} and {long.MaxValue} is expected");
        return 0;
    }

    public ulong Seed()
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetUInt64(out var number))
        {
            return number;
        }

        Refuse($"A whole number between 0 and {ulong.MaxValue} is expected");
        return 0;
    }

    public int[] Ints()
    {
        _numbers.Clear();
        var list = EnterArray();
        while (NextItem(ref list))
        {
            _numbers.Add(Int());
        }

        return _numbers.Count == 0 ? [] : [.. _numbers];
    }

    public long[] Longs()
    {
        var numbers = new List<long>();
        var list = EnterArray();
        while (NextItem(ref list))
        {
            numbers.Add(Long());
        }

        return [.. numbers];
    }

    /// <returns>Null after a complaint.</returns>
    public string? String()
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            try
            {
                return _reader.GetString();
            }
            catch (InvalidOperationException)
            {
                Complain("This text holds half of a character: an escape \\ud800 to \\udfff without its other half.");
                return null;
            }
        }

        Refuse("A text in quotes is expected");
        return null;
    }

    public string Text() => String() ?? "";

    /// <summary>Complains unless the file says that it is of this format.</summary>
    public void Expect(string format)
    {
        var found = String();
        if (found is not null && found != format)
        {
            Complain($"This program reads \"{format}\" here; the file is of another format.");
        }
    }

    /// <summary>Language tags; visitors who speak the same share one array.</summary>
    public string[] Languages()
    {
        _languages.Begin();
        var list = EnterArray();
        while (NextItem(ref list))
        {
            _languages.Add(_reader.TokenType == JsonTokenType.String ? _languages.Known(ref _reader) ?? Text() : Text());
        }

        return _languages.End();
    }
}
