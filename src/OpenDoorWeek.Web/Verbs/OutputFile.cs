namespace OpenDoorWeek.Web.Verbs;

/// <summary>A file to write that was named on the command line: it appears as a whole or not at all, and what was there stays until then.</summary>
internal sealed class OutputFile
{
    private readonly string _typed;

    /// <summary>Where a link leads, so that the link stays one.</summary>
    private readonly string _target;

    private OutputFile(string typed, string target) => (_typed, _target) = (typed, target);

    /// <param name="inputs">Files that must not be written over.</param>
    /// <returns>Null when nothing can be written there, as far as one sees beforehand; why stands on standard error.</returns>
    public static OutputFile? Find(string typed, params IEnumerable<string?> inputs)
    {
        try
        {
            var target = Followed(typed);
            if (Obstacle(target, inputs) is not { } obstacle)
            {
                return new OutputFile(typed, target);
            }

            Console.Error.WriteLine($"{typed}: {obstacle}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{typed}: {FileTrouble.Writing(failure)}");
        }

        return null;
    }

    /// <returns>False: why stands on standard error, and nothing has changed.</returns>
    public bool TryWrite(Action<Stream> write, CancellationToken ct)
    {
        // In the same folder, since a move between disks is a copy that may stop in the middle.
        var part = $"{_target}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            ct.ThrowIfCancellationRequested();
            File.Move(part, _target, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{_typed}: {FileTrouble.Writing(failure)}");
            return false;
        }
        finally
        {
            Remove(part);
        }
    }

    private static string Followed(string typed) => new FileInfo(typed) is { LinkTarget: not null } link
        ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
        : Path.GetFullPath(typed);

    private static string? Obstacle(string target, IEnumerable<string?> inputs) =>
        Directory.Exists(target) ? "this is a folder; give a file."
        : target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal) ? "this is a device; give a file."
        : !Directory.Exists(Path.GetDirectoryName(target)) ? "its folder does not exist."
        : inputs.Any(input => input is not null && Followed(input) == target) ? "this file is read as well; give another name."
        : File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly) ? "it may not be written: it is read-only."
        : null;

    private static void Remove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What kept it from being written keeps it from being removed; that has been told.
        }
    }
}
