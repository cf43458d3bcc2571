using System.Net;
using System.Text.RegularExpressions;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Mail;

/// <summary>A mail in words.</summary>
/// <param name="Subject">At most 78 characters.</param>
/// <param name="Text">Lines of at most 78 characters where no address is longer; LF.</param>
/// <param name="Html">A whole document.</param>
public sealed record RenderedMail(string Subject, string Text, string Html);

/// <summary>All templates of templates/mail, compiled once at start. One file is text and Markdown at once, so both parts say the same.</summary>
/// <remarks>
/// Values are flat strings, finished before they come here; one whose name ends with <c>List</c> has one item a line,
/// one with <c>Links</c> one link a line: words, a tab, an address. In the HTML part neither
/// Markdown nor HTML in a value has effect.
/// </remarks>
public sealed partial class MailTemplates
{
    private const string Folder = "templates/mail/";
    private const string Layout = "layout/mail.html";

    /// <summary>Names are cut in subjects, so that the day and time after them stay.</summary>
    private const int NameLength = 30;

    private readonly Dictionary<(string Kind, Language Language), MailTemplate> templates;
    private readonly TemplatePart layout;

    private MailTemplates(Dictionary<(string Kind, Language Language), MailTemplate> templates, TemplatePart layout) =>
        (this.templates, this.layout) = (templates, layout);

    /// <summary>Kinds that have templates, in order.</summary>
    public IReadOnlyList<string> Kinds => [.. templates.Keys.Select(k => k.Kind).Distinct().Order(StringComparer.Ordinal)];

    /// <exception cref="FormatException">A template breaks the rules, or a kind lacks a language or a placeholder in one.</exception>
    public static MailTemplates Load() => Load(Resource.Names(Folder).ToDictionary(n => n[Folder.Length..], Resource.Read));

    /// <param name="files">Text by file name below templates/mail.</param>
    internal static MailTemplates Load(IReadOnlyDictionary<string, string> files)
    {
        var templates = (from file in files
                         let name = FileName().Match(file.Key)
                         where name.Success
                         let language = Language.Parse(name.Groups["language"].Value)
                         select ((name.Groups["kind"].Value, language), MailTemplate.Parse(file.Key, file.Value, why => Footer(files, language, why)))).ToDictionary();
        CheckLanguages(templates);
        return new MailTemplates(templates, new TemplatePart(Layout, files[Layout]));
    }

    /// <param name="kind">Of the outbox.</param>
    /// <param name="language">In which it is written.</param>
    /// <param name="values">By placeholder; exactly those of the template, its footer and <c>senderName</c>.</param>
    /// <exception cref="ArgumentException">No such kind; a value is missing or used nowhere.</exception>
    public RenderedMail Render(string kind, Language language, IReadOnlyDictionary<string, string> values)
    {
        var template = templates.GetValueOrDefault((kind, language)) ?? throw new ArgumentException($"No template {kind}.{language}.md");
        template.Check(values.Keys);
        var clean = values.ToDictionary(v => v.Key, v => Clean(v.Key, v.Value));
        clean[MailTemplate.WhyText] = WhyYouGetThis.Say(template.Why, language, clean);
        var subject = Subject(template, clean);
        return new(subject, PlainText.Wrap($"{template.Body.ToText(clean)}\n{template.Footer.ToText(clean)}"), Document(template, language, subject, clean));
    }

    private static string Clean(string name, string value) =>
        name.EndsWith("List", StringComparison.Ordinal) ? PlainText.Items(value)
        : name.EndsWith("Links", StringComparison.Ordinal) ? PlainText.Links(value)
        : PlainText.OneLine(value);

    private static string Subject(MailTemplate template, Dictionary<string, string> values)
    {
        var cut = values.ToDictionary(v => v.Key, v => v.Key is "hostName" or "partnerName" ? PlainText.Cut(v.Value, NameLength) : v.Value);
        return PlainText.Cut(template.Subject.ToText(cut), PlainText.LineLength);
    }

    private string Document(MailTemplate template, Language language, string subject, Dictionary<string, string> values) =>
        layout.ToText(new Dictionary<string, string>
        {
            ["language"] = language.Code,
            ["subject"] = WebUtility.HtmlEncode(subject),
            [MailTemplate.SenderName] = WebUtility.HtmlEncode(values[MailTemplate.SenderName]),
            ["body"] = template.Body.ToHtml(values),
            ["footer"] = template.Footer.ToHtml(values),
        });

    private static TemplatePart Footer(IReadOnlyDictionary<string, string> files, Language language, string why)
    {
        var file = $"layout/footer{(WhyYouGetThis.IsWithoutZone(why) ? "-without-zone" : "")}.{language}.md";
        var stop = WhyYouGetThis.MayBeStopped(why) ? $"\n{files[$"layout/stop.{language}.md"]}" : "";
        return new TemplatePart(file, $"{files[file]}{stop}".ReplaceLineEndings("\n"));
    }

    /// <summary>Every kind speaks all languages, and says the same in each.</summary>
    private static void CheckLanguages(Dictionary<(string Kind, Language Language), MailTemplate> templates)
    {
        foreach (var kind in templates.GroupBy(t => t.Key.Kind))
        {
            var names = kind.Select(t => string.Join(' ', t.Value.Names.Order(StringComparer.Ordinal))).Distinct();
            if (kind.Count() != Language.All.Count || names.Count() > 1)
            {
                throw new FormatException($"{kind.Key}: its languages are not complete, or use different placeholders.");
            }
        }
    }

    [GeneratedRegex(@"^(?<kind>[a-z0-9.-]+)\.(?<language>[a-z]{2})\.md$")]
    private static partial Regex FileName();
}
