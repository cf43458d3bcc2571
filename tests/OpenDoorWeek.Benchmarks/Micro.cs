using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Benchmarks;

/// <summary>One match of a small and of a middling week, often enough for a spread.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class Micro
{
    private Problem problem = null!;

    [Params("S", "M")]
    public string Size { get; set; } = "S";

    [GlobalSetup]
    public void Setup() => problem = Weeks.Make(Size, 1);

    [Benchmark]
    public Plan Match() => Weeks.Match(problem);

    public static void Run() => BenchmarkRunner.Run<Micro>();
}
