namespace OpenDoorWeek.Core.Words;

/// <summary>A number with its noun. Dutch and English: plural for all but 1; French: plural from 2 (words.md 1.3).</summary>
public sealed record Plural(Text One, Text Many)
{
    /// <summary>"1 plaats", "0 plaatsen"; one is spelled as in running text where the texts say so.</summary>
    public string Of(int count, Language language) =>
        (IsOne(count, language) ? One : Many).In(language, ("n", count));

    private static bool IsOne(int count, Language language) => count == 1 || (count == 0 && language == Language.Fr);
}
