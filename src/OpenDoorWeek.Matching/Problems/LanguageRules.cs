namespace OpenDoorWeek.Matching.Problems;

/// <summary>Languages are a few short tags. A list may be empty: then nothing is shared with anybody.</summary>
internal sealed class LanguageRules
{
    private readonly Findings _findings;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private LanguageRules(Findings findings) => _findings = findings;

    public static void Check(Problem problem, Findings findings)
    {
        var rules = new LanguageRules(findings);
        for (var id = 0; id < problem.Slots.Length; id++)
        {
            rules.CheckTags("slots", id, problem.Slots[id].Languages);
        }

        for (var id = 0; id < problem.Visitors.Length; id++)
        {
            rules.CheckTags("visitors", id, problem.Visitors[id].Languages);
        }
    }

    private void CheckTags(string list, int id, string[] tags)
    {
        if (tags.Length > ProblemRules.MostLanguages)
        {
            _findings.Add($"{list}[{id}].langs", $"{tags.Length} languages are too many: at most {ProblemRules.MostLanguages} are taken.");
            return;
        }

        for (var i = 0; i < tags.Length; i++)
        {
            if (_seen.Add(tags[i]))
            {
                CheckNew($"{list}[{id}].langs[{i}]", tags[i]);
            }
        }
    }

    private void CheckNew(string path, string tag)
    {
        if (tag.Length is 0 or > ProblemRules.LongestLanguage)
        {
            _findings.Add(path, $"A language tag has 1 to {ProblemRules.LongestLanguage} characters, not {tag.Length}.");
        }

        // Once: each further one would say the same.
        if (_seen.Count == ProblemRules.MostLanguages + 1)
        {
            _findings.Add(path, $"This is the language number {_seen.Count}: at most {ProblemRules.MostLanguages} different ones are taken.");
        }
    }
}
