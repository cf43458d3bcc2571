using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenDoorWeek.Web.Forms;

/// <summary>
/// <c>&lt;odw-choices for="Languages" legend="…" hint="…" choices="@…" /&gt;</c>: boxes; with <c>one="true"</c> radio buttons.
/// Bind boxes as <c>string[]</c>.
/// </summary>
[HtmlTargetElement("odw-choices", Attributes = "for,legend,choices", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Legend { get; set; }

    public string? Hint { get; set; }

    public required IEnumerable<Choice> Choices { get; set; }

    public bool One { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(View, For);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (field.Error is not null)
        {
            output.Attributes.SetAttribute("class", "wrong");
        }

        if (FormMarkup.DescribedBy(field.Id, Hint, field.Error) is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        output.Content.AppendHtml(FormMarkup.Tag("legend").With(Legend));
        FormMarkup.AddHint(output.Content, field.Id, Hint);
        FormMarkup.AddError(output.Content, View.HttpContext, field.Id, field.Error);
        foreach (var (place, choice) in Choices.Index())
        {
            output.Content.AppendHtml(Box(field, choice, place));
        }
    }

    /// <summary>The first has the id of the field, so that the summary's link lands on it.</summary>
    private TagBuilder Box(FieldState field, Choice choice, int place)
    {
        var label = FormMarkup.Tag("label", ("class", "pick"));
        label.InnerHtml.AppendHtml(FormMarkup.Tag("input",
            ("type", One ? "radio" : "checkbox"),
            ("id", place == 0 ? field.Id : $"{field.Id}-{place + 1}"),
            ("name", field.Name),
            ("value", choice.Value),
            ("aria-invalid", field.Error is null || One ? null : "true"),
            ("checked", field.Chosen.Contains(choice.Value) ? "checked" : null)));
        return label.With(" " + choice.Label);
    }
}
