using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenDoorWeek.Web.Forms;

/// <summary>
/// <c>&lt;odw-field for="Email" label="…" hint="…" type="email" autocomplete="email" inputmode="email" width="w4" /&gt;</c>:
/// one block with label, hint, message, input. With <c>choices</c> it is a select, with <c>rows</c> a field for several lines.
/// </summary>
[HtmlTargetElement("odw-field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public string? Maxlength { get; set; }

    /// <summary>Class "w2", "w4" or, for a date, "w5" for short input; else as wide as the column.</summary>
    public string? Width { get; set; }

    public IEnumerable<Choice>? Choices { get; set; }

    /// <summary>A field for several lines, this high.</summary>
    public string? Rows { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(View, For);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "wrong");
        output.Content.AppendHtml(FormMarkup.Tag("label", ("for", field.Id)).With(Label));
        FormMarkup.AddHint(output.Content, field.Id, Hint);
        FormMarkup.AddError(output.Content, View.HttpContext, field.Id, field.Error);
        output.Content.AppendHtml(Choices is not null ? Select(field, Choices) : Rows is not null ? Lines(field, Rows) : Input(field));
    }

    private TagBuilder Input(FieldState field)
    {
        var input = Control("input", field);
        input.MergeAttributes(FormMarkup.Tag("input",
            ("type", Type), ("value", field.Value), ("autocomplete", Autocomplete), ("inputmode", Inputmode), ("maxlength", Maxlength)).Attributes);
        return input;
    }

    private TagBuilder Lines(FieldState field, string rows)
    {
        var lines = Control("textarea", field);
        lines.MergeAttributes(FormMarkup.Tag("textarea", ("rows", rows), ("maxlength", Maxlength)).Attributes);
        // A reader drops the first line end in a textarea (HTML 13.2.6.4.7): this one is that one.
        return lines.With("\n" + field.Value);
    }

    private TagBuilder Select(FieldState field, IEnumerable<Choice> choices)
    {
        var select = Control("select", field);
        foreach (var choice in choices)
        {
            var selected = choice.Value == field.Value ? "selected" : null;
            select.InnerHtml.AppendHtml(FormMarkup.Tag("option", ("value", choice.Value), ("selected", selected)).With(choice.Label));
        }

        return select;
    }

    private TagBuilder Control(string tag, FieldState field) => FormMarkup.Tag(tag,
        ("class", Width), ("id", field.Id), ("name", field.Name),
        ("aria-invalid", field.Error is null ? null : "true"),
        ("aria-describedby", FormMarkup.DescribedBy(field.Id, Hint, field.Error)));
}
