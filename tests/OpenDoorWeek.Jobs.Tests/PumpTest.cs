using Microsoft.Extensions.Logging;
using NUnit.Framework;
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
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>Real bookings, the real pump, and a mail server that keeps what arrives and fails when it is told to.</summary>
public abstract class PumpTest : DbTest
{
    private static readonly MailTemplates Templates = MailTemplates.Load();

    private protected SmtpSink Sink { get; } = new();

    private protected static Site Site { get; } = new(new Uri("https://odw.example"), "agenda@odw.example");

    [TearDown]
    public async Task StopSinkAsync() => await Sink.DisposeAsync();

    /// <summary>What nobody asked for leaves as fast as the rest: the clock stands still, and so would what waits for the next minute.</summary>
    private static readonly PumpTerms Unlimited = new(TimeSpan.FromSeconds(60), new(int.MaxValue, int.MaxValue));

    /// <param name="post">Null: to the mail server of the test.</param>
    /// <param name="log">Null: none.</param>
    /// <param name="terms">Null: without limits.</param>
    /// <param name="db">Null: of the test.</param>
    /// <param name="site">Null: one that reads no replies.</param>
    private protected OutboxPump NewPump(IPost? post = null, ILogger<OutboxPump>? log = null, PumpTerms? terms = null, Database? db = null, Site? site = null) => new(
        db ?? Db,
        new ClaimDue(Db, Clock),
        new KeepRendered(Db, Clock),
        new RenewLease(Db),
        new RecordOutcome(Db, Clock),
        new RecoverLeases(Db),
        new MailByKind(
            new SignInMail(site ?? Site, Templates),
            new BookingMails(site ?? Site, Templates, new LinkTokens(Db, Clock)),
            new HostMails(site ?? Site, Templates),
            new InvitationMails(site ?? Site, Templates, new LinkTokens(Db, Clock)),
            new RegistrationMails(site ?? Site, Templates, new LinkTokens(Db, Clock)),
            new WaitingMails(site ?? Site, Templates, new LinkTokens(Db, Clock)),
            new ReminderMails(site ?? Site, Templates, new LinkTokens(Db, Clock)),
            new WishMails(site ?? Site, Templates),
            new ReplyMails(site ?? Site, Templates, new LinkTokens(Db, Clock)),
            new OutcomeMails(site ?? Site, Templates),
            new VisitorsMails(site ?? Site, Templates),
            new PairingMails(site ?? Site, Templates)),
        post ?? SinkPost,
        terms ?? Unlimited,
        Clock,
        log ?? Overheard.As<OutboxPump>());

    private protected SmtpPost SinkPost => new(new MailServer("127.0.0.1", Sink.Port, MailSecurity.None, null, null), Clock) { Open = Post.Speakers.Default };

    /// <summary>Rounds until nothing is due.</summary>
    private protected static async Task DrainAsync(OutboxPump pump)
    {
        while (await pump.RunRoundAsync(default) > 0)
        {
            // The next round.
        }
    }

    protected async Task<Guid> BookAsync(Guid slotId, Guid personId)
    {
        var result = await new BookSlot(Db, Clock, Site).ExecuteAsync(
            new(slotId, personId, 1, "Ada Peeters", null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        return ((BookSlot.Result.Booked)result).BookingId;
    }

    protected Task CancelAsync(Guid bookingId, Guid personId) => new CancelBooking(Db, Clock).ExecuteAsync(new(bookingId, new(personId, null)), default);

    private protected IReadOnlyList<MimePart> Arrived(string address) =>
        [.. Sink.Mails.Where(m => m.To.Contains(address)).Select(m => MimeReader.Read(m.Raw))];

    protected Task<string> StatesAsync() => ReadAsync<string>("select string_agg(kind || ' ' || state, ', ' order by outbox_id) from outbox");
}
