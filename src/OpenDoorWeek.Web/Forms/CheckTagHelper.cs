using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenDoorWeek.Web.Forms;

/// <summary><c>&lt;odw-check for="WithoutSharedLanguage" label="…" /&gt;</c>: one box that says yes; posts "true" or nothing. Bind as <c>bool</c>.</summary>
[HtmlTargetElement("odw-check", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(View, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "check" : "check wrong");
        FormMarkup.AddHint(output.Content, field.Id, Hint);
        FormMarkup.AddError(output.Content, View.HttpContext, field.Id, field.Error);
        var label = FormMarkup.Tag("label", ("class", "pick"));
        label.InnerHtml.AppendHtml(FormMarkup.Tag("input",
            ("type", "checkbox"), ("id", field.Id), ("name", field.Name), ("value", "true"),
            ("aria-invalid", field.Error is null ? null : "true"),
            ("aria-describedby", FormMarkup.DescribedBy(field.Id, Hint, field.Error)),
            ("checked", field.Value.Equals("true", StringComparison.OrdinalIgnoreCase) ? "checked" : null)));
        output.Content.AppendHtml(label.With(" " + Label));
    }
}
