using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Web.Tests.History.Operations;

/// <summary>A host finds more room, or less.</summary>
internal sealed class ChangeCapacity : Operation
{
    public override int Weight => 3;

    public override async Task<string> RunAsync(Client client)
    {
        var (slot, places) = (client.AnySlot, client.Dice.Next(1, 9));
        var (host, path) = (client.World.Contacts[slot.HostId], $"/nl/hosts/{slot.HostId}/slots/{slot.SlotId}/edit");

        // Always opened: the form says which version of the visit it speaks of.
        var page = await client.GetAsync(host.Browser, path);
        if (page.Find("form#edit") is null)
        {
            return "no form";
        }

        var fields = page.FieldsOf("edit");
        var version = fields.Single(f => f.Key == "Version").Value;
        var answer = await client.PostAsync(host.Browser, path, fields.Where(f => f.Key != "Capacity").Append(KeyValuePair.Create("Capacity", $"{places}")));
        return Tell(client, answer, to => to.Contains("done=saved", StringComparison.Ordinal) ? $"changed {slot.SlotId} {version} {places}" : null);
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
