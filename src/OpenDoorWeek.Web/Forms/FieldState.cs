using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Forms;

/// <summary>What a field shows: what was typed if anything was, else what the page says; and its first message.</summary>
internal sealed class FieldState(ViewContext view, ModelExpression shown)
{
    /// <summary>Stands for the binder's own English sentence, which nobody sees.</summary>
    public const string NotUnderstood = "odw:not-understood";

    private readonly ModelStateEntry? entry = view.ViewData.ModelState.GetValueOrDefault(NameIn(view, shown));

    /// <summary>With the name of what a partial view was given (<c>for</c>), if any.</summary>
    public string Name => NameIn(view, shown);

    public string Id => IdOf(Name);

    public string? Error => entry?.Errors.Select(e => Say(view.HttpContext, e)).FirstOrDefault();

    public string Value => entry?.RawValue is not null
        ? entry.AttemptedValue ?? ""
        : Convert.ToString(shown.Model, CultureInfo.InvariantCulture) ?? "";

    /// <summary>Of boxes and radio buttons.</summary>
    public IReadOnlyCollection<string> Chosen => (entry?.RawValue, shown.Model) switch
    {
        (string[] typed, _) => typed,
        (string typed, _) => [typed],
        (_, IEnumerable<string> several) => [.. several],
        (_, null) => [],
        (_, var one) => [Convert.ToString(one, CultureInfo.InvariantCulture)!],
    };

    private static string NameIn(ViewContext view, ModelExpression shown) => view.ViewData.TemplateInfo.GetFullHtmlFieldName(shown.Name);

    /// <summary>The id by which a message in the summary points at its field.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "-");

    public static string Say(HttpContext context, ModelError error) =>
        error.ErrorMessage is "" or NotUnderstood ? FormTexts.NotUnderstood.In(context.Language()) : error.ErrorMessage;
}
