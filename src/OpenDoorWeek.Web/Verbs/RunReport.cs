using System.Diagnostics;
using System.Globalization;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Tells on standard error what took how long; standard output stays free for results.</summary>
internal sealed class RunReport
{
    private const long Megabyte = 1_000_000;
    private readonly Stopwatch _whole = Stopwatch.StartNew();
    private readonly Stopwatch _step = Stopwatch.StartNew();

    /// <param name="what">What is done, with the time since the step before.</param>
    public void Step(FormattableString what)
    {
        Say($"{Text(what)}, in {Text($"{_step.Elapsed.TotalSeconds:0.00}")} s");
        _step.Restart();
    }

    /// <summary>The whole time, from the start of the verb, and the most memory that the process ever had.</summary>
    public void End()
    {
        using var process = Process.GetCurrentProcess();
        Say(Text($"{_whole.Elapsed.TotalSeconds:0.00} s in all; at most {process.PeakWorkingSet64 / Megabyte} MB of memory"));
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Say(string line) => Console.Error.WriteLine(line);
}
