using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Forms;

/// <summary>
/// <c>&lt;odw-errors /&gt;</c>, on top of the page: every message with a link to its field; takes the focus without script.
/// </summary>
/// <remarks>The alert is nested, since a screen reader that gets focus and alert on one element reads only one of them.</remarks>
[HtmlTargetElement("odw-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed partial class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        var alert = FormMarkup.Tag("div", ("role", "alert"));
        alert.InnerHtml.AppendHtml(FormMarkup.Tag("h2").With(FormTexts.Check.In(View.HttpContext.Language())));
        alert.InnerHtml.AppendHtml(Messages());
        output.Content.SetHtmlContent(alert);
    }

    private TagBuilder Messages()
    {
        var list = FormMarkup.Tag("ul", ("class", "plain"));
        foreach (var (name, entry) in View.ViewData.ModelState.OrderBy(e => Place(e.Key), StringComparer.Ordinal))
        {
            foreach (var message in entry!.Errors.Select(e => FieldState.Say(View.HttpContext, e)).Distinct())
            {
                list.InnerHtml.AppendHtml(Row(name, message));
            }
        }

        return list;
    }

    /// <summary>Sorts in the order in which the page model and its parts declare their fields; messages about the whole come first.</summary>
    private string Place(string name)
    {
        var (place, owner) = ("", View.ViewData.ModelMetadata);
        foreach (var part in Part().Matches(name).Select(m => m.Value))
        {
            var isIndex = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
            var field = isIndex ? null : owner?.Properties.Index().FirstOrDefault(p => p.Item.PropertyName == part);
            place += (isIndex ? index : field?.Index ?? 0).ToString("D4", CultureInfo.InvariantCulture);
            owner = isIndex ? owner?.ElementMetadata : field?.Item;
        }

        return place;
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Part();

    /// <summary>A message without a field speaks of the whole, such as a phase that has ended.</summary>
    private static TagBuilder Row(string field, string message)
    {
        var row = FormMarkup.Tag("li");
        row.InnerHtml.AppendHtml(field.Length == 0
            ? FormMarkup.Tag("span").With(message)
            : FormMarkup.Tag("a", ("href", $"#{FieldState.IdOf(field)}")).With(message));
        return row;
    }
}
