using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace OpenDoorWeek.TestSupport;

/// <summary>Compares a text with the file that somebody read and approved.</summary>
public static class Approved
{
    /// <summary>
    /// Fails with the first difference and leaves the text beside the approved file as <c>*.received.*</c>: read it, and if it
    /// is right, move it over the approved one.
    /// </summary>
    /// <param name="name">File name, such as "booking.confirmed.nl.eml.txt", below the folder Approved of the test project.</param>
    /// <param name="text">LF line ends.</param>
    /// <param name="caller">Filled by the compiler: a file of the test project.</param>
    public static void Verify(string name, string text, [CallerFilePath] string caller = "")
    {
        var project = Path.GetDirectoryName(caller)!;
        while (Directory.GetFiles(project, "*.csproj").Length == 0)
        {
            project = Path.GetDirectoryName(project)!;
        }

        var approved = Path.Combine(project, "Approved", name);
        var received = approved.Replace(".eml.txt", ".received.eml.txt", StringComparison.Ordinal);
        if (File.Exists(approved) && File.ReadAllText(approved) == text)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        File.WriteAllText(received, text);
        Assert.That(text, Is.EqualTo(File.Exists(approved) ? File.ReadAllText(approved) : ""), $"Read {received}; if it is right, move it over {approved}.");
    }
}
