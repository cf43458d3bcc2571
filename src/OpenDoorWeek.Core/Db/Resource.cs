using System.Reflection;

namespace OpenDoorWeek.Core.Db;

/// <summary>Text files that travel inside this assembly: migrations, templates, reference data.</summary>
internal static class Resource
{
    /// <exception cref="FileNotFoundException">No such file was embedded.</exception>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> Names(string folder) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
