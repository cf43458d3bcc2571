using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>The order in which a file lists its things means nothing, but for wishes.</summary>
[Category("Matching")]
public sealed class ShuffledTests
{
    [Test]
    public void Shuffled_arrays_give_the_same_plan_byte_for_byte([Range(1, 10)] int seed)
    {
        var week = RandomWeek.Make(WeekKnobs.S.WithEverything() with { LongLists = 20 }, (ulong)seed);
        var file = Written(output => ProblemFile.Write(output, week));
        var shuffled = Shuffled(file, new Dice((ulong)seed));
        Assert.That(shuffled, Is.Not.EqualTo(file));
        Assert.That(PlanOf(shuffled), Is.EqualTo(PlanOf(file)), $"seed {seed}");
    }

    private static string PlanOf(string file)
    {
        var problem = ((FileAnswer<Problem>.Read)ProblemFile.Read(Encoding.UTF8.GetBytes(file))).Value;
        return Written(output => PlanFile.Write(output, Matched.Plan(problem, Preset.EqualShares, 3)));
    }

    private static string Shuffled(string file, Dice dice)
    {
        var root = JsonNode.Parse(file)!;
        foreach (var list in new[] { "hosts", "slots", "visitors" })
        {
            Shuffle(root[list]!, dice);
        }

        string[] sets = ["pinned", "never", "notAdmitted", "busy", "unavailable", "langs"];
        foreach (var set in root["visitors"]!.AsArray().Concat(root["slots"]!.AsArray()).SelectMany(thing => sets.Select(name => thing![name])))
        {
            Shuffle(set, dice);
        }

        return root.ToJsonString();
    }

    private static void Shuffle(JsonNode? list, Dice dice)
    {
        if (list is JsonArray array)
        {
            JsonNode?[] items = [.. array];
            array.Clear();
            dice.Shuffle(items);
            Array.ForEach(items, array.Add);
        }
    }

    private static string Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
