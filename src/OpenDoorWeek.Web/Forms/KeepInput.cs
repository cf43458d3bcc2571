using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Forms;

/// <summary>A form that is shown again in another language is not judged: its messages go, what was typed stays.</summary>
public sealed class KeepInput : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!context.HttpContext.Request.Query["handler"].Contains(Asked.Keep))
        {
            return;
        }

        // Without a handler of this name the framework would take OnPost, and a change of language would book.
        if (context.HandlerMethod?.Name != Asked.Keep)
        {
            context.Result = new NotFoundResult();
            return;
        }

        foreach (var entry in context.ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
