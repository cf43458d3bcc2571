using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OpenDoorWeek.Core.Mail;

/// <summary>Markdown to HTML without raw HTML, without images, and with links to http, https and mailto only.</summary>
/// <remarks>DisableHtml alone lets <c>javascript:</c> links through, so the tree is walked.</remarks>
internal static class MailHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().Build();

    /// <returns>A fragment; the layout makes a document of it.</returns>
    public static string FromMarkdown(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        // Both lists before the first change: a walk over a changed tree misses nodes.
        var links = document.Descendants<LinkInline>().Where(l => l.IsImage || !IsAllowed(l.Url)).ToList();
        var addresses = document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsAllowed(l.Url)).ToList();
        addresses.ForEach(l => l.ReplaceBy(new LiteralInline(l.Url)));
        links.ForEach(KeepWordsOnly);
        return document.ToHtml(Pipeline).TrimEnd();
    }

    private static bool IsAllowed(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);

    private static void KeepWordsOnly(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}
