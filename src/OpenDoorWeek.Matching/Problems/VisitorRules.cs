namespace OpenDoorWeek.Matching.Problems;

/// <summary>What a visitor asks is within bounds, and every slot she names is known and named once.</summary>
internal sealed class VisitorRules
{
    private readonly Problem _problem;
    private readonly Findings _findings;

    /// <summary>By slot: the number of the last list that named it; saves a set for each list.</summary>
    private readonly int[] _namedIn;
    private int _list;

    private VisitorRules(Problem problem, Findings findings) =>
        (_problem, _findings, _namedIn) = (problem, findings, new int[problem.Slots.Length]);

    public static void Check(Problem problem, Findings findings)
    {
        var rules = new VisitorRules(problem, findings);
        for (var id = 0; id < problem.Visitors.Length; id++)
        {
            rules.CheckNumbers(id, problem.Visitors[id]);
            rules.CheckLists(id, problem.Visitors[id]);
            rules.CheckSpans(id, problem.Visitors[id]);
        }
    }

    private void CheckNumbers(int id, Visitor visitor)
    {
        _findings.Range("visitors", id, "want", visitor.Want, 0, ProblemRules.MostWant);
        _findings.Range("visitors", id, "perDay", visitor.PerDay, 1, ProblemRules.MostPerDay);
        _findings.Range("visitors", id, "party", visitor.Party, 1, ProblemRules.MostParty);
        _findings.Range("visitors", id, "priority", visitor.Priority, 0, ProblemRules.HighestNumber);
    }

    private void CheckLists(int id, Visitor visitor)
    {
        var wishes = visitor.Wishes.Length + visitor.Proposed.Length;
        if (wishes > ProblemRules.MostWishes)
        {
            _findings.Add($"visitors[{id}].wishes", $"{wishes} wishes, own and proposed, are too many: at most {ProblemRules.MostWishes} are taken.");
        }

        _list++;
        CheckSlots(id, "wishes", visitor.Wishes);
        // In the same list: what is wished for cannot be proposed as well.
        CheckSlots(id, "proposed", visitor.Proposed);
        CheckNewList(id, "pinned", visitor.Pinned);
        CheckNewList(id, "never", visitor.Never);
        CheckNewList(id, "notAdmitted", visitor.NotAdmitted);
    }

    private void CheckNewList(int id, string member, int[] slots)
    {
        _list++;
        CheckSlots(id, member, slots);
    }

    private void CheckSlots(int id, string member, int[] slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            if (slot < 0 || slot >= _namedIn.Length)
            {
                _findings.Add($"visitors[{id}].{member}[{i}]", Findings.Unknown("slot", slot, _namedIn.Length));
            }
            else if (_namedIn[slot] == _list)
            {
                _findings.Add($"visitors[{id}].{member}[{i}]", $"Slot {slot} is named a second time.");
            }
            else
            {
                _namedIn[slot] = _list;
            }
        }
    }

    private void CheckSpans(int id, Visitor visitor)
    {
        CheckCount(id, "busy", visitor.Busy.Length);
        CheckCount(id, "unavailable", visitor.Unavailable.Length);
        for (var i = 0; i < visitor.Busy.Length; i++)
        {
            var busy = visitor.Busy[i];
            _findings.Span("visitors", id, $"busy[{i}].", busy.Day, busy.Start, busy.End);
            _findings.Known("visitors", id, $"busy[{i}].place", busy.Place, _problem.Travel.Length, "place");
        }

        for (var i = 0; i < visitor.Unavailable.Length; i++)
        {
            var span = visitor.Unavailable[i];
            _findings.Span("visitors", id, $"unavailable[{i}].", span.Day, span.Start, span.End);
        }
    }

    private void CheckCount(int id, string member, int count)
    {
        if (count > ProblemRules.MostSpans)
        {
            _findings.Add($"visitors[{id}].{member}", $"{count} are too many: at most {ProblemRules.MostSpans} are taken.");
        }
    }
}
