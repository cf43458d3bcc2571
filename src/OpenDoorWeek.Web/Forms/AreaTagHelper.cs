using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenDoorWeek.Web.Forms;

/// <summary><c>&lt;odw-area for="Presentation" label="…" hint="…" rows="4" maxlength="2000" /&gt;</c>: several lines of text.</summary>
[HtmlTargetElement("odw-area", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AreaTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Rows { get; set; } = "4";

    public string? Maxlength { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(View, For);
        output.TagName = field.Error is null ? null : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wrong");
        output.Content.AppendHtml(FormMarkup.Tag("label", ("for", field.Id)).With(Label));
        FormMarkup.AddHint(output.Content, field.Id, Hint);
        FormMarkup.AddError(output.Content, View.HttpContext, field.Id, field.Error);

        // A reader drops the first line end in a textarea (HTML 13.2.6.4.7): this one is that one.
        output.Content.AppendHtml(FormMarkup.Tag("textarea",
            ("id", field.Id), ("name", field.Name), ("rows", Rows), ("maxlength", Maxlength),
            ("aria-invalid", field.Error is null ? null : "true"),
            ("aria-describedby", FormMarkup.DescribedBy(field.Id, Hint, field.Error))).With("\n" + field.Value));
    }
}
