using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Web.Tests.History.Operations;

/// <summary>What a host changes on the page of a visit. Where people must be told she is asked once more, with whom it touches.</summary>
internal abstract class EditVisit : Operation
{
    public override async Task<string> RunAsync(Client client)
    {
        var slot = client.AnySlot;
        var (host, path) = (client.World.Contacts[slot.HostId], $"/nl/hosts/{slot.HostId}/slots/{slot.SlotId}/edit");

        // Always opened: the form says which version of the visit it speaks of.
        var page = await client.GetAsync(host.Browser, path);
        if (page.Find("form#edit") is null)
        {
            return "no form";
        }

        var fields = Change(client, page.FieldsOf("edit"));
        var answer = await client.PostAsync(host.Browser, path, fields);
        if (answer.Location is null && answer.Find("form#tell") is not null)
        {
            answer = await client.PostAsync(host.Browser, path, answer.FieldsOf("tell"));
        }

        string Of(string name) => fields.Single(f => f.Key == name).Value;
        return Tell(client, answer, to => to.Contains("done=saved", StringComparison.Ordinal) || to.Contains("done=told", StringComparison.Ordinal)
            ? $"changed {slot.SlotId} {Of("Version")} {Of("Capacity")}" : null);
    }

    protected abstract IReadOnlyList<KeyValuePair<string, string>> Change(Client client, IReadOnlyList<KeyValuePair<string, string>> fields);

    protected static IReadOnlyList<KeyValuePair<string, string>> With(IReadOnlyList<KeyValuePair<string, string>> fields, params (string Name, string Value)[] others) =>
        [.. fields.Where(f => others.All(o => o.Name != f.Key)), .. others.Select(o => KeyValuePair.Create(o.Name, o.Value))];
}

/// <summary>She finds more room, or less.</summary>
internal sealed class ChangeCapacity : EditVisit
{
    public override int Weight => 3;

    protected override IReadOnlyList<KeyValuePair<string, string>> Change(Client client, IReadOnlyList<KeyValuePair<string, string>> fields) =>
        With(fields, ("Capacity", $"{client.Dice.Next(1, 9)}"));
}

/// <summary>She moves it by quarters of an hour, or to the other day: for who has another visit then, it ends.</summary>
internal sealed class MoveVisit : EditVisit
{
    public override int Weight => 3;

    protected override IReadOnlyList<KeyValuePair<string, string>> Change(Client client, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var (start, day) = (new TimeOnly(9, 0).AddMinutes(15 * client.Dice.Next(20)), client.World.FirstDay.AddDays(client.Dice.Next(2)));
        return With(fields, ("Day", $"{day:yyyy-MM-dd}"), ("Start", $"{start:HH.mm}"), ("End", $"{start.AddMinutes(90):HH.mm}"));
    }
}

/// <summary>She takes it out of the programme: rarely, for it does not come back. Where who would be told has changed, she looks again and does it.</summary>
internal sealed class WithdrawVisit : Operation
{
    private const int Looks = 3;

    public override int Weight => 1;

    public override async Task<string> RunAsync(Client client)
    {
        if (!client.Maybe(0.1))
        {
            return Nothing;
        }

        var slot = client.AnySlot;
        var (host, path) = (client.World.Contacts[slot.HostId], $"/nl/hosts/{slot.HostId}/slots/{slot.SlotId}/withdraw");
        WebPage? answer = null;
        for (var look = 0; look < Looks && answer?.Location is null; look++)
        {
            var page = await client.GetAsync(host.Browser, path);
            answer = page.Find("form#withdraw") is null ? null : await client.PostAsync(host.Browser, path, page.FieldsOf("withdraw"));
        }

        return Tell(client, answer, to => to.Contains("done=withdrawn", StringComparison.Ordinal) ? $"withdrawn {slot.SlotId}" : null);
    }
}

/// <summary>Hours pass; the job that ends what is over runs, on two nodes now and then.</summary>
internal sealed class TimeGoesOn : Operation
{
    public override int Weight => 2;

    public override async Task<string> RunAsync(Client client)
    {
        client.Run.LetTimeGoOn(client.Dice);
        var job = client.Run.Site.Services.GetRequiredService<ExpireOffers>();
        var settled = await Task.WhenAll(Enumerable.Range(0, client.Maybe(0.3) ? 2 : 1).Select(_ => job.ExecuteAsync(default)));
        return settled.Sum() > 0 ? "settled" : "nothing was due";
    }
}

/// <summary>The pump sends what is due; like it, this passes over what a transaction is just taking back.</summary>
internal sealed class MailLeaves : Operation
{
    public override int Weight => 1;

    public override async Task<string> RunAsync(Client client)
    {
        await using var connection = await client.Run.Source.OpenConnectionAsync();
        var sent = await connection.ExecuteAsync(Send, new { now = client.Run.Clock.Now });
        return sent > 0 ? "sent" : "nothing was due";
    }

    private const string Send = """
        update outbox
           set state = 'sent',
               sent_at = @now,
               lease_no = 1
         where outbox_id in (select outbox_id from outbox where state = 'queued' and not_before <= @now for update skip locked)
        """;
}

/// <summary>People read, too: their agenda, a visit, the programme of a host.</summary>
internal sealed class Look : Operation
{
    public override int Weight => 1;

    public override async Task<string> RunAsync(Client client)
    {
        var (who, slot) = (client.Anybody, client.AnySlot);
        string[] pages = ["/nl/agenda", $"/fr/slots/{slot.SlotId}", $"/en/bookings/new?slot={slot.SlotId}"];
        return $"{(int)(await client.GetAsync(who.Browser, pages[client.Dice.Next(pages.Length)])).Status}";
    }
}
