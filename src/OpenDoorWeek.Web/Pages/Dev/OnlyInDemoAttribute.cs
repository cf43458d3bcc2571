using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Pages.Dev;

/// <summary>404 wherever <see cref="DevPages"/> are not open.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnlyInDemoAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!AreOpen(context.HttpContext))
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static bool AreOpen(HttpContext context) => DevPages.AreOpenIn(context.RequestServices);
}
