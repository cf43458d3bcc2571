using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;

namespace OpenDoorWeek.Web.Forms;

/// <summary>The pieces all fields are made of; order is label, hint, error, field.</summary>
internal static class FormMarkup
{
    public static TagBuilder Tag(string name, params (string Name, string? Value)[] attributes)
    {
        var tag = new TagBuilder(name) { TagRenderMode = name == "input" ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        foreach (var (attribute, value) in attributes.Where(a => a.Value is not null))
        {
            tag.Attributes.Add(attribute, value);
        }

        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, string text)
    {
        tag.InnerHtml.Append(text);
        return tag;
    }

    public static void AddHint(IHtmlContentBuilder to, string id, string? hint)
    {
        if (hint is not null)
        {
            to.AppendHtml(Tag("span", ("class", "hint"), ("id", $"{id}-hint")).With(hint));
        }
    }

    public static void AddError(IHtmlContentBuilder to, HttpContext context, string id, string? error)
    {
        if (error is not null)
        {
            var message = Tag("span", ("class", "err"), ("id", $"{id}-err"));
            message.InnerHtml.AppendHtml(Tag("span", ("class", "vh")).With(LayoutTexts.ErrorPrefix.In(context.Language())));
            to.AppendHtml(message.With(error));
        }
    }

    /// <summary>Value of aria-describedby; null when there is neither hint nor error.</summary>
    public static string? DescribedBy(string id, string? hint, string? error)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-err" }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }
}
