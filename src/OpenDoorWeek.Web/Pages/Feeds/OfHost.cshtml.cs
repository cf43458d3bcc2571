using Microsoft.AspNetCore.Mvc;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Feeds;

/// <summary>The visits of a host, to subscribe to for each of its contacts.</summary>
[HostContactsOnly]
public sealed class OfHostModel(ReadHost readHost, FindFeed findFeed, MakeFeed makeFeed, EndFeed endFeed, Site site, Language language, Translate t)
    : FeedPage(findFeed, makeFeed, endFeed, site, language, t)
{
    [FromRoute]
    public Guid HostId { get; init; }

    public RegisteredHost Host { get; private set; } = null!;

    public override Guid? Of => HostId;

    public override string Title => T(FeedTexts.TitleOfHost, ("host", Host.Name));

    public override string Back => HostSlotLinks.List(Language, HostId);

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await readHost.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } read)
        {
            return false;
        }

        Host = read.Host;
        return true;
    }
}
