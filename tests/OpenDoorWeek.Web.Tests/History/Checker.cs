namespace OpenDoorWeek.Web.Tests.History;

/// <summary>Replays a history and says what is wrong with it. Knows the schema and the promises, and nothing of the service's code.</summary>
internal static class Checker
{
    /// <param name="before">Slots as they were before the first transaction.</param>
    /// <param name="history">In the order of the commits.</param>
    /// <param name="told">To the clients.</param>
    /// <param name="contacts">Of a host: who is told for it.</param>
    /// <param name="stopsBefore">Hours before its start in which a slot is not booked any more.</param>
    public static IReadOnlyList<string> Check(
        IEnumerable<SlotRow> before, IReadOnlyList<Transaction> history, IReadOnlyCollection<string> told, IReadOnlyDictionary<Guid, Guid[]> contacts, int stopsBefore)
    {
        var (model, answers) = (new Model(), new AnswersRule());
        Rule[] rules = [new PlacesRule(), new HoldsRule(), new PeopleRule(), new AuditRule(), new OutboxRule(contacts), new SequenceRule(), new QueueRule(stopsBefore), answers];
        foreach (var slot in before)
        {
            model.Apply(new(null, slot));
        }

        return [.. history.SelectMany(tx => Replay(tx, rules, model)), .. answers.Compare(told)];
    }

    private static List<string> Replay(Transaction tx, Rule[] rules, Model model)
    {
        var complaints = new List<string>();
        foreach (var change in tx.Changes)
        {
            complaints.AddRange(rules.SelectMany(r => r.Before(change, model)).ToList());
            model.Apply(change);
        }

        var deeds = Deed.Of(tx, model);
        complaints.AddRange(rules.SelectMany(r => r.After(tx, deeds, model)));
        return complaints;
    }
}
