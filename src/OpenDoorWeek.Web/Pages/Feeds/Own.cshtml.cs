using Microsoft.AspNetCore.Authorization;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Feeds;

/// <summary>The signed-in person's own visits, to subscribe to.</summary>
[Authorize, PersonalPage]
public sealed class OwnModel(FindFeed findFeed, MakeFeed makeFeed, EndFeed endFeed, Site site, Language language, Translate t)
    : FeedPage(findFeed, makeFeed, endFeed, site, language, t)
{
    public override Guid? Of => null;

    public override string Title => T(FeedTexts.Title);

    public override string Back => Links.Agenda(Language);
}
