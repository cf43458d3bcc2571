using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Errors;

/// <summary>Takes the place of any page that failed, in the language of that page and with its status.</summary>
[IgnoreAntiforgeryToken]
public sealed class ShowModel(TimeProvider clock) : PageModel
{
    private const int SecondsToWait = 60;

    [FromRoute]
    public int? Status { get; set; }

    public Text Title { get; private set; } = ErrorTexts.NotFoundTitle;

    public string Body { get; private set; } = "";

    /// <summary>Whatever the method of the failed request, there is no handler to choose.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ModelState.Clear();
        Response.StatusCode = StatusToShow();
        (Title, var body) = Words(Response.StatusCode);
        var waits = Response.StatusCode is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable;
        var language = HttpContext.Language();
        Body = waits ? body.In(language, ("retryTime", RetryTime(language))) : body.In(language);
    }

    /// <summary>Of the failed answer; somebody who opens this address by hand is told that there is no such page.</summary>
    private int StatusToShow() =>
        HttpContext.Features.Get<IExceptionHandlerFeature>() is not null ? Response.StatusCode
        : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null ? Status ?? StatusCodes.Status404NotFound
        : StatusCodes.Status404NotFound;

    private string RetryTime(Language language)
    {
        if (!int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            seconds = SecondsToWait;
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        // The minute after it, since people read minutes.
        return DateWords.Time(Brussels.TimeOf(clock.GetUtcNow().AddSeconds(seconds + 59)), language);
    }

    private static (Text Title, Text Body) Words(int status) => status switch
    {
        StatusCodes.Status400BadRequest => (ErrorTexts.FormTitle, ErrorTexts.FormBody),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => (ErrorTexts.ForbiddenTitle, ErrorTexts.ForbiddenBody),
        StatusCodes.Status410Gone => (ErrorTexts.GoneTitle, ErrorTexts.GoneBody),
        StatusCodes.Status422UnprocessableEntity => (ErrorTexts.ConflictTitle, ErrorTexts.ConflictBody),
        StatusCodes.Status429TooManyRequests => (ErrorTexts.TooManyTitle, ErrorTexts.TooManyBody),
        StatusCodes.Status503ServiceUnavailable => (ErrorTexts.BusyTitle, ErrorTexts.BusyBody),
        >= 500 => (ErrorTexts.FaultTitle, ErrorTexts.FaultBody),
        _ => (ErrorTexts.NotFoundTitle, ErrorTexts.NotFoundBody),
    };
}
