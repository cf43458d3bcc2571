using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Forms;

/// <summary>
/// <c>&lt;odw-form id="book"&gt;</c>: a form that posts to its own page, that the server judges, and whose input survives a change of language.
/// </summary>
/// <remarks>
/// The page model answers <c>OnPostKeepAsync</c> like <c>OnGetAsync</c>: it shows the page; what was typed and no error is in the fields.
/// A second form on a page (<c>keep="false"</c>) is left alone by the language switch.
/// </remarks>
[HtmlTargetElement("odw-form", Attributes = "id")]
public sealed class FormTagHelper(IAntiforgery antiforgery, KeptForms kept, PageFrame frame) : TagHelper
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
            AddOwner(output.PreContent);
        }
    }

    /// <summary>For whom the form was made, so that what she typed finds back to her when her session ends; and that it just did.</summary>
    private void AddOwner(TagHelperContent to)
    {
        if (View.HttpContext.Visitor() is { } visitor)
        {
            to.AppendHtml(FormMarkup.Tag("input", ("type", "hidden"), ("name", KeptForms.Owner), ("value", kept.Seal(visitor.Person.PersonId))));
        }

        if (View.HttpContext.IsRestored())
        {
            to.AppendHtml(FormMarkup.Tag("p", ("class", "note"), ("role", "status")).With(FormTexts.Restored.In(View.HttpContext.Language())));
        }
    }

    private TagBuilder AntiforgeryInput()
    {
        var tokens = antiforgery.GetAndStoreTokens(View.HttpContext);
        return FormMarkup.Tag("input", ("type", "hidden"), ("name", tokens.FormFieldName), ("value", tokens.RequestToken));
    }
}
