namespace OpenDoorWeek.TestSupport;

/// <summary>A folder of its own in the temp folder, gone afterwards; what killed runs left there is removed at the next start.</summary>
public sealed class TestFolder : IDisposable
{
    private static int made;

    private TestFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Named after the process, so that a later run can tell that its maker is gone.</summary>
    public static TestFolder Make(string name)
    {
        Sweep();
        var path = System.IO.Path.Combine(Root, $"{Environment.ProcessId}-{name}-{Interlocked.Increment(ref made)}");
        return new TestFolder(Directory.CreateDirectory(path).FullName);
    }

    /// <summary>A folder that stays, for all runs of this account.</summary>
    public static string Shared(string name) => System.IO.Path.Combine(Root, name);

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static string Root =>
        Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"opendoorweek-tests-{Environment.UserName}")).FullName;

    private static void Sweep()
    {
        foreach (var path in Directory.GetDirectories(Root))
        {
            var owner = System.IO.Path.GetFileName(path).Split('-')[0];
            if (int.TryParse(owner, out var id) && !LiveProcess.Exists(id))
            {
                Remove(path);
            }
        }
    }

    /// <summary>A PostgreSQL that still runs in it notices within a minute that its files are gone, and ends.</summary>
    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // Another run of the tests removes it at this moment, or the server still writes: the next start tries again.
        }
    }
}
