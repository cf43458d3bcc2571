using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.History.Operations;

internal sealed class JoinList : Operation
{
    public override int Weight => 9;

    public override async Task<string> RunAsync(Client client)
    {
        var (who, slot, people) = (client.Anybody, client.AnySlot, client.Maybe(0.7) ? 1 : client.Dice.Next(2, 5));
        var answer = await client.SendAsync(who.Browser, $"/nl/slots/{slot.SlotId}/waiting-list", "join", [("PartySize", $"{people}")]);
        return Tell(client, answer, to => IdIn(to, "/waiting/", "joined") is { } id ? $"joined {id}" : null);
    }
}

internal sealed class LeaveList : Operation
{
    public override int Weight => 2;

    public override async Task<string> RunAsync(Client client)
    {
        if (client.Any(client.Board.Entries) is not { } entry || client.Find(entry.PersonId) is not { } who)
        {
            return Nothing;
        }

        var page = $"/nl/waiting/{entry.EntryId}";
        var answer = await client.SendAsync(who.Browser, page, "leave", [], $"{page}?handler=Leave");
        return Tell(client, answer, to => IdIn(to, "/waiting/", "left") is { } id ? $"gone {id}" : null);
    }
}

/// <summary>What she answers to an offer: signed in, or by the link of its mail.</summary>
internal abstract class OfferAnswer : Operation
{
    public override async Task<string> RunAsync(Client client)
    {
        if (client.Any(client.Board.Offers) is not { } offer || client.Find(offer.PersonId) is not { } who)
        {
            return Nothing;
        }

        var token = client.Maybe(0.3) ? await client.SignAsync(LinkPurpose.Offer, offer.OfferId, offer.LinkVersion) : null;
        return await RunAsync(client, offer, token is null ? who.Browser : client.Stranger, $"/nl/offers/{offer.OfferId}{(token is null ? "" : $"?token={token}")}");
    }

    protected abstract Task<string> RunAsync(Client client, OfferOnBoard offer, WebBrowser browser, string page);
}

/// <summary>Now and then she gives up what she has at that time.</summary>
internal sealed class Accept : OfferAnswer
{
    public override int Weight => 7;

    protected override async Task<string> RunAsync(Client client, OfferOnBoard offer, WebBrowser browser, string page)
    {
        var own = client.Board.Bookings.Where(b => b.PersonId == offer.PersonId && b.Status == "confirmed").Select(b => ("GivesUp", (string?)$"{b.BookingId}"));
        var answer = await client.SendAsync(browser, page, "accept", [.. client.Maybe(0.5) ? own : [], ("AcceptsTightTravel", client.Maybe(0.7) ? "true" : null)]);
        return Tell(client, answer, to => IdIn(to, "/bookings/", "confirmed") is { } id ? $"accepted {id}" : null);
    }
}

internal sealed class Decline : OfferAnswer
{
    public override int Weight => 2;

    protected override async Task<string> RunAsync(Client client, OfferOnBoard offer, WebBrowser browser, string page)
    {
        var answer = await client.SendAsync(browser, page, "decline", [], $"{page}{(page.Contains('?') ? "&" : "?")}handler=Decline");
        return Tell(client, answer, to => IdIn(to, "/waiting/", "declined") is { } id ? $"declined {id}" : null);
    }
}
