namespace OpenDoorWeek.Web.Verbs;

/// <summary>What was typed after the program's name.</summary>
internal static class Arguments
{
    public abstract record Result
    {
        private Result() { }

        /// <param name="Urls">Null: not asked for.</param>
        public sealed record Run(ServiceVerb Verb, string? Urls) : Result;

        public sealed record RunOnFiles(FileVerb Verb, FileOptions Options) : Result;

        public sealed record Help : Result;

        public sealed record NotUnderstood(string Why) : Result;
    }

    /// <param name="verbs">The first of the service is meant where none is typed.</param>
    /// <param name="args">A verb, then options.</param>
    public static Result Read(IReadOnlyList<Verb> verbs, IReadOnlyList<string> args) =>
        verbs.OfType<FileVerb>().FirstOrDefault(verb => args.Count > 0 && verb.Name == args[0]) is { } onFiles
            ? ReadOptions(onFiles, args)
            : ReadService([.. verbs.OfType<ServiceVerb>()], args);

    private static Result ReadService(IReadOnlyList<ServiceVerb> verbs, IReadOnlyList<string> args)
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
                case var _ when verb.TakesWords:
                    break;
                case var other:
                    return new Result.NotUnderstood(Why(other, isFirst: i == 0));
            }
        }

        return new Result.Run(verb, urls);
    }

    private static Result ReadOptions(FileVerb verb, IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>();
        for (var i = 1; i < args.Count; i += 2)
        {
            if (args[i] is "--help" or "-h" or "help")
            {
                return new Result.Help();
            }

            if (WhyNot(verb, args[i], i + 1 < args.Count ? args[i + 1] : "", values) is { } why)
            {
                return new Result.NotUnderstood(why);
            }
        }

        return verb.Options.FirstOrDefault(o => o.IsRequired && !values.ContainsKey(o.Name)) is { } missing
            ? new Result.NotUnderstood($"{verb.Name} needs {missing.Name} with {missing.Wants}.")
            : new Result.RunOnFiles(verb, new FileOptions(values));
    }

    /// <returns>Null when the option is understood and its value kept.</returns>
    private static string? WhyNot(FileVerb verb, string name, string value, Dictionary<string, string> values) =>
        verb.Options.FirstOrDefault(o => o.Name == name) is not { } option
            ? $"{verb.Name} has no option {name}; it has {string.Join(", ", verb.Options.Select(o => o.Name))}."
        : value.Length == 0 || verb.Options.Any(o => o.Name == value) ? $"{name} wants {option.Wants}."
        : values.TryAdd(name, value) ? null
        : $"{name} is given twice.";

    private static string Why(string word, bool isFirst) => word switch
    {
        "--urls" => "--urls wants an address, such as http://127.0.0.1:5080.",
        ['-', ..] => $"There is no option {word}.",
        _ => isFirst ? $"There is no verb {word}." : $"One verb at a time: what is {word}?",
    };
}
