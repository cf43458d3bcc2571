using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Makes the first organiser, or lets in again one who lost phone and recovery codes: whoever runs commands here may.</summary>
internal static class AddOrganiser
{
    private const string Use = "Use: organiser add <e-mail> --zones <codes with commas, such as S,CW, or all>";

    /// <param name="args">As typed, from the name of the verb on.</param>
    /// <param name="settings">Of this start.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ServiceSettings settings, CancellationToken ct)
    {
        if (args is not [_, "add", var typed, "--zones", var zones, ..] || EmailAddress.Normalise(typed) is not { } email)
        {
            await Console.Error.WriteLineAsync(Use);
            return ExitCode.WrongUse;
        }

        await using var opened = await OpenedDatabase.OpenAsync(settings, ct);
        var known = (await new ListZones(opened.Db).ExecuteAsync(ct)).Select(z => z.ZoneCode).ToList();
        string[]? codes = zones == "all" ? null : [.. zones.Split(',').Select(z => z.Trim().ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal)];
        if (codes?.Except(known).FirstOrDefault() is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no zone {unknown}; there are {string.Join(", ", known)}. {Use}");
            return ExitCode.WrongUse;
        }

        return await InviteAsync(opened, settings, email, codes, ct);
    }

    private static async Task<int> InviteAsync(OpenedDatabase opened, ServiceSettings settings, string email, string[]? zones, CancellationToken ct)
    {
        var clock = settings.Clock();
        var request = new InviteOrganiser.Request(null, email, Language.Nl, zones, Guid.Empty);
        if (await new InviteOrganiser(opened.Db, clock).ExecuteAsync(request, ct) is not InviteOrganiser.Result.Invited invited)
        {
            throw new InvalidOperationException("The operator is refused nothing.");
        }

        var token = await new LinkTokens(opened.Db, clock).SignAsync(LinkPurpose.Invitation, invited.InvitationId, 1, ct);
        var site = new Site(settings.PublicUrl, settings.Mail.From);
        Console.WriteLine($"Give this link to {email}, and to nobody else. It works once, with a code sent to that address, until {Brussels.At(invited.ExpiresAt):yyyy-MM-dd HH:mm}:");
        Console.WriteLine(site.Url(Links.Enrol(Language.Nl, token)));
        return ExitCode.Done;
    }
}
