using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Forms;

/// <summary>
/// <c>&lt;odw-form id="book"&gt;</c>: a form that posts to its own page, that the server judges, and whose input survives a change of language.
/// </summary>
/// <remarks>
/// The page model answers <c>OnPostKeepAsync</c> like <c>OnGetAsync</c>: it shows the page; what was typed and no error is in the fields.
/// A second form on a page (<c>keep="false"</c>) is left alone by the language switch.
/// </remarks>
[HtmlTargetElement("odw-form", Attributes = "id")]
public sealed class FormTagHelper(IAntiforgery antiforgery, PageFrame frame) : TagHelper
{
    public required string Id { get; set; }

    /// <summary>Where it is posted; the page itself by default.</summary>
    public string? Action { get; set; }

    public bool Keep { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("action", Action ?? Asked.Of(View.HttpContext).Here);
        output.Attributes.Add(new TagHelperAttribute("novalidate"));
        output.Content = await output.GetChildContentAsync();
        output.PreContent.AppendHtml(AntiforgeryInput());
        if (Keep)
        {
            frame.Form = Id;
        }
    }

    private TagBuilder AntiforgeryInput()
    {
        var tokens = antiforgery.GetAndStoreTokens(View.HttpContext);
        return FormMarkup.Tag("input", ("type", "hidden"), ("name", tokens.FormFieldName), ("value", tokens.RequestToken));
    }
}
