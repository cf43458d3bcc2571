using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Replies;
using OpenDoorWeek.Jobs.Replies;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Replies;

/// <summary>A real mailbox folder, and what becomes of the mails in it.</summary>
public abstract class ReplyTest : PumpTest
{
    private readonly TestFolder folder = TestFolder.Make("maildir");
    private int files;

    private protected static Site ReadingSite { get; } = Site with { ReadsReplies = true };

    private protected AddressTokens Tokens => new(new LinkTokens(Db, Clock));

    /// <summary>Of the mailbox.</summary>
    protected string Root => folder.Path;

    private protected ReplyFolder Folder => new(new ReplyMailbox(folder.Path), Clock);

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    private protected TakeReply TakeReply(Database? db = null) => new(db ?? Db, Tokens, Clock);

    private protected ReadReplies NewReader() => new(Folder, TakeReply(), Overheard.As<ReadReplies>());

    /// <summary>A mail server lays it into the folder.</summary>
    protected async Task DeliverAsync(byte[] mail)
    {
        var inbox = Directory.CreateDirectory(Path.Combine(folder.Path, "new")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(inbox, $"1793872325.M{Interlocked.Increment(ref files):000000}P77.mx"), mail);
    }

    /// <summary>Delivers one mail, and lets the job run.</summary>
    /// <returns>Outcome and reason of its row.</returns>
    protected async Task<string> ReceiveAsync(byte[] mail)
    {
        var before = (await ListAsync<Guid>("select reply_id from reply")).ToArray();
        await DeliverAsync(mail);
        await NewReader().ExecuteAsync(default);
        return await ReadAsync<string>("select string_agg(outcome || ' ' || reason, ', ') from reply where reply_id <> all(@before)", new { before });
    }

    /// <summary>Names of what lies there, the folder before it.</summary>
    protected string[] Lying() =>
        [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f)).Order(StringComparer.Ordinal)];

    protected async Task<(Guid SlotId, Guid PersonId, Guid BookingId)> BookedAsync(int capacity = 1, string email = "ada@wijkpunt.example", TimeOnly? start = null)
    {
        var slotId = await Rows.AddSlotAsync(capacity, start: start);
        var personId = await Rows.AddPersonAsync(email);
        return (slotId, personId, await BookAsync(slotId, personId));
    }

    /// <summary>As the invite of this booking's first participant would be answered.</summary>
    private protected async Task<ClientMail> AnswerAsync(Guid bookingId, string status = "ACCEPTED")
    {
        var participantId = await ReadAsync<Guid>("select participant_id from participant where booking_id = @bookingId order by created_at limit 1", new { bookingId });
        return await AnswerOfAsync(participantId, status);
    }

    private protected async Task<ClientMail> AnswerOfAsync(Guid participantId, string status = "ACCEPTED") => new(
        await Tokens.AnswerToAsync(participantId, "odw.example", default),
        await ReadAsync<string>("select calendar_uid from participant where participant_id = @participantId", new { participantId }),
        status);

    protected Task<string?> AnswerNotedAsync(Guid bookingId) =>
        ReadAsync<string?>("select string_agg(answer, ' ') from participant where booking_id = @bookingId", new { bookingId });

    protected Task<string> StatusAsync(Guid bookingId) => ReadAsync<string>("select status from booking where booking_id = @bookingId", new { bookingId });

    protected Task<string> MailsAsync() => ReadAsync<string>("select coalesce(string_agg(kind, ', ' order by outbox_id), '') from outbox where state = 'queued'");
}
