using System.Globalization;

namespace OpenDoorWeek.Web.Settings;

/// <summary>Reads single values and collects what is wrong, each by its environment name with the remedy.</summary>
internal sealed class ConfiguredValues(IConfiguration configuration)
{
    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    /// <returns>Null when not set, or blank.</returns>
    public string? Text(string name) =>
        configuration[name.Replace("__", ":", StringComparison.Ordinal)]?.Trim() is { Length: > 0 } text ? text : null;

    public int Number(string name, int otherwise, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(name, $"\"{text}\" is no whole number from {least} to {most}. Leave it out for {otherwise}.");
        return otherwise;
    }

    public T Choice<T>(string name, T otherwise, params T[] choices)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        var chosen = choices.Where(c => string.Equals($"{c}", text, StringComparison.OrdinalIgnoreCase)).ToList();
        if (chosen.Count == 0)
        {
            Wrong(name, $"\"{text}\" is none of: {string.Join(", ", choices)}.");
        }

        return chosen.FirstOrDefault(otherwise);
    }

    /// <summary>A misspelt name would otherwise be a setting that silently does nothing.</summary>
    public void Only(string section, params string[] known)
    {
        foreach (var child in configuration.GetSection(section).GetChildren().Where(c => !known.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Wrong($"{section}__{child.Key}", $"no such setting. There are {string.Join(", ", known.Select(k => $"{section}__{k}"))}.");
        }
    }

    public void Wrong(string name, string whyAndRemedy) => problems.Add($"{name}: {whyAndRemedy}");
}
