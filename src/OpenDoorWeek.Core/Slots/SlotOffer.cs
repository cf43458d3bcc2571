namespace OpenDoorWeek.Core.Slots;

/// <summary>All that a host says of a visit but its moment: several visits share one offer.</summary>
public sealed record SlotOffer
{
    public const int MostPlaces = 500;
    public const int LongestTitle = 100;
    public const int LongestLine = 200;
    public const int LongestText = 2000;
    public const int LongestFormat = 60;

    /// <summary>People, 1 to <see cref="MostPlaces"/>.</summary>
    public int Capacity { get; init; } = 8;

    /// <summary>People below which the batch does not open it; 1: it always does.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>Codes of <see cref="Words.LanguageWords"/>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Codes of <see cref="Words.SupportWords"/>.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>A code of <see cref="Words.FormatWords"/> or the host's own words.</summary>
    public string Format { get; init; } = "tour-and-talk";

    /// <summary>Codes of <see cref="Words.AdmitWords"/>.</summary>
    public IReadOnlyList<string> Admits { get; init; } = ["professional"];

    /// <summary>house, meeting-point or mobile.</summary>
    public string PlaceKind { get; init; } = House;

    /// <summary>Street and number.</summary>
    public string Street { get; init; } = "";

    /// <summary>Of Brussels, four digits.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>Null: at the entrance.</summary>
    public string? MeetingPoint { get; init; }

    /// <summary>A code of <see cref="Words.VisibilityWords"/>.</summary>
    public string Visibility { get; init; } = "public";

    /// <summary>In the languages in which the host wrote something; none is obligatory.</summary>
    public IReadOnlyList<SlotWriting> Texts { get; init; } = [];

    public const string House = "house";
    public const string AtMeetingPoint = "meeting-point";
    public const string Mobile = "mobile";

    /// <summary>Codes of column <c>slot.place_kind</c>.</summary>
    public static readonly IReadOnlyList<string> PlaceKinds = [House, AtMeetingPoint, Mobile];

    /// <summary>Codes of places, languages and so on in their own order, texts without what is empty: equal offers are written equally.</summary>
    public SlotOffer Tidy() => this with
    {
        Languages = [.. Words.LanguageWords.Codes.Where(Languages.Contains)],
        Supports = [.. Words.SupportWords.Codes.Where(Supports.Contains)],
        Admits = [.. Words.AdmitWords.Codes.Where(Admits.Contains)],
        MeetingPoint = string.IsNullOrWhiteSpace(MeetingPoint) ? null : MeetingPoint.Trim(),
        Street = Street.Trim(),
        Format = Format.Trim(),
        Texts = [.. Words.Language.All.SelectMany(l => Texts.Where(t => t.Language == l.Code && !t.IsEmpty))],
    };
}

/// <summary>What visitors read about a visit, in one language.</summary>
/// <param name="Language">nl, fr or en.</param>
/// <param name="Presentation">Empty: none.</param>
/// <param name="Questions">Guiding questions, one a line; empty: none.</param>
public sealed record SlotWriting(string Language, string Title, string Presentation, string Questions)
{
    public bool IsEmpty => Title.Length + Presentation.Length + Questions.Length == 0;
}
