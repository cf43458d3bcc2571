using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.History.Operations;

/// <summary>What is done with a booking by who holds it: signed in, or by the link of its mail.</summary>
internal abstract class OwnBooking : Operation
{
    /// <summary>In which it may be done, as far as the board knows; the others are tried now and then.</summary>
    protected virtual string Status => "confirmed";

    public override async Task<string> RunAsync(Client client)
    {
        var likely = client.Maybe(0.95) ? client.Board.Bookings.Where(b => b.Status == Status && IsFor(b)).ToList() : client.Board.Bookings;
        if (client.Any(likely) is not { } booking || client.Find(booking.PersonId) is not { } holder)
        {
            return Nothing;
        }

        var byLink = client.Maybe(0.3);
        var token = byLink ? await client.SignAsync(LinkPurpose.Booking, booking.BookingId, booking.LinkVersion) : null;
        return await RunAsync(client, booking, byLink ? client.Stranger : holder.Browser, token);
    }

    protected virtual bool IsFor(BookingOnBoard booking) => true;

    protected abstract Task<string> RunAsync(Client client, BookingOnBoard booking, WebBrowser browser, string? token);

    /// <summary>The address of one of its pages.</summary>
    protected static string Path(BookingOnBoard booking, string page, string? token, string? handler = null)
    {
        var query = string.Join('&', new[] { token is null ? null : $"token={token}", handler is null ? null : $"handler={handler}" }.OfType<string>());
        return $"/nl/bookings/{booking.BookingId}{page}{(query.Length > 0 ? "?" : "")}{query}";
    }
}

internal sealed class Cancel : OwnBooking
{
    public override int Weight => 12;

    protected override async Task<string> RunAsync(Client client, BookingOnBoard booking, WebBrowser browser, string? token)
    {
        var me = client.Maybe(0.3);
        var answer = await client.SendAsync(browser, Path(booking, "/cancel", token), "cancel", [("Who", me ? "me" : "all")]);

        // Where others are named she may stay at home alone: then the answer leads to her own part.
        return Tell(client, answer, to => IdIn(to, "/bookings/participants/", "cancelled") is not null ? $"left {booking.SlotId} {booking.PersonId}"
            : IdIn(to, "/bookings/", "cancelled") is { } id ? $"cancelled {id}" : null);
    }
}

internal sealed class Undo : OwnBooking
{
    public override int Weight => 5;

    protected override string Status => "cancelled";

    protected override async Task<string> RunAsync(Client client, BookingOnBoard booking, WebBrowser browser, string? token)
    {
        var answer = await client.SendAsync(browser, Path(booking, "/undo", token), "undo", []);
        return Tell(client, answer, to => IdIn(to, "/bookings/", "restored") is { } id ? $"restored {id}" : null);
    }
}

internal sealed class Move : OwnBooking
{
    public override int Weight => 9;

    protected override async Task<string> RunAsync(Client client, BookingOnBoard booking, WebBrowser browser, string? token)
    {
        var to = client.AnySlot.SlotId;
        var answer = await client.SendAsync(browser, Path(booking, $"/move/{to}", token), "move", [("AcceptsTightTravel", client.Maybe(0.7) ? "true" : null)]);
        return Tell(client, answer, at => IdIn(at, "/bookings/", "moved") is { } id ? $"moved {booking.BookingId} {id} {to}" : null);
    }
}

internal sealed class ComeWithFewer : OwnBooking
{
    public override int Weight => 4;

    protected override bool IsFor(BookingOnBoard booking) => booking.PartySize > 1;

    protected override async Task<string> RunAsync(Client client, BookingOnBoard booking, WebBrowser browser, string? token)
    {
        var people = client.Dice.Next(1, booking.PartySize + 1);
        var answer = await client.SendAsync(browser, Path(booking, "/group", token), "fewer", [("PartySize", $"{people}")], Path(booking, "/group", token, "Fewer"));
        return Tell(client, answer, to => to.Contains("done=fewer", StringComparison.Ordinal) ? $"fewer {booking.BookingId} {people}" : null);
    }
}

/// <summary>She says who comes with her; now and then her own name.</summary>
internal sealed class Name : OwnBooking
{
    public override int Weight => 8;

    protected override bool IsFor(BookingOnBoard booking) => booking.PartySize > 1;

    protected override async Task<string> RunAsync(Client client, BookingOnBoard booking, WebBrowser browser, string? token)
    {
        var who = client.Anybody;
        var answer = await client.SendAsync(browser, Path(booking, "/group", token), "add", [("Name", "Ben Maes"), ("Email", who.Email), ("Reads", "fr")]);
        return Tell(client, answer, to => to.Contains("done=added", StringComparison.Ordinal) ? $"named {booking.BookingId} {who.PersonId}" : null);
    }
}

internal sealed class TakeNameBack : OwnBooking
{
    public override int Weight => 2;

    protected override bool IsFor(BookingOnBoard booking) => booking.PartySize > 1;

    protected override async Task<string> RunAsync(Client client, BookingOnBoard booking, WebBrowser browser, string? token)
    {
        if (client.Any([.. client.Board.Parts.Where(p => p.BookingId == booking.BookingId && !p.IsHolder)]) is not { } part)
        {
            return Nothing;
        }

        var id = part.ParticipantId;
        var answer = await client.SendAsync(browser, Path(booking, "/group", token), $"remove-{id}", [("participantId", $"{id}")], Path(booking, "/group", token, "Remove"));
        return Tell(client, answer, to => to.Contains("done=removed", StringComparison.Ordinal) ? $"removed {id}" : null);
    }
}

/// <summary>A place goes to a colleague: the booking from its holder, her own part from who was named.</summary>
internal sealed class HandOver : Operation
{
    public override int Weight => 5;

    public override async Task<string> RunAsync(Client client)
    {
        if (client.Any(client.Board.Parts) is not { } part || client.Find(part.PersonId) is not { } giver)
        {
            return Nothing;
        }

        var path = $"/nl/bookings/{part.BookingId}/hand-over{(part.IsHolder ? "" : $"?participant={part.ParticipantId}")}";
        var answer = await client.SendAsync(giver.Browser, path, "colleague", [("Name", "Carla Claes"), ("Email", client.Anybody.Email), ("Reads", "nl")]);
        return Tell(client, answer, to => to.Contains("done=handed-over", StringComparison.Ordinal) ? $"handed {part.SlotId} {part.PersonId}" : null);
    }
}

/// <summary>One who was named stays at home.</summary>
internal sealed class Leave : Operation
{
    public override int Weight => 3;

    public override async Task<string> RunAsync(Client client)
    {
        var named = client.Board.Parts.Where(p => !p.IsHolder).ToList();
        if (client.Any(named) is not { } part || client.Find(part.PersonId) is not { } who)
        {
            return Nothing;
        }

        var answer = await client.SendAsync(who.Browser, $"/nl/bookings/participants/{part.ParticipantId}", "leave", []);
        return Tell(client, answer, to => IdIn(to, "/bookings/participants/", "cancelled") is not null ? $"left {part.SlotId} {part.PersonId}" : null);
    }
}
