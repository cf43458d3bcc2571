using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

internal sealed partial class Tour
{
    /// <summary>Of the edition with buddies and mentors: a pair that lives and somebody who could make it a trio.</summary>
    public Guid[] Trio { get; private set; } = [];

    /// <summary>Mails that publishing its third run would send.</summary>
    public int PairingMails { get; private set; }

    /// <summary>Run 1 was published, since then somebody said no and somebody came; run 2 is stale; run 3 can be published. The edition before has nobody.</summary>
    private async Task AddPairingRunsAsync()
    {
        var (slug, olga, services) = ("zuid-2029", new OrganiserScope(Olga, null), Site.Services);
        var editionId = await rows.AddEditionAsync(slug, Rows.Monday.AddYears(3));
        var (roster, host) = (new PairingRoster(rows, ExecuteAsync), await rows.AddHostAsync("De Schommel", editionId));
        Guid[] three = [await roster.AddBuddyAsync(host, "Gust Buyl"), await roster.AddBuddyAsync(host, "Hilde Cools"), await roster.AddBuddyAsync(host, "Ivo Dams", ["nl", "fr"])];
        var lone = await roster.AddBuddyAsync(host, "Joke Evers", ["en"]);
        var mentor = await roster.AddMentorAsync(await rows.AddHostAsync("De Wip", editionId), 2, "Kris Faes");
        await roster.AddNewcomerAsync(await rows.AddHostAsync("De Glijbaan", editionId), name: "Lut Geens");
        await services.GetRequiredService<StartPairingRun>().ExecuteAsync(new(olga, slug, Guid.NewGuid()), default);
        var first = (await services.GetRequiredService<ReadPairingRun>().ExecuteAsync(new(olga, slug, 1), default))!;
        await services.GetRequiredService<PublishPairings>().ExecuteAsync(new(olga, slug, 1, first.Mails, Brussels.DayOf(Rows.Today).AddDays(7), Guid.NewGuid()), default);
        await services.GetRequiredService<StartPairingRun>().ExecuteAsync(new(olga, slug, Guid.NewGuid()), default);

        await ExecuteAsync("update pair set state = 'accepted', accepted_at = @Today where edition_id = @editionId and kind = 'mentor'", new { Rows.Today, editionId });
        await roster.AddNewcomerAsync(await rows.AddHostAsync("Het Klimrek", editionId), name: "Mies Hens");
        var decide = services.GetRequiredService<AddPairingRule>();
        await decide.ExecuteAsync(new(olga, slug, three[0], lone, false, "Familie van elkaar"), default);
        await decide.ExecuteAsync(new(olga, slug, mentor, await roster.AddNewcomerAsync(await rows.AddHostAsync("De Zandbak", editionId), name: "Nina Ivens"), true, "Zelfde straat"), default);
        await services.GetRequiredService<StartPairingRun>().ExecuteAsync(new(olga, slug, Guid.NewGuid()), default);
        PairingMails = (await services.GetRequiredService<ReadPairingRun>().ExecuteAsync(new(olga, slug, 3), default))!.Mails;
        Trio = three;
    }
}
