using System.Globalization;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>What visitors read, as a form holds it. The names are those of <see cref="SlotField"/>.</summary>
public sealed class TypedTexts
{
    public string? TitleNl { get; set; }

    public string? TextNl { get; set; }

    public string? QuestionsNl { get; set; }

    public string? TitleFr { get; set; }

    public string? TextFr { get; set; }

    public string? QuestionsFr { get; set; }

    public string? TitleEn { get; set; }

    public string? TextEn { get; set; }

    public string? QuestionsEn { get; set; }

    public static TypedTexts Of(IReadOnlyList<SlotWriting> texts)
    {
        SlotWriting? In(string code) => texts.FirstOrDefault(t => t.Language == code);
        return new()
        {
            TitleNl = In("nl")?.Title,
            TextNl = In("nl")?.Presentation,
            QuestionsNl = In("nl")?.Questions,
            TitleFr = In("fr")?.Title,
            TextFr = In("fr")?.Presentation,
            QuestionsFr = In("fr")?.Questions,
            TitleEn = In("en")?.Title,
            TextEn = In("en")?.Presentation,
            QuestionsEn = In("en")?.Questions,
        };
    }

    /// <summary>Those in which something was written.</summary>
    public IReadOnlyList<SlotWriting> Read() =>
    [
        .. new SlotWriting[]
        {
            new("nl", Typed(TitleNl), Typed(TextNl), Typed(QuestionsNl)),
            new("fr", Typed(TitleFr), Typed(TextFr), Typed(QuestionsFr)),
            new("en", Typed(TitleEn), Typed(TextEn), Typed(QuestionsEn)),
        }.Where(t => !t.IsEmpty),
    ];

    /// <summary>"in het Nederlands": within a label.</summary>
    public static string Small(string words) => char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..];

    // Browsers send CRLF; the database and files hold LF.
    private static string Typed(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
