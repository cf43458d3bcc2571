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

    private readonly ModelStateEntry? entry = view.ViewData.ModelState.GetValueOrDefault(shown.Name);

    public string Name => shown.Name;

    public string Id => IdOf(shown.Name);

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

    /// <summary>The id by which a message in the summary points at its field.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "-");

    public static string Say(HttpContext context, ModelError error) =>
        error.ErrorMessage is "" or NotUnderstood ? FormTexts.NotUnderstood.In(context.Language()) : error.ErrorMessage;
}
