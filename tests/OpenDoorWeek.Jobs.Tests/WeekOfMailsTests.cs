using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>A generated week: people book, move, cancel, hand over and change their minds, and every mail that arrives is judged.</summary>
[Category("Calendar")]
public sealed class WeekOfMailsTests : PumpTest
{
    private const int Mails = 1000;
    private const int Seed = 20261123;

    private readonly Random dice = new(Seed);
    private readonly ConcurrentQueue<string> log = new();
    private readonly Dictionary<string, HashSet<string>> guests = [];
    private readonly List<(HostRow Host, string Address, Guid SlotId)> slots = [];
    private readonly List<Guest> people = [];

    private sealed record Guest(Guid PersonId, string Mark, Language Language)
    {
        public Guid BookingId { get; set; }
        public bool IsCancelled { get; set; }
    }

    [Test]
    public async Task A_thousand_mails_tell_nobody_of_others_and_keep_every_promise_to_their_readers()
    {
        TestContext.Progress.WriteLine($"Week of mails: seed {Seed}");
        await MakeHostsAsync();
        while (Sink.Mails.Count < Mails - 250)
        {
            await LiveAsync(40);
            await SendAsync();
        }

        Clock.Now = Brussels.InstantOf(new(2026, 11, 20), new(9, 0));
        await new PlanReminders(Db, Clock).ExecuteAsync(default);
        await new SendReminders(Db, Clock).ExecuteAsync(default);
        await SendAsync();
        for (; Sink.Mails.Count < Mails; await SendAsync())
        {
            await LiveAsync(40);
        }

        var mails = Sink.Mails.Select(m => (To: m.To.Single(), m.Raw, Mail: MimeReader.Read(m.Raw))).ToList();
        Assert.That(JudgeAll(mails.Select(m => (m.To, m.Mail))), Is.Empty);
        Assert.That(mails.Select(m => m.Mail.Header("Message-ID")), Is.Unique);
        Assert.That(Oracles.Complaints("eml", [.. mails.Where(m => m.Mail.Find("text/calendar") is not null).Select(m => m.Raw)]), Is.Empty);
        Assert.That(Oracles.Complaints("ics", [.. mails.Select(m => m.Mail.Find("text/calendar")?.Content).OfType<byte[]>()]), Is.Empty);
        var kinds = mails.CountBy(m => MailProof.KindOf(m.Mail)).OrderByDescending(k => k.Value).ToList();
        TestContext.Progress.WriteLine($"Week of mails: {mails.Count} mails judged, {string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value}"))}");
        Assert.That(kinds.Select(k => k.Key), Is.SupersetOf(new[] { "booking.moved", "booking.cancelled", "booking.handed-over", "booking.received", "booking.changed", "participant.invited", "waiting.joined", "visit.reminder", "host.list", "host.booked" }));
        AssertLogIsSilent();
    }

    /// <summary>The control: a mail in the wrong hands, and one whose first mail never came.</summary>
    [Test]
    public async Task A_mail_that_tells_of_others_or_stands_alone_is_named()
    {
        await MakeHostsAsync();
        await BookAsync();
        await SendAsync();
        var (proof, sunk) = (new MailProof(guests), Sink.Mails.Single(m => m.To[0].StartsWith("qx", StringComparison.Ordinal)));
        var mail = MimeReader.Read(sunk.Raw);
        Assert.That(proof.Breaches(sunk.To[0], mail, []), Is.Empty);
        var breaches = proof.Breaches("qxzzz@wijkpunt.example", mail, []).ToList();
        Assert.That(breaches, Has.Some.Contains($"names {people[0].Mark}").And.Some.Contains("holds the address of").And.Some.Contains("goes to others").And.Some.Contains("invites somebody else"));
        var orphan = mail with { Headers = [.. mail.Headers, new("In-Reply-To", "<gone@odw.example>"), new("References", "<gone@odw.example>")] };
        Assert.That(proof.Breaches(sunk.To[0], orphan, []), Has.Some.Contains("answers a mail that she never got"));
        var listed = MimeReader.Read(Sink.Mails.Single(m => m.To[0].StartsWith("qh", StringComparison.Ordinal)).Raw);
        Assert.That(new MailProof(new Dictionary<string, HashSet<string>>()).Breaches(slots[0].Address, listed, []), Has.Some.Contains($"names {people[0].Mark}"), "a guest of another host");
    }

    private List<string> JudgeAll(IEnumerable<(string To, MimePart Mail)> mails)
    {
        var (proof, earlier, breaches) = (new MailProof(guests), new Dictionary<string, HashSet<string>>(), new List<string>());
        foreach (var (to, mail) in mails)
        {
            earlier.TryAdd(to, []);
            breaches.AddRange(proof.Breaches(to, mail, earlier[to]));
            earlier[to].Add(mail.Header("Message-ID")!);
        }

        return [.. breaches.Take(20)];
    }

    private async Task MakeHostsAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            var mark = $"qh{Letters(i)}";
            var address = $"{mark}@onthaal.example";
            var host = await Rows.AddHostAsync($"Huis {i + 1}", contactId: await Rows.AddPersonAsync(address, $"{Capital(mark)} Host"));
            guests[address] = [];
            for (var n = 0; n < 15; n++)
            {
                var slotId = await Rows.AddSlotAsync(capacity: 8, host, Rows.Monday.AddDays(n % 5), new(9 + (n / 5 * 2), 0), new(10 + (n / 5 * 2), 30), ["nl", "fr", "en"]);
                slots.Add((host, address, slotId));
            }
        }
    }

    private async Task LiveAsync(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            await (dice.Next(20) switch
            {
                < 9 => BookAsync(),
                < 12 => CancelAsync(),
                < 13 => UndoAsync(),
                < 16 => MoveAsync(),
                < 17 => HandOverAsync(),
                < 18 => NameAsync(),
                < 19 => WaitAsync(),
                _ => ChangeAsync(),
            });
        }
    }

    /// <summary>What changed is gathered for five minutes; four pumps share the work.</summary>
    private async Task SendAsync()
    {
        Clock.Now += ChangeTerms.Gathered;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DrainAsync(NewPump(log: new Ears(log)))));
        await DrainAsync(NewPump(log: new Ears(log)));
    }

    private async Task<Guest> NewGuestAsync()
    {
        var (mark, language) = ($"qx{Letters(people.Count)}", Language.All[dice.Next(3)]);
        var guest = new Guest(await Rows.AddPersonAsync($"{mark}@wijkpunt.example", $"{Capital(mark)} Peeters", language), mark, language);
        people.Add(guest);
        return guest;
    }

    private async Task BookAsync()
    {
        var (guest, slot) = (await NewGuestAsync(), slots[dice.Next(slots.Count)]);
        var result = await new BookSlot(Db, Clock, Site).ExecuteAsync(
            new(slot.SlotId, guest.PersonId, dice.Next(1, 3), $"{Capital(guest.Mark)} Peeters", null, ["nl", "fr", "en"], guest.Language, false, false, Guid.NewGuid()), default);
        if (result is BookSlot.Result.Booked { BookingId: var bookingId })
        {
            guest.BookingId = bookingId;
            guests[slot.Address].Add(guest.Mark);
        }
    }

    private Guest? Somebody(bool isCancelled = false)
    {
        var some = people.Where(p => p.BookingId != Guid.Empty && p.IsCancelled == isCancelled).ToList();
        return some.Count == 0 ? null : some[dice.Next(some.Count)];
    }

    private async Task CancelAsync()
    {
        if (Somebody() is { } guest)
        {
            await new CancelBooking(Db, Clock).ExecuteAsync(new(guest.BookingId, new(guest.PersonId, null)), default);
            guest.IsCancelled = true;
        }
    }

    private async Task UndoAsync()
    {
        if (Somebody(isCancelled: true) is { } guest && await new UndoCancel(Db, Clock, Site).ExecuteAsync(new(guest.BookingId, new(guest.PersonId, null)), default) is UndoCancel.Result.Restored)
        {
            guest.IsCancelled = false;
        }
    }

    private async Task MoveAsync()
    {
        var slot = slots[dice.Next(slots.Count)];
        if (Somebody() is { } guest
            && await new MoveBooking(Db, Clock, Site).ExecuteAsync(new(guest.BookingId, slot.SlotId, new(guest.PersonId, null), true, true, Guid.NewGuid()), default) is MoveBooking.Result.Moved moved)
        {
            guest.BookingId = moved.BookingId;
            guests[slot.Address].Add(guest.Mark);
        }
    }

    private async Task HandOverAsync()
    {
        if (Somebody() is not { } guest)
        {
            return;
        }

        var colleague = await NewGuestAsync();
        var participantId = await ReadAsync<Guid>("select participant_id from participant where booking_id = @BookingId and person_id = @PersonId and status = 'confirmed'", guest);
        var request = new HandOverBooking.Request(participantId, new(guest.PersonId, null), new(guest.PersonId, null), $"{Capital(colleague.Mark)} Peeters", $"{colleague.Mark}@wijkpunt.example", colleague.Language, true);
        var slotId = await ReadAsync<Guid>("select slot_id from booking where booking_id = @BookingId", guest);
        if (await new HandOverBooking(Db, Clock, Site).ExecuteAsync(request, default) is HandOverBooking.Result.HandedOver)
        {
            (colleague.BookingId, guest.BookingId) = (await ReadAsync<Guid>("select booking_id from booking where person_id = @PersonId and status = 'confirmed'", colleague), Guid.Empty);
            guests[slots.Single(s => s.SlotId == slotId).Address].Add(colleague.Mark);
        }
    }

    private async Task NameAsync()
    {
        if (Somebody() is not { } guest)
        {
            return;
        }

        var colleague = await NewGuestAsync();
        var slotId = await ReadAsync<Guid>("select slot_id from booking where booking_id = @BookingId", guest);
        await new NameParticipant(Db, Clock, Site).ExecuteAsync(new(guest.BookingId, new(guest.PersonId, null), $"{Capital(colleague.Mark)} Peeters", $"{colleague.Mark}@wijkpunt.example", colleague.Language, true), default);
        guests[slots.Single(s => s.SlotId == slotId).Address].Add(colleague.Mark);
    }

    private async Task WaitAsync()
    {
        var (guest, slot) = (await NewGuestAsync(), slots[dice.Next(slots.Count)]);
        var free = await ReadAsync<int>("select capacity - taken from slot where slot_id = @SlotId", new { slot.SlotId });
        while (free > 0)
        {
            var other = await NewGuestAsync();
            var party = Math.Min(free, 4);
            await new BookSlot(Db, Clock, Site).ExecuteAsync(new(slot.SlotId, other.PersonId, party, $"{Capital(other.Mark)} Peeters", null, ["nl", "fr", "en"], other.Language, false, false, Guid.NewGuid()), default);
            guests[slot.Address].Add(other.Mark);
            free -= party;
        }

        await new JoinWaitingList(Db, Clock).ExecuteAsync(new(slot.SlotId, guest.PersonId, 1, $"{Capital(guest.Mark)} Peeters", null, ["nl", "fr", "en"], guest.Language, false), default);
    }

    /// <summary>The meeting point: nobody's visits come to overlap.</summary>
    private async Task ChangeAsync()
    {
        var (host, _, slotId) = slots[dice.Next(slots.Count)];
        var actor = new HostActor(host.ContactId, false);
        var slot = (await new ListHostSlots(Db, Clock).ExecuteAsync(new(host.HostId, actor), default))!.Slots.Single(s => s.SlotId == slotId);
        var request = new EditSlot.Request(host.HostId, slotId, actor, slot.Moment, slot.Offer with { MeetingPoint = $"Zaal {dice.Next(100)}" }, slot.Version);
        if (await new EditSlot(Db, Clock).ExecuteAsync(request, default) is SlotChange.Asks { News: var news })
        {
            await new EditSlot(Db, Clock).ExecuteAsync(request with { Agreed = new(news.People, [.. news.Clashing.Select(c => c.ParticipantId)]) }, default);
        }
    }

    private void AssertLogIsSilent()
    {
        var told = log.Where(l => MailProof.MarkOf(l).Length > 0 || l.Contains("token", StringComparison.OrdinalIgnoreCase) || l.Contains("@wijkpunt", StringComparison.Ordinal));
        Assert.That(told, Is.Empty);
    }

    /// <summary>"aaa", "aab", ...</summary>
    private static string Letters(int n) => $"{(char)('a' + (n / 676))}{(char)('a' + (n / 26 % 26))}{(char)('a' + (n % 26))}";

    private static string Capital(string mark) => char.ToUpperInvariant(mark[0]) + mark[1..];

    private sealed class Ears(ConcurrentQueue<string> lines) : ILogger<OutboxPump>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
