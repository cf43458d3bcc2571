using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reads why wishes were not met.</summary>
internal static class OutcomeReader
{
    private static readonly Members Outcome = new("visitor", "wish", "rank", "outcome", "with?");

    public static IReadOnlyList<UnmetWish> Read(ref JsonWalk json)
    {
        var unmet = new List<UnmetWish>();
        var list = json.EnterArray();
        while (json.NextItem(ref list))
        {
            unmet.Add(ReadOne(ref json));
        }

        return unmet;
    }

    private static UnmetWish ReadOne(ref JsonWalk json)
    {
        var (visitor, wish, rank, reason) = (0, 0, 0, default(Reason));
        int? with = null;
        var outcome = json.EnterObject(Outcome);
        while (json.NextMember(ref outcome) is { } member)
        {
            switch (member)
            {
                case "visitor": visitor = json.Int(); break;
                case "wish": wish = json.Int(); break;
                case "rank": rank = json.Int(); break;
                case "outcome": reason = ReadReason(ref json); break;
                case "with": with = json.Int(); break;
            }
        }

        return new UnmetWish(visitor, wish, rank, reason, with);
    }

    private static Reason ReadReason(ref JsonWalk json)
    {
        var word = json.String();
        var reason = word is null ? null : OutcomeWords.Find(word);
        if (word is not null && reason is null)
        {
            json.Complain($"An outcome is one of {OutcomeWords.All}.");
        }

        return reason ?? default;
    }
}
