using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Api;

/// <summary>The first talk of a pair as a calendar file: the same entry as in its mail.</summary>
public static class PairCalendars
{
    public static void MapPairCalendars(this WebApplication app) =>
        app.MapGet($"/{LanguagePrefix.Prefix}/pairings/{{pairId:guid}}/call.ics", CallAsync).RequireAuthorization().WithMetadata(new PersonalPageAttribute());

    private static async Task<IResult> CallAsync(HttpContext context, Guid pairId, ReadPair readPair, Site site, Language language, CancellationToken ct) =>
        await readPair.ExecuteAsync(new(pairId, context.Visitor()!.Person.PersonId), ct) is { Pair: { Call: { } call } pair }
            ? Results.File(VisitInvite.Publish([call.ToEntry(pair, site, language)]), "text/calendar; charset=utf-8", $"call-{call.Day:yyyy-MM-dd}.ics")
            : Results.NotFound();
}
