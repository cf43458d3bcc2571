using OpenDoorWeek.Web.Tests.History.Operations;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>One thing that people do on the site, with what they choose by dice; it tells the answers what it was told.</summary>
internal abstract class Operation
{
    /// <summary>No page, no place, no entry for it: nothing was asked.</summary>
    protected const string Nothing = "nothing to do";

    /// <summary>How often it is done, in proportion to the others.</summary>
    public abstract int Weight { get; }

    /// <returns>How it ended, in words that can be counted.</returns>
    public abstract Task<string> RunAsync(Client client);

    /// <summary>The table: what the site lets people do. A new way to change a booking, a place or a visit has its row here.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new Book(), new BookTwice(), new BookTwoAtOnce(), new Hold(), new Confirm(), new Cancel(), new Undo(), new Move(),
        new HandOver(), new Name(), new TakeNameBack(), new Leave(), new ComeWithFewer(),
        new JoinList(), new LeaveList(), new Accept(), new Decline(),
        new PhoneBook(), new PhoneChange(), new ChangeCapacity(), new MoveVisit(), new WithdrawVisit(), new TimeGoesOn(), new MailLeaves(), new Look(),
    ];

    /// <summary>What the answer says, told as a fact where it says yes.</summary>
    /// <param name="client">Who asked.</param>
    /// <param name="answer">Null: there was no form to send.</param>
    /// <param name="fact">From the address to which a yes leads; null: that address is no yes.</param>
    protected static string Tell(Client client, WebPage? answer, Func<string, string?> fact)
    {
        if (answer is null)
        {
            return "no form";
        }

        if (answer.Location is not { } to)
        {
            return $"refused {(int)answer.Status}";
        }

        if (fact(to) is not { } told)
        {
            return "led elsewhere";
        }

        client.Answers.Told(told);
        return "done";
    }

    /// <returns>Null: the address does not end like that.</returns>
    protected static string? IdIn(string location, string before, string done)
    {
        var start = location.IndexOf(before, StringComparison.Ordinal);
        return start >= 0 && location.Contains($"done={done}", StringComparison.Ordinal) ? location.Substring(start + before.Length, 36) : null;
    }
}
