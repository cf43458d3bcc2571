using OpenDoorWeek.Jobs.Post;

namespace OpenDoorWeek.Web.Pages.Dev;

/// <summary>The mails of the demo, which a folder keeps in place of a mail server.</summary>
/// <param name="folder">Where the post of the demo puts them; may not exist yet.</param>
public sealed class MailFolder(string folder)
{
    /// <summary>Enough to find what one has just caused.</summary>
    private const int Newest = 100;

    /// <param name="Id">Name of the file, without ending.</param>
    /// <param name="Source">As it would have gone over the wire.</param>
    public sealed record Message(string Id, MimePart Root, byte[] Source)
    {
        public string Subject => Root.Header("Subject") ?? "";

        public string To => Root.Header("To") ?? "";

        public string Date => Root.Header("Date") ?? "";

        public string Text => Root.Find("text/plain")?.Text ?? "";

        public string Html => Root.Find("text/html")?.Text ?? "";

        /// <summary>Null: the mail carries no invite.</summary>
        public string? Calendar => Root.Find("text/calendar")?.Text;
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Message> List() =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(Newest).Select(Read)]
            : [];

    /// <returns>Null: no such message.</returns>
    public Message? Find(string id) => List().FirstOrDefault(m => m.Id == id);

    private static Message Read(string path)
    {
        var source = File.ReadAllBytes(path);
        return new(Path.GetFileNameWithoutExtension(path), MimeReader.Read(source), source);
    }
}
