namespace OpenDoorWeek.Core.Words;

/// <summary>A language in which we write to people: nl, fr or en.</summary>
public sealed record Language
{
    public static readonly Language Nl = new("nl", "nl-BE", "Nederlands");
    public static readonly Language Fr = new("fr", "fr-BE", "Français");
    public static readonly Language En = new("en", "en-GB", "English");
    public static readonly IReadOnlyList<Language> All = [Nl, Fr, En];

    private Language(string code, string culture, string ownName) => (Code, Culture, OwnName) = (code, culture, ownName);

    /// <summary>Two letters, as in URLs, columns and file names.</summary>
    public string Code { get; }

    /// <summary>Name of the .NET culture, for sorting; dates and numbers follow our own patterns.</summary>
    public string Culture { get; }

    /// <summary>Its name in itself, as the switch shows it.</summary>
    public string OwnName { get; }

    /// <summary>What stands in the place of each text, for tests that look for words which are no text; null: the text itself.</summary>
    internal Func<string, string>? Disguise { get; init; }

    /// <summary>The one of three that belongs to this language.</summary>
    public T Choose<T>(T nl, T fr, T en) => this == Nl ? nl : this == Fr ? fr : en;

    /// <returns>Null when the code is none of ours.</returns>
    public static Language? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <exception cref="FormatException">The code is none of ours.</exception>
    public static Language Parse(string code) => Find(code) ?? throw new FormatException($"No language of ours: {code}");

    public override string ToString() => Code;
}
