namespace OpenDoorWeek.Web.Verbs;

/// <summary>What was typed after the program's name.</summary>
internal static class Arguments
{
    public abstract record Result
    {
        private Result() { }

        /// <param name="Urls">Null: not asked for.</param>
        public sealed record Run(Verb Verb, string? Urls) : Result;

        public sealed record Help : Result;

        public sealed record NotUnderstood(string Why) : Result;
    }

    /// <param name="verbs">The first is meant where none is typed.</param>
    /// <param name="args">A verb, then options.</param>
    public static Result Read(IReadOnlyList<Verb> verbs, IReadOnlyList<string> args)
    {
        var (verb, urls) = (verbs[0], (string?)null);
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--help" or "-h" or "help":
                    return new Result.Help();
                case "--urls" when i + 1 < args.Count:
                    urls = args[++i];
                    break;
                case var name when i == 0 && verbs.FirstOrDefault(v => v.Name == name) is { } found:
                    verb = found;
                    break;
                case var other:
                    return new Result.NotUnderstood(Why(other, isFirst: i == 0));
            }
        }

        return new Result.Run(verb, urls);
    }

    private static string Why(string word, bool isFirst) => word switch
    {
        "--urls" => "--urls wants an address, such as http://127.0.0.1:5080.",
        ['-', ..] => $"There is no option {word}.",
        _ => isFirst ? $"There is no verb {word}." : $"One verb at a time: what is {word}?",
    };
}
