using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests;

/// <summary>The mail of a site as people get it: the real pump writes what is due, a folder keeps it.</summary>
internal sealed partial class Letterbox : IDisposable
{
    private static readonly MailTemplates Templates = MailTemplates.Load();
    private readonly TestFolder folder = TestFolder.Make("letters");
    private readonly OutboxPump pump;

    private Letterbox(WebSite of)
    {
        var (db, clock, site) = (Of<Database>(of), Of<TimeProvider>(of), Of<Site>(of));
        pump = new(
            db,
            new ClaimDue(db, clock),
            new KeepRendered(db, clock),
            new RenewLease(db),
            new RecordOutcome(db, clock),
            new RecoverLeases(db),
            new MailByKind(
                new SignInMail(site, Templates),
                new BookingMails(site, Templates, Of<LinkTokens>(of)),
                new HostMails(site, Templates),
                new InvitationMails(site, Templates, Of<LinkTokens>(of)),
                new RegistrationMails(site, Templates, Of<LinkTokens>(of)),
                new WaitingMails(site, Templates, Of<LinkTokens>(of)),
                new ReminderMails(site, Templates, Of<LinkTokens>(of)),
                new WishMails(site, Templates),
                new ReplyMails(site, Templates, Of<LinkTokens>(of)),
                new OutcomeMails(site, Templates),
                new VisitorsMails(site, Templates),
                new PairingMails(site, Templates)),
            new FolderPost(folder.Path, clock),
            new PumpTerms(TimeSpan.FromSeconds(60), new(int.MaxValue, int.MaxValue)),
            clock,
            Of<ILogger<OutboxPump>>(of));
    }

    public static Letterbox Open(WebSite of) => new(of);

    /// <summary>Sends what is due and reads the newest mail to this address.</summary>
    /// <exception cref="InvalidOperationException">None came.</exception>
    public async Task<MimePart> NewestAsync(string address)
    {
        while (await pump.RunRoundAsync(default) > 0)
        {
            // The next round.
        }

        return Directory.EnumerateFiles(folder.Path, "*.eml").OrderDescending(StringComparer.Ordinal)
            .Select(f => MimeReader.Read(File.ReadAllBytes(f)))
            .First(m => m.Header("To")!.Contains(address, StringComparison.Ordinal));
    }

    /// <summary>What the newest mail about signing in says.</summary>
    /// <returns>Six digits, and the path of the link with its token.</returns>
    public async Task<(string Code, string Link)> SignInAsync(string address)
    {
        var text = (await NewestAsync(address)).Find("text/plain")!.Text;
        return (Code().Match(text).Value, Link().Match(text).Value);
    }

    public void Dispose() => folder.Dispose();

    private static T Of<T>(WebSite site) where T : notnull => site.Services.GetRequiredService<T>();

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"/(nl|fr|en)/(sign-in/link|bookings/confirm|organisers/enrol)\?token=\S+")]
    private static partial Regex Link();
}
