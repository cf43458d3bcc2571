using OpenDoorWeek.Matching.Files;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Reads a file that was named on the command line.</summary>
internal static class InputFile
{
    /// <summary>A problem of a million visitors has a third of it. Devices never end: this ends them.</summary>
    private const int MostBytes = 1_000_000_000;

    public delegate FileAnswer<T> Reader<T>(ReadOnlySpan<byte> file);

    /// <returns>False when it cannot be read or is refused; why stands on standard error, each line with the path.</returns>
    public static bool TryRead<T>(string path, Reader<T> reader, out T value)
    {
        value = default!;
        if (Bytes(path, out var bytes) is { } obstacle)
        {
            Console.Error.WriteLine($"{path}: {obstacle}");
            return false;
        }

        switch (reader(bytes.Span))
        {
            case FileAnswer<T>.Read { Value: var read }:
                value = read;
                return true;
            case FileAnswer<T>.Refused refused:
                Tell(path, refused.Complaints, refused.More);
                return false;
            default:
                throw new InvalidOperationException();
        }
    }

    public static void Tell(string path, IEnumerable<FileComplaint> complaints, int more)
    {
        foreach (var complaint in complaints)
        {
            Console.Error.WriteLine($"{path}: {complaint}");
        }

        if (more > 0)
        {
            Console.Error.WriteLine($"{path}: and {more} more.");
        }
    }

    /// <returns>Why not; null when all of it is in memory.</returns>
    private static string? Bytes(string path, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        try
        {
            if (Directory.Exists(path))
            {
                return "this is a folder; give a file.";
            }

            using var file = File.OpenRead(path);
            return ReadAll(file, out bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return FileTrouble.Reading(failure);
        }
    }

    private static string? ReadAll(FileStream file, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        var length = file.CanSeek ? file.Length : 0;
        if (length > MostBytes)
        {
            return TooLarge;
        }

        // A byte more than it should have, so that its end is seen without growing; a pipe has no length and grows.
        var buffer = new byte[Math.Max(length + 1, 65_536)];
        var filled = 0;
        while (filled <= MostBytes && file.Read(buffer, filled, buffer.Length - filled) is > 0 and var read)
        {
            filled += read;
            if (filled == buffer.Length && filled <= MostBytes)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * filled, MostBytes + 1L));
            }
        }

        bytes = buffer.AsMemory(0, filled);
        return filled > MostBytes ? TooLarge : null;
    }

    private const string TooLarge = "the file is larger than 1 GB.";
}
