using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace OpenDoorWeek.Core.Mail;

/// <summary>A piece of a template, compiled: placeholders of the form <c>{{name}}</c> and nothing else.</summary>
/// <remarks>No logic, no partials, no triple braces: a template can neither decide nor leave a value unencoded.</remarks>
internal sealed partial class TemplatePart
{
    private static readonly IHandlebars AsItIs = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, NoEscape = true });

    private static readonly IHandlebars Encoded = Handlebars.Create(new HandlebarsConfiguration
    {
        ThrowOnUnresolvedBindingExpression = true,
        TextEncoder = new MarkdownEncoder(),
    });

    private readonly HandlebarsTemplate<object, object> text;
    private readonly HandlebarsTemplate<object, object> markdown;

    /// <param name="file">For the message of a failure.</param>
    /// <param name="source">Text and Markdown at once, LF line ends.</param>
    /// <exception cref="FormatException">Something other than a plain placeholder stands in braces.</exception>
    public TemplatePart(string file, string source)
    {
        if (Braces().IsMatch(Placeholder().Replace(source, " ")))
        {
            throw new FormatException($"{file}: only placeholders of the form {{{{name}}}} are allowed.");
        }

        Names = Placeholder().Matches(source).Select(m => m.Groups[1].Value).ToHashSet();
        text = AsItIs.Compile(source);
        markdown = Encoded.Compile(LinkLine().Replace(source, "[$1]($2)"));
    }

    /// <summary>Placeholders of this piece.</summary>
    public IReadOnlySet<string> Names { get; }

    public string ToText(IReadOnlyDictionary<string, string> values) =>
        text(values)
            .Replace($"\n{PlainText.Item}", "\n- ", StringComparison.Ordinal)
            .Replace($"{PlainText.Item}", "\n- ", StringComparison.Ordinal)
            .Replace($"{PlainText.LinkBegins}", "\n\n", StringComparison.Ordinal)
            .Replace($"{PlainText.LinkTo}", "\n", StringComparison.Ordinal)
            .Replace($"{PlainText.LinkEnds}", "", StringComparison.Ordinal);

    public string ToHtml(IReadOnlyDictionary<string, string> values) => MailHtml.FromMarkdown(markdown(values));

    [GeneratedRegex(@"(?<![{\\])\{\{([a-z][A-Za-z0-9]*)\}\}(?!\})")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\{|\}\}")]
    private static partial Regex Braces();

    // "Agendabestand downloaden:" and the address below it are one link, with the words of the line.
    [GeneratedRegex(@"^(.+?)[ \u00a0]?:\n(\{\{[A-Za-z0-9]+Url\}\})$", RegexOptions.Multiline)]
    private static partial Regex LinkLine();
}
