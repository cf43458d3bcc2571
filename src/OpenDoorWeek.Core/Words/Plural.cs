namespace OpenDoorWeek.Core.Words;

/// <summary>A number with its noun. Dutch and English: plural for all but 1; French: plural from 2.</summary>
/// <param name="One">With <c>{n}</c>, since French says "0 place".</param>
/// <param name="Many">With <c>{n}</c>.</param>
public sealed record Plural(Text One, Text Many)
{
    /// <summary>For exactly one where the number is written in full, without <c>{n}</c>; null: in figures.</summary>
    public Text? Spelled { get; init; }

    /// <summary>"1 plaats", "0 plaatsen", "één persoon".</summary>
    public string Of(int count, Language language) => count == 1 && Spelled is not null
        ? Spelled.In(language)
        : (IsOne(count, language) ? One : Many).In(language, ("n", count));

    private static bool IsOne(int count, Language language) => count == 1 || (count == 0 && language == Language.Fr);
}
