using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.History.Operations;

/// <summary>A signed-in visitor books, alone or with others.</summary>
internal sealed class Book : Operation
{
    public override int Weight => 20;

    public override Task<string> RunAsync(Client client)
    {
        var (who, slot, people) = (client.Anybody, client.AnySlot, client.Maybe(0.65) ? 1 : client.Dice.Next(2, 6));
        return RunAsync(client, who, slot, people);
    }

    internal static async Task<string> RunAsync(Client client, Someone who, SlotRow slot, int people)
    {
        var answer = await client.SendAsync(who.Browser, $"/nl/bookings/new?slot={slot.SlotId}", "book", Typed(client, people));
        return Tell(client, answer, to => Fact(to, slot, who, people));
    }

    internal static (string, string?)[] Typed(Client client, int people) =>
        [("PartySize", $"{people}"), ("AcceptsTightTravel", client.Maybe(0.7) ? "true" : null)];

    internal static string? Fact(string to, SlotRow slot, Someone who, int people) =>
        IdIn(to, "/bookings/", "confirmed") is { } id ? $"booked {id} {slot.SlotId} {who.PersonId} {people}" : null;
}

/// <summary>She presses the button twice at once, and a third time after a yes: one booking, one answer. A no is decided anew each time.</summary>
internal sealed class BookTwice : Operation
{
    /// <summary>So long an answer is kept; in a world that leaps, a third press may come later than that.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public override int Weight => 3;

    public override async Task<string> RunAsync(Client client)
    {
        var (who, slot, began) = (client.Anybody, client.AnySlot, client.Run.Clock.Now);
        var page = $"/nl/bookings/new?slot={slot.SlotId}";
        if (await client.FillAsync(who.Browser, page, "book", Book.Typed(client, 1)) is not { } fields)
        {
            return "no form";
        }

        var both = await Task.WhenAll(client.PostAsync(who.Browser, page, fields), client.PostAsync(who.Browser, page, fields));
        if (both.FirstOrDefault(a => a.Location is not null) is not { Location: { } told } yes)
        {
            return Tell(client, both[0], _ => null);
        }

        var third = await client.PostAsync(who.Browser, page, fields);
        var took = client.Run.Clock.Now - began;
        foreach (var answer in both.Where(a => a.Location is not null).Append(third).Where(a => (int)a.Status != 503 && a.Location != told && took < Kept))
        {
            client.Answers.Complain($"answer: the same form was answered by {told} and by {(int)answer.Status} {answer.Location} {string.Join(" | ", answer.Errors)} after {took}");
        }

        return Tell(client, yes, to => Book.Fact(to, slot, who, 1));
    }
}

/// <summary>She has two visits open in two tabs and presses both buttons at once: where they overlap, one of them at most is hers.</summary>
internal sealed class BookTwoAtOnce : Operation
{
    public override int Weight => 3;

    public override async Task<string> RunAsync(Client client)
    {
        var who = client.Anybody;
        var told = await Task.WhenAll(Book.RunAsync(client, who, client.AnySlot, 1), Book.RunAsync(client, who, client.AnySlot, 1));
        return string.Join(" and ", told.Order());
    }
}

/// <summary>Somebody books without signing in: places are held for an address.</summary>
internal sealed class Hold : Operation
{
    public override int Weight => 7;

    public override async Task<string> RunAsync(Client client)
    {
        var (email, slot, people) = (client.Anybody.Email, client.AnySlot, client.Dice.Next(1, 5));
        (string, string?)[] typed = [("Name", "Ada Peeters"), ("Email", email), ("Languages", "nl"), ("PartySize", $"{people}")];
        var answer = await client.SendAsync(client.Stranger, $"/nl/bookings/new?slot={slot.SlotId}", "book", typed);
        return Tell(client, answer, to => to.Contains("/bookings/held", StringComparison.Ordinal) ? $"held {to[^36..]} {slot.SlotId} {email} {people}" : null);
    }
}

/// <summary>The link of her mail confirms what was held.</summary>
internal sealed class Confirm : Operation
{
    public override int Weight => 6;

    public override async Task<string> RunAsync(Client client)
    {
        if (client.Any(client.Board.Holds) is not { } hold)
        {
            return Nothing;
        }

        var token = await client.SignAsync(LinkPurpose.Hold, hold.BookingId, hold.LinkVersion);
        var answer = await client.SendAsync(client.Stranger, $"/nl/bookings/confirm?token={token}", "confirm", [("AcceptsTightTravel", client.Maybe(0.7) ? "true" : null)]);
        return Tell(client, answer, to => IdIn(to, "/bookings/", "confirmed") is { } id ? $"confirmed {id}" : null);
    }
}
