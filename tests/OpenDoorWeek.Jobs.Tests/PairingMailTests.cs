using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>Mails of pairs as a mail server received them: whom they name, and whether they still leave.</summary>
[Category("Calendar")]
public sealed class PairingMailTests : PumpTest
{
    private const string PhoneOfAda = "+32 2 555 77 01";

    private Seeker ada = null!, ben = null!;

    [SetUp]
    public async Task AddSeekersAsync()
    {
        var pairing = new PairingRows(Rows, RunAsync);
        (ada, ben) = (await pairing.AddSeekerAsync("Qxadah", topics: "qxtopic"), await pairing.AddSeekerAsync("Qxbent", language: Language.Fr));
        await RunAsync("update organisation_contact set phone = @PhoneOfAda where person_id = @PersonId", new { PhoneOfAda, ada.PersonId });
    }

    [Test]
    public async Task Before_all_said_yes_no_mail_to_one_holds_name_address_or_number_of_the_other_and_the_one_that_does_comes_after()
    {
        var pair = await PairAsync("proposed");
        await SendAsync(tx => PairMails.AddProposed(tx, ada.Host.EditionId, pair, [pair], Clock.Now, Clock.Now.AddDays(7)));
        await SendAsync(tx => PairMails.AddNudges(tx, [pair], Clock.Now, Clock.Now.AddDays(7)));
        Assert.That(Sink.Mails, Has.Count.EqualTo(4));
        Assert.That(ToBen().SelectMany(Marks), Is.Empty);

        await AnswerAsync(pair, ada);
        Assert.That(ToBen().SelectMany(Marks), Is.Empty);
        await AnswerAsync(pair, ben);
        await DrainAsync(NewPump());
        Assert.That(Marks(ToBen()[^1]), Is.EquivalentTo(["name", "address", "number", "topics"]));
        Assert.That(MailProof.KindOf(Arrived("qxbent@example.org")[^1]), Is.EqualTo("pair.accepted"));
    }

    [Test]
    public async Task Mails_of_its_end_and_of_how_it_went_and_that_nobody_was_found_hold_none_of_it()
    {
        await SendAsync(tx => PairMails.AddSearching(tx, [ben.OptInId], Clock.Now));
        var pair = await PairAsync("accepted");
        await SendAsync(tx => PairMails.AddFeedback(tx, [pair], Clock.Now));
        await new LeavePairing(Db, Clock).ExecuteAsync(new(pair, ada.PersonId), default);
        await DrainAsync(NewPump());
        Assert.That(Arrived("qxbent@example.org").Select(MailProof.KindOf), Is.EqualTo(["pair.searching", "pair.feedback", "pair.ended"]));
        Assert.That(ToBen().SelectMany(Marks), Is.Empty);
    }

    [Test]
    public async Task What_is_no_longer_so_does_not_leave()
    {
        var pair = await PairAsync("proposed");
        await EnqueueAsync(tx => PairMails.AddProposed(tx, ada.Host.EditionId, pair, [pair], Clock.Now, Clock.Now.AddDays(7)));
        await EnqueueAsync(tx => PairMails.AddSearching(tx, [ada.OptInId], Clock.Now));
        await AnswerAsync(pair, ada);
        await AnswerAsync(pair, ben, isYes: false);
        await DrainAsync(NewPump());
        Assert.That(await ListAsync<string>("select distinct kind || ' ' || state from outbox order by 1"), Is.EqualTo(["pair.proposed superseded", "pair.searching sent"]));
        Assert.That(Sink.Mails, Has.Count.EqualTo(1), "that nobody was found is true again");
    }

    [Test]
    public async Task The_talk_is_a_suggestion_without_attendee_the_same_for_both_and_nothing_of_it_is_kept()
    {
        var pair = await PairAsync("proposed");
        await AnswerAsync(pair, ada);
        await AnswerAsync(pair, ben);
        await DrainAsync(NewPump());
        var entries = Sink.Mails.Select(m => CalendarReader.Read(MimeReader.Read(m.Raw).Find("text/calendar")!.Content)).ToList();
        Assert.That(entries, Has.Count.EqualTo(2));
        foreach (var entry in entries)
        {
            var call = entry.All("VEVENT").Single();
            Assert.That((entry["METHOD"].Value, call["STATUS"].Value, call["UID"].Value), Is.EqualTo(("PUBLISH", "TENTATIVE", $"pair-{pair}@odw.example")));
            Assert.That(call["DTSTART"].Value, Is.EqualTo("20261112T100000"), "a week ahead is Armistice Day");
        }

        Assert.That(Sink.Mails.Select(m => Encoding.UTF8.GetString(MimeReader.Read(m.Raw).Find("text/calendar")!.Content)), Has.All.Not.Contain("ATTENDEE").And.All.Not.Contain("qx"));
        Assert.That(await ListAsync<string?>("select text_body from outbox where kind = 'pair.accepted'"), Is.All.Null);
    }

    private Task<Guid> PairAsync(string state) => new PairingRows(Rows, RunAsync).AddPairAsync(state, ada, ben);

    private Task<AnswerProposal.Result> AnswerAsync(Guid pairId, Seeker by, bool isYes = true) => new AnswerProposal(Db, Clock).ExecuteAsync(new(pairId, by.PersonId, isYes), default);

    private async Task EnqueueAsync(Action<Tx> add)
    {
        await using var tx = await Db.BeginAsync(default);
        add(tx);
        await tx.CommitAsync(default);
    }

    private async Task SendAsync(Action<Tx> add)
    {
        await EnqueueAsync(add);
        await DrainAsync(NewPump());
    }

    /// <summary>As the octets say it, and as a reader sees it.</summary>
    private List<string> ToBen() =>
    [
        .. Sink.Mails.Where(m => m.To.Contains("qxbent@example.org"))
            .Select(m => Encoding.Latin1.GetString(m.Raw) + string.Join('\n', MimeReader.Read(m.Raw) is var mail ? mail.All.Where(p => p.Parts.Count == 0).Select(p => p.Text).Concat(mail.Headers.Select(h => h.Value)) : [])),
    ];

    /// <summary>What of Ada stands in a mail.</summary>
    private static IEnumerable<string> Marks(string mail)
    {
        var flat = mail.Replace('\u00a0', ' ');
        (string Name, string Mark)[] all = [("name", "Qxadah Peeters"), ("address", "qxadah@"), ("number", "555 77 01"), ("topics", "qxtopic")];
        return all.Where(m => flat.Contains(m.Mark, StringComparison.OrdinalIgnoreCase)).Select(m => m.Name);
    }
}
