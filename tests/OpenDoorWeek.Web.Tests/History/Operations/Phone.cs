namespace OpenDoorWeek.Web.Tests.History.Operations;

/// <summary>An organiser acts for somebody on the phone.</summary>
internal abstract class ByPhone : Operation
{
    public override async Task<string> RunAsync(Client client)
    {
        await client.Run.KeepOrganiserSignedInAsync();
        return await RunAsync(client, client.World.Organiser.Browser, $"/nl/editions/{client.World.Slug}/phone");
    }

    protected abstract Task<string> RunAsync(Client client, WebBrowser browser, string path);
}

/// <summary>Now and then for somebody without an address, who is nobody's twin.</summary>
internal sealed class PhoneBook : ByPhone
{
    public override int Weight => 4;

    protected override async Task<string> RunAsync(Client client, WebBrowser browser, string path)
    {
        var (slot, people) = (client.AnySlot, client.Maybe(0.65) ? 1 : client.Dice.Next(2, 6));
        (string, string?) who = client.Maybe(0.2) ? ("HasNoEmail", "true") : ("Email", client.Anybody.Email);
        (string, string?)[] typed =
        [
            who, ("Name", "Dina De Wit"), ("Phone", "02 555 01 02"), ("Languages", "nl"), ("Reads", "nl"), ("PartySize", $"{people}"),
            ("AcceptsTightTravel", client.Maybe(0.7) ? "true" : null),
        ];
        var answer = await client.SendAsync(browser, $"{path}/new?slot={slot.SlotId}", "book", [.. typed, (who.Item1 == "Email" ? "HasNoEmail" : "Email", null)]);
        return Tell(client, answer, to => IdIn(to, "/phone/", "booked") is { } id ? $"phoned {id} {slot.SlotId} {people}" : null);
    }
}

/// <summary>What she changes for the caller: any booking of the week.</summary>
internal sealed class PhoneChange : ByPhone
{
    public override int Weight => 4;

    protected override async Task<string> RunAsync(Client client, WebBrowser browser, string path)
    {
        if (client.Any(client.Board.Bookings) is not { } booking)
        {
            return Nothing;
        }

        var (page, to) = ($"{path}/{booking.BookingId}", client.AnySlot.SlotId);
        return client.Dice.Next(4) switch
        {
            0 => Tell(client, await client.SendAsync(browser, $"{page}/cancel", "cancel", []), at => IdIn(at, "/phone/", "cancelled") is { } id ? $"cancelled {id}" : null),
            1 => Tell(client, await client.SendAsync(browser, page, "undo", [], $"{page}?handler=Undo"), at => IdIn(at, "/phone/", "restored") is { } id ? $"restored {id}" : null),
            2 => await FewerAsync(client, browser, page, booking),
            _ => Tell(client, await client.SendAsync(browser, $"{page}/move/{to}", "move", [("AcceptsTightTravel", "true")]), at => IdIn(at, "/phone/", "moved") is { } id ? $"moved {booking.BookingId} {id} {to}" : null),
        };
    }

    private static async Task<string> FewerAsync(Client client, WebBrowser browser, string page, BookingOnBoard booking)
    {
        var people = client.Dice.Next(1, booking.PartySize + 1);
        var answer = await client.SendAsync(browser, $"{page}/people", "people", [("PartySize", $"{people}")]);
        return Tell(client, answer, at => IdIn(at, "/phone/", "fewer") is { } id ? $"fewer {id} {people}" : null);
    }
}
