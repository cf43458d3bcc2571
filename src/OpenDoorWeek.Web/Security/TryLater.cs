using System.Globalization;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;

namespace OpenDoorWeek.Web.Security;

/// <summary>The answer to who asks too often: 429, and when to try again for programs (<c>Retry-After</c>) and for people.</summary>
public static class TryLater
{
    /// <summary>After a refusal of <see cref="HourlyLimits"/>, which gives way a part of its hour at a time.</summary>
    /// <returns>The message.</returns>
    public static string Refuse(HttpResponse response, DateTimeOffset now, Language language)
    {
        var whole = now.AddMinutes(HourlyLimits.MinutesOfPart + 1).AddTicks(-1);   // people read minutes
        return Refuse(response, now, whole.AddTicks(-(whole.Ticks % TimeSpan.TicksPerMinute)), FormTexts.TryLater, "retryTime", language);
    }

    /// <param name="response">Gets status and header.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="again">From then on it may succeed.</param>
    /// <param name="text">The message.</param>
    /// <param name="time">Its placeholder for the time of day.</param>
    /// <param name="language">Of the page.</param>
    public static string Refuse(HttpResponse response, DateTimeOffset now, DateTimeOffset again, Text text, string time, Language language)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling((again - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return text.In(language, (time, DateWords.Time(Brussels.TimeOf(again), language)));
    }
}
