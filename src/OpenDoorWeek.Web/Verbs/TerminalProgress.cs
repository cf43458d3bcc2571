using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>Shows how far a run is, in one line that is written over; a file or a pipe gets nothing of it.</summary>
internal sealed class TerminalProgress : IProgress<MatchProgress>, IDisposable
{
    private const long MillisecondsBetween = 100;
    private const string EraseLine = "\r\u001b[K";
    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private long _lastShown;

    public void Report(MatchProgress value)
    {
        if (_isTerminal && Environment.TickCount64 - _lastShown >= MillisecondsBetween)
        {
            _lastShown = Environment.TickCount64;
            Console.Error.Write($"{EraseLine}{Word(value.Step)} {value.Done}/{value.Total}");
        }
    }

    public void Dispose()
    {
        if (_lastShown > 0)
        {
            Console.Error.Write(EraseLine);
        }
    }

    private static string Word(MatchStep step) => step switch
    {
        MatchStep.Place => "Placing",
        MatchStep.Polish => "Exchanging",
        MatchStep.Minimum => "Minding minimums",
        _ => "Proving",
    };
}
