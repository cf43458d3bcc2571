namespace OpenDoorWeek.Web.Verbs;

/// <summary>What the system says about a file, in our words: its own name the inside of the program.</summary>
internal static class FileTrouble
{
    private const int NoSpaceOnUnix = 28, NoQuotaOnUnix = 122, NoSpaceOnWindows = unchecked((int)0x80070070);

    public static string Reading(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "it may not be read: no permission.",
        PathTooLongException => "the name is too long.",
        _ => "it cannot be read.",
    };

    public static string Writing(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "its folder does not exist.",
        UnauthorizedAccessException => "it may not be written: no permission.",
        PathTooLongException => "the name is too long.",
        { HResult: NoSpaceOnUnix or NoQuotaOnUnix or NoSpaceOnWindows } => "the disk is full.",
        _ => "it cannot be written.",
    };
}
