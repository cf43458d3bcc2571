namespace OpenDoorWeek.TestSupport;

/// <summary>A folder of its own in the temp folder, gone afterwards; what killed runs left there is removed at the next start.</summary>
public sealed class TestFolder : IDisposable
{
    private const string Memory = "/dev/shm";
    private static readonly string Name = $"opendoorweek-tests-{Environment.UserName}";
    private static int made;

    private TestFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Named after the process, so that a later run can tell that its maker is gone.</summary>
    public static TestFolder Make(string name) => MakeIn(Root, name);

    /// <summary>The same in memory, where this system keeps files there and has room; else in the temp folder.</summary>
    /// <remarks>For thousands of files that come and go: an ext4 without a journal searches ever longer where files were just deleted.</remarks>
    /// <param name="name">Says what it is for.</param>
    /// <param name="room">Octets that must be free.</param>
    public static TestFolder MakeInMemory(string name, long room) => MakeIn(HasMemory(room) ? System.IO.Path.Combine(Memory, Name) : Root, name);

    /// <summary>A folder that stays, for all runs of this account.</summary>
    public static string Shared(string name) => System.IO.Path.Combine(Root, name);

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static string Root => Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), Name)).FullName;

    private static TestFolder MakeIn(string root, string name)
    {
        Directory.CreateDirectory(root);
        Sweep(root);
        var path = System.IO.Path.Combine(root, $"{Environment.ProcessId}-{name}-{Interlocked.Increment(ref made)}");
        return new TestFolder(Directory.CreateDirectory(path).FullName);
    }

    /// <summary>Programs are copied there at times, so it must let them run.</summary>
    private static bool HasMemory(long room) =>
        File.Exists("/proc/mounts")
        && File.ReadLines("/proc/mounts").Select(l => l.Split(' ')).LastOrDefault(m => m[1] == Memory) is [_, _, "tmpfs", var options, ..]
        && options.Split(',') is var given && given.Contains("rw") && !given.Contains("noexec")
        && new DriveInfo(Memory).AvailableFreeSpace > room;

    private static void Sweep(string root)
    {
        foreach (var path in Directory.GetDirectories(root))
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
