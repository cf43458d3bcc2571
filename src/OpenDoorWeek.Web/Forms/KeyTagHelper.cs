using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenDoorWeek.Web.Forms;

/// <summary>
/// <c>&lt;odw-key /&gt;</c>: the hidden idempotency key of a form; bind it as <c>[BindProperty] Guid Key</c>.
/// </summary>
/// <remarks>The same after a change of language; a new one after an error, since what is posted next differs.</remarks>
[HtmlTargetElement("odw-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeyTagHelper : TagHelper
{
    public const string Field = "Key";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Field);
        output.Attributes.SetAttribute("value", Key());
    }

    private Guid Key()
    {
        var state = View.ViewData.ModelState;
        return state.IsValid && state.TryGetValue(Field, out var typed) && Guid.TryParse(typed.AttemptedValue, out var key) && key != Guid.Empty
            ? key
            : Guid.NewGuid();
    }
}
