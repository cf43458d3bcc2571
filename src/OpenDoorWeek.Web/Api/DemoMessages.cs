using System.Text;
using OpenDoorWeek.Web.Pages.Dev;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Api;

/// <summary>The mails of the demo for programs, and their parts as they are: they exist only where <c>/dev</c> does.</summary>
public static class DemoMessages
{
    private const string OwnPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation";

    public static void MapDemoMessages(this WebApplication app)
    {
        if (!DevPages.AreOpenIn(app.Services))
        {
            return;
        }

        var messages = app.MapGroup("/dev/mail/messages");
        messages.MapGet("", (MailFolder mails) => mails.List().Select(m => new { m.Id, m.Date, m.To, m.Subject, m.Text, m.Html, m.Calendar }));
        messages.MapGet("/{id}/html", Html);
        messages.MapGet("/{id}/source", (string id, MailFolder mails) =>
            mails.Find(id) is { } mail ? Results.Text(Encoding.UTF8.GetString(mail.Source), "text/plain; charset=utf-8") : Results.NotFound());
    }

    /// <summary>A mail brings its own few styles, and nothing else may run in it.</summary>
    private static IResult Html(string id, MailFolder mails, HttpContext context)
    {
        if (mails.Find(id) is not { } mail)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = OwnPolicy;
        return Results.Text(mail.Html, "text/html; charset=utf-8");
    }
}
