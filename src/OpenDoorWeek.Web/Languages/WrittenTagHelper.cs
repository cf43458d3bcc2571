using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Pages.Slots;

namespace OpenDoorWeek.Web.Languages;

/// <summary>
/// <c>&lt;odw-written text="slot.Title" /&gt;</c>: what a host wrote, in the language of the page. Where it exists in another only, it is
/// marked as such for screen readers and says so. Nothing where nothing was written.
/// </summary>
[HtmlTargetElement("odw-written", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WrittenTagHelper(Language language) : TagHelper
{
    /// <summary>Empty in the languages in which the host wrote nothing.</summary>
    public required Text Text { get; set; }

    /// <summary>Each line becomes a block of this name, such as "p" or "li"; null: all stands in the line around it.</summary>
    public string? Lines { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Wording.Written(Text, language) is not var (words, spoken))
        {
            return;
        }

        var lang = spoken == language ? null : spoken.Code;
        foreach (var line in Lines is null ? [words] : words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            output.Content.AppendHtml(FormMarkup.Tag(Lines ?? "span", ("lang", lang)).With(line));
        }

        if (lang is not null)
        {
            output.Content.Append(" ").AppendHtml(FormMarkup.Tag(Lines ?? "span", ("class", "small muted")).With(Wording.Elsewhere(Text, spoken, language)));
        }
    }
}
