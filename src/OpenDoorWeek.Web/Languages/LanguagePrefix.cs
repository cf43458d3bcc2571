using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace OpenDoorWeek.Web.Languages;

/// <summary>Puts the language in front of every page's route; pages in the folders <see cref="Outside"/> stand without.</summary>
public sealed class LanguagePrefix : IPageRouteModelConvention
{
    /// <summary>Of the route of whatever speaks a language, without slashes.</summary>
    internal const string Prefix = "{lang:regex(^(nl|fr|en)$)}";
    private static readonly string[] Outside = ["/Dev/", "/Errors/"];

    public void Apply(PageRouteModel model)
    {
        if (Outside.Any(folder => model.ViewEnginePath.StartsWith(folder, StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var route in model.Selectors.Select(s => s.AttributeRouteModel).OfType<AttributeRouteModel>())
        {
            route.Template = $"{Prefix}/{route.Template?.TrimStart('~', '/')}".TrimEnd('/');
        }
    }
}
