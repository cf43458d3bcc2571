using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reads a visitor; what is left out is as in <see cref="Visitor"/>.</summary>
internal static class VisitorReader
{
    private static readonly Members VisitorMembers = new(
        "id", "langs", "want", "perDay", "wishes", "pinned", "party?", "never?", "busy?", "unavailable?", "notAdmitted?", "proposed?", "priority?");

    private static readonly Members BusyMembers = new("day", "start", "end", "place");
    private static readonly Members SpanMembers = new("day", "start", "end");

    public static Visitor Read(ref JsonWalk json, out int? id)
    {
        var draft = new Draft();
        id = null;
        var visitor = json.EnterObject(VisitorMembers);
        while (json.NextMember(ref visitor) is { } member)
        {
            if (member == "id")
            {
                id = json.Id();
            }
            else
            {
                draft.Read(member, ref json);
            }
        }

        return draft.Made();
    }

    private struct Draft()
    {
        private string[] _languages = [];
        private int[] _wishes = [], _proposed = [], _pinned = [], _never = [], _notAdmitted = [];
        private int _want, _perDay, _party = 1, _priority;
        private Appointment[] _busy = [];
        private TimeSpanOfDay[] _unavailable = [];

        public void Read(string member, ref JsonWalk json)
        {
            switch (member)
            {
                case "langs": _languages = json.Languages(); break;
                case "want": _want = json.Int(); break;
                case "perDay": _perDay = json.Int(); break;
                case "wishes": _wishes = json.Ints(); break;
                case "pinned": _pinned = json.Ints(); break;
                case "party": _party = json.Int(); break;
                case "never": _never = json.Ints(); break;
                case "busy": _busy = [.. ReadSpans(ref json, BusyMembers)]; break;
                case "unavailable": _unavailable = [.. ReadSpans(ref json, SpanMembers).Select(span => new TimeSpanOfDay(span.Day, span.Start, span.End))]; break;
                case "notAdmitted": _notAdmitted = json.Ints(); break;
                case "proposed": _proposed = json.Ints(); break;
                case "priority": _priority = json.Int(); break;
            }
        }

        public readonly Visitor Made() => new()
        {
            Languages = _languages,
            Want = _want,
            PerDay = _perDay,
            Wishes = _wishes,
            Pinned = _pinned,
            Party = _party,
            Never = _never,
            Busy = _busy,
            Unavailable = _unavailable,
            NotAdmitted = _notAdmitted,
            Proposed = _proposed,
            Priority = _priority,
        };
    }

    /// <param name="members">With or without a place; it reads as 0 where there is none.</param>
    private static List<Appointment> ReadSpans(ref JsonWalk json, Members members)
    {
        var spans = new List<Appointment>();
        var list = json.EnterArray();
        while (json.NextItem(ref list))
        {
            spans.Add(ReadSpan(ref json, members));
        }

        return spans;
    }

    private static Appointment ReadSpan(ref JsonWalk json, Members members)
    {
        var (day, start, end, place) = (0, 0, 0, 0);
        var span = json.EnterObject(members);
        while (json.NextMember(ref span) is { } member)
        {
            switch (member)
            {
                case "day": day = json.Int(); break;
                case "start": start = json.Int(); break;
                case "end": end = json.Int(); break;
                case "place": place = json.Int(); break;
            }
        }

        return new Appointment(day, start, end, place);
    }
}
