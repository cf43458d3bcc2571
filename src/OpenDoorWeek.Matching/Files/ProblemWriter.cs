using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Writes problem.json; see <see cref="ProblemFile.Write"/>.</summary>
internal sealed class ProblemWriter(Stream output, Problem problem) : IDisposable
{
    private readonly JsonOutput _json = new(output);

    public void Dispose() => _json.Dispose();

    public void Write()
    {
        _json.Object(() =>
        {
            _json.Object("meta", () => _json.Text("format", ProblemFile.Format));
            _json.List("travel", problem.Travel, row => _json.List(row));
            _json.List("hosts", problem.Hosts.Index(), host => _json.Object(() => WriteHost(host.Index, host.Item)));
            _json.List("slots", problem.Slots.Index(), slot => _json.Object(() => WriteSlot(slot.Index, slot.Item)));
            _json.List("visitors", problem.Visitors.Index(), visitor => _json.Object(() => WriteVisitor(visitor.Index, visitor.Item)));
        });
        _json.End();
    }

    private void WriteHost(int id, Host host)
    {
        _json.Number("id", id);
        _json.Number("commune", host.Place);
        _json.Number("sector", host.Sector);
    }

    private void WriteSlot(int id, Slot slot)
    {
        _json.Number("id", id);
        _json.Number("host", slot.Host);
        WriteSpan(slot.Day, slot.Start, slot.End);
        _json.Number("cap", slot.Capacity);
        _json.Number("min", slot.Minimum);
        WriteLanguages(slot.Languages);
        if (slot.Place != problem.Hosts[slot.Host].Place)
        {
            _json.Number("place", slot.Place);
        }
    }

    private void WriteVisitor(int id, Visitor visitor)
    {
        _json.Number("id", id);
        WriteLanguages(visitor.Languages);
        _json.Number("want", visitor.Want);
        _json.Number("perDay", visitor.PerDay);
        _json.List("wishes", visitor.Wishes);
        _json.List("pinned", visitor.Pinned.Order());
        WriteUnless(1, "party", visitor.Party);
        WriteUnlessEmpty("never", visitor.Never.Order());
        WriteBusy(visitor.Busy);
        WriteUnavailable(visitor.Unavailable);
        WriteUnlessEmpty("notAdmitted", visitor.NotAdmitted.Order());
        WriteUnlessEmpty("proposed", visitor.Proposed);
        WriteUnless(0, "priority", visitor.Priority);
    }

    private void WriteBusy(Appointment[] busy)
    {
        if (busy.Length > 0)
        {
            _json.List("busy", busy.OrderBy(b => (b.Day, b.Start, b.End, b.Place)), b => _json.Object(() =>
            {
                WriteSpan(b.Day, b.Start, b.End);
                _json.Number("place", b.Place);
            }));
        }
    }

    private void WriteUnavailable(TimeSpanOfDay[] spans)
    {
        if (spans.Length > 0)
        {
            _json.List("unavailable", spans.OrderBy(u => (u.Day, u.Start, u.End)), u => _json.Object(() => WriteSpan(u.Day, u.Start, u.End)));
        }
    }

    private void WriteSpan(int day, int start, int end)
    {
        _json.Number("day", day);
        _json.Number("start", start);
        _json.Number("end", end);
    }

    private void WriteLanguages(string[] tags) => _json.List("langs", tags.Distinct().Order(StringComparer.Ordinal), _json.Text);

    private void WriteUnless(int usual, string member, int value)
    {
        if (value != usual)
        {
            _json.Number(member, value);
        }
    }

    private void WriteUnlessEmpty(string member, IEnumerable<int> numbers)
    {
        if (numbers.Any())
        {
            _json.List(member, numbers);
        }
    }
}
