using System.Collections.Concurrent;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>What the clients were told was done, as facts in words: "booked {booking} {slot} {person} {people}".</summary>
internal sealed class Answers
{
    private readonly ConcurrentQueue<string> facts = [];
    private readonly ConcurrentQueue<string> complaints = [];

    /// <param name="holds">By key of its form: a hold is answered by its key alone.</param>
    public IReadOnlyList<string> Facts(IReadOnlyDictionary<string, string> holds) => [.. facts.Select(f => f.Split(' ') is ["held", var key, .. var rest] ? $"held {holds.GetValueOrDefault(key, key)} {string.Join(' ', rest)}" : f)];

    /// <summary>What an answer itself did wrong, whatever the database holds.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public void Told(string fact) => facts.Enqueue(fact);

    public void Complain(string complaint) => complaints.Enqueue(complaint);

    /// <summary>The facts of a world that is over.</summary>
    public void Forget() => facts.Clear();
}

/// <summary>What was answered is there, and what is there was answered; so what was refused is not.</summary>
internal sealed class AnswersRule : Rule
{
    /// <summary>Each was done once, for one who was told so.</summary>
    private readonly HashSet<string> done = [];

    /// <summary>Also true: what a second press of the same button may be answered, who asks again for what has been.</summary>
    private readonly HashSet<string> alsoTrue = [];

    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        var givesUp = deeds.Any(d => d.Verb == Verb.Accepted);
        foreach (var deed in deeds)
        {
            var (b, isAsked) = (deed.Booking, !(givesUp && deed.Verb == Verb.Cancelled));
            Add(isAsked, deed.Verb switch
            {
                Verb.Booked when b.BookedBy is not null => $"phoned {b.BookingId} {b.SlotId} {b.PartySize}",
                Verb.Booked => $"booked {b.BookingId} {b.SlotId} {b.PersonId} {b.PartySize}",
                Verb.Held => $"held {b.BookingId} {b.SlotId} {b.Email} {b.PartySize}",
                Verb.Confirmed => $"confirmed {b.BookingId}",
                Verb.Accepted => $"accepted {b.BookingId}",
                Verb.Moved => $"moved {deed.Old!.BookingId} {b.BookingId} {b.SlotId}",
                Verb.Cancelled => $"cancelled {b.BookingId}",
                Verb.Restored => $"restored {b.BookingId}",
                Verb.Fewer => $"fewer {b.BookingId} {b.PartySize}",
                _ => null,
            });
        }

        foreach (var taken in deeds.Where(d => d.Verb == Verb.TakenBack))
        {
            Add(false, $"cancelled {taken.Booking.BookingId}");
        }

        foreach (var (_, now) in tx.Of<BookingRow>().Where(b => b.Now.Status == "confirmed"))
        {
            Add(false, $"fewer {now.BookingId} {now.PartySize}");
            Add(false, $"restored {now.BookingId}");
        }

        OfPeople(tx, deeds);
        OfQueue(tx);
        foreach (var (was, now) in tx.Of<SlotRow>().Where(s => s.Was is not null && s.Was.Version != s.Now.Version))
        {
            Add(true, now.Status == "cancelled" ? $"withdrawn {now.SlotId}" : $"changed {now.SlotId} {was!.Version} {now.Capacity}");
        }

        return [];
    }

    /// <param name="told">To all clients in this history.</param>
    public IEnumerable<string> Compare(IReadOnlyCollection<string> told) =>
        told.Distinct().Where(f => !done.Contains(f) && !alsoTrue.Contains(f)).Select(f => $"answer: told, and not so: {f}")
            .Concat(done.Except(told).Select(f => $"answer: so, and nobody was told: {f}"));

    private void OfPeople(Transaction tx, IReadOnlyList<Deed> deeds)
    {
        foreach (var (was, now) in tx.Of<ParticipantRow>())
        {
            var verb = deeds.FirstOrDefault(d => d.Booking.BookingId == now.BookingId || d.Old?.BookingId == now.BookingId)?.Verb;
            var (isNew, isEnded) = (was is null, now.Status != "confirmed" && was?.Status == "confirmed");
            Add(isNew && verb == Verb.Named, $"named {now.BookingId} {now.PersonId}");
            Add(isEnded && now.Status == "cancelled" && verb == Verb.Left, isEnded && now.Status == "cancelled" ? $"left {now.SlotId} {now.PersonId}" : null);
            Add(isEnded && now.Status == "handed-over", isEnded && now.Status == "handed-over" ? $"handed {now.SlotId} {now.PersonId}" : null);
            Add(isEnded && verb == Verb.Removed, isEnded ? $"removed {now.ParticipantId}" : null);
        }
    }

    private void OfQueue(Transaction tx)
    {
        foreach (var (was, now) in tx.Of<EntryRow>())
        {
            Add(was is null, $"joined {now.EntryId}");
            Add(now.Status == "left", now.Status is "waiting" or "offered" ? null : $"gone {now.EntryId}");
            Add(now.Status == "declined", now.Status == "waiting" && was is null ? null : $"declined {now.EntryId}");
        }
    }

    private void Add(bool isAsked, string? fact)
    {
        if (fact is not null)
        {
            _ = isAsked ? done.Add(fact) : alsoTrue.Add(fact);
        }
    }
}
