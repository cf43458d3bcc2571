using NUnit.Framework;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>What is enqueued becomes the right mail at the moment of sending, or none when it is no longer true.</summary>
[Category("Database")]
public sealed class WaitingMailsTests : WaitingTest
{
    private static readonly MailTemplates Templates = MailTemplates.Load();

    private LinkTokens Tokens => new(Db, Clock);

    [Test]
    public async Task An_offer_leaves_on_a_waking_day_names_its_deadline_and_its_link_is_good_for_it_alone()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        Clock.Now = new(2026, 11, 7, 20, 0, 0, TimeSpan.Zero);
        await CancelAsync(visits[0]);

        var offerId = await OfferAsync(bea.EntryId);
        Assert.That(await ReadAsync<bool>("select not_before = '2026-11-09 08:00 Europe/Brussels' and expires_at = '2026-11-10 20:00 Europe/Brussels' from outbox where kind = 'offer.made'"));
        var mail = (await WriteAsync(OfferTx.Made))!;

        Assert.That(Plain(mail), Does.Contain("We houden die voor u vrij tot dinsdag 10 november om 20.00 uur.").And.Contain("- Waar: Voorbeeldstraat 12, 1060 Sint-Gillis"));
        Assert.That(mail.Calendar, Is.Null, "nothing is booked yet");
        var token = mail.Text.Split("token=")[1].Split('\n', '#')[0];
        Assert.That(await Tokens.ReadAsync(LinkPurpose.Offer, token, default), Is.EqualTo(new LinkToken(offerId, 1)));
        Assert.That(await Tokens.ReadAsync(LinkPurpose.Booking, token, default), Is.Null);
    }

    [Test]
    public async Task An_offer_that_is_answered_is_not_made_any_more()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        await CancelAsync(visits[0]);
        await AcceptAsync(await OfferAsync(bea.EntryId), bea.PersonId);
        Assert.That(await WriteAsync(OfferTx.Made), Is.Null);
        Assert.That(await WriteAsync(JoinWaitingList.Mail), Is.Null, "nor is she on the list");
    }

    [Test]
    public async Task Who_missed_an_offer_reads_what_became_of_her_turn()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        await CancelAsync(visits[0]);
        Clock.Now = await AnswerByAsync(await OfferAsync(bea.EntryId));
        await ExpireOffers.ExecuteAsync(default);

        var mail = (await WriteAsync(OverdueOffers.Mail))!;

        Assert.That(Plain(mail), Does.Contain("U staat nu achteraan op de wachtlijst."));
        Assert.That(await Tokens.ReadAsync(LinkPurpose.WaitingList, mail.Text.Split("token=")[1].Split('\n')[0], default), Is.EqualTo(new LinkToken(bea.EntryId, 1)));
    }

    private static string Plain(MailDraft mail) => mail.Text.Replace('\u00a0', ' ').Replace('\n', ' ');

    private async Task<MailDraft?> WriteAsync(string kind)
    {
        var row = (await ListAsync<Row>("select outbox_id, key, aggregate_id, aggregate_seq, recipient, language, ids::text as ids, message_id from outbox where kind = @kind", new { kind })).Single();
        await using var tx = await Db.BeginAsync(default);
        var mail = new QueuedMail(row.OutboxId, kind, row.Key, row.AggregateId, row.AggregateSeq, row.Recipient, row.Language, row.Ids, row.MessageId);
        return await new WaitingMails(Site, Templates, Tokens).WriteAsync(tx, mail, Clock.Now, default);
    }

    private sealed record Row(long OutboxId, string Key, Guid AggregateId, int AggregateSeq, string Recipient, Language Language, string Ids, string MessageId);
}
