using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reads the lists of problem.json, in whatever order they come.</summary>
internal static class ProblemReader
{
    private static readonly Members Root = new("meta", "travel", "hosts", "slots", "visitors");
    private static readonly Members Meta = new("format");
    private static readonly Members HostMembers = new("id", "commune", "sector");

    public static Problem Read(ref JsonWalk json)
    {
        int[][] travel = [];
        Host[] hosts = [];
        DraftSlot[] slots = [];
        Visitor[] visitors = [];
        var root = json.EnterObject(Root);
        while (json.NextMember(ref root) is { } member)
        {
            switch (member)
            {
                case "meta": ReadMeta(ref json); break;
                case "travel": travel = ReadTravel(ref json); break;
                case "hosts": hosts = NumberedList.Read<Host>(ref json, ReadHost); break;
                case "slots": slots = NumberedList.Read<DraftSlot>(ref json, SlotReader.Read); break;
                case "visitors": visitors = NumberedList.Read<Visitor>(ref json, VisitorReader.Read); break;
            }
        }

        var isComplete = json.Findings.Count == 0;
        return new Problem(travel, hosts, isComplete ? [.. slots.Select(slot => slot.At(hosts, travel.Length))] : [], visitors);
    }

    private static void ReadMeta(ref JsonWalk json)
    {
        var meta = json.EnterObject(Meta);
        while (json.NextMember(ref meta) is not null)
        {
            json.Expect(ProblemFile.Format);
        }
    }

    private static int[][] ReadTravel(ref JsonWalk json)
    {
        var rows = new List<int[]>();
        var list = json.EnterArray();
        while (json.NextItem(ref list))
        {
            rows.Add(json.Ints());
        }

        return [.. rows];
    }

    private static Host ReadHost(ref JsonWalk json, out int? id)
    {
        var (place, sector) = (0, 0);
        id = null;
        var host = json.EnterObject(HostMembers);
        while (json.NextMember(ref host) is { } member)
        {
            switch (member)
            {
                case "id": id = json.Id(); break;
                case "commune": place = json.Int(); break;
                case "sector": sector = json.Int(); break;
            }
        }

        return new Host(place, sector);
    }
}
