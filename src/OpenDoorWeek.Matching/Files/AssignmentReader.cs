using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reads who visits what: each visitor at most once, in order of id, so that a plan has one way to be written.</summary>
internal static class AssignmentReader
{
    private static readonly Members Assignment = new("visitor", "slots");

    /// <returns>By visitor.</returns>
    public static int[][] Read(ref JsonWalk json, int visitors)
    {
        var byVisitor = new List<int[]>(visitors);
        var list = json.EnterArray();
        while (json.NextItem(ref list))
        {
            var offset = json.Offset;
            var (visitor, slots) = ReadOne(ref json);
            if (visitor is null)
            {
                continue;
            }

            if (visitor < byVisitor.Count || visitor >= ProblemRules.MostVisitors)
            {
                json.ComplainAt(offset, json.Path, $"Visitor {visitor} is out of order or a second time: visitors come in order of id, from 0.");
                continue;
            }

            AddNone(byVisitor, upTo: visitor.Value);
            byVisitor.Add(slots);
        }

        AddNone(byVisitor, visitors);
        return [.. byVisitor];
    }

    private static (int? Visitor, int[] Slots) ReadOne(ref JsonWalk json)
    {
        int? visitor = null;
        int[] slots = [];
        var assignment = json.EnterObject(Assignment);
        while (json.NextMember(ref assignment) is { } member)
        {
            if (member == "visitor")
            {
                visitor = json.Id();
            }
            else
            {
                slots = ReadSlots(ref json);
            }
        }

        return (visitor, slots);
    }

    private static int[] ReadSlots(ref JsonWalk json)
    {
        var slots = json.Ints();
        if (slots.Length == 0)
        {
            json.Complain("A visitor without visits is left out.");
        }

        return slots;
    }

    private static void AddNone(List<int[]> byVisitor, int upTo)
    {
        while (byVisitor.Count < upTo)
        {
            byVisitor.Add([]);
        }
    }
}
