namespace OpenDoorWeek.TestSupport;

/// <summary>Where the sources of this build stand.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OpenDoorWeek.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No OpenDoorWeek.sln above the tests."));
}
