namespace OpenDoorWeek.Web.Tests.History;

/// <summary>The outbox holds exactly one row for each committed change and each who is told of it: computed from the change, compared both ways.</summary>
/// <param name="contacts">Of a host: who is told for it.</param>
internal sealed class OutboxRule(IReadOnlyDictionary<Guid, Guid[]> contacts) : Rule
{
    /// <summary>A mail that says that this slot changed waits for this contact.</summary>
    private readonly HashSet<(Guid SlotId, Guid ContactId)> waits = [];

    private static readonly Dictionary<Verb, string> NewEntry = new()
    {
        [Verb.Booked] = "booking.confirmed",
        [Verb.Confirmed] = "booking.confirmed",
        [Verb.Accepted] = "booking.confirmed",
        [Verb.Moved] = "booking.moved",
        [Verb.HandedOver] = "booking.received",
        [Verb.Named] = "participant.invited",
    };

    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        var expected = tx.Of<ParticipantRow>().Select(p => OfParticipant(p.Was, p.Now, deeds, model)).OfType<string>()
            .Concat(deeds.SelectMany(d => ToHost(d, model)))
            .Concat(deeds.Where(d => d.Verb == Verb.Held).Select(d => $"booking.please-confirm {d.Booking.BookingId} {d.Booking.Email}"))
            .Concat(tx.Of<BookingRow>().Where(b => b is { Was.Status: "confirmed", Now.Status: "confirmed" } && b.Was.PersonId != b.Now.PersonId)
                .Select(b => $"booking.yours {b.Now.BookingId}.{b.Now.LinkVersion} {b.Now.PersonId}"))
            .Concat(tx.Of<EntryRow>().Where(e => e.Was is null).Select(e => $"waiting.joined {e.Now.EntryId} {e.Now.PersonId}"))
            .Concat(tx.Of<EntryRow>().Where(e => e.Now.Status == "closed").Select(e => $"waiting.closed {e.Now.EntryId} {e.Now.PersonId}"))
            .Concat(tx.Of<OfferRow>().Select(o => OfOffer(o.Was, o.Now, deeds, model)).OfType<string>())
            .Concat(tx.Of<SlotRow>().Select(s => s.Now.SlotId).Distinct().SelectMany(s => OfSlot(s, tx)))
            .Concat(OfHolds(tx))
            .ToList();
        foreach (var (_, mail) in tx.Of<MailRow>().Where(m => m.Now.Kind == "host.slot-changed"))
        {
            _ = mail.State == "queued" ? waits.Add((mail.AggregateId, mail.RecipientId!.Value)) : waits.Remove((mail.AggregateId, mail.RecipientId!.Value));
        }

        var found = tx.New<MailRow>().Where(m => !IsAskedAgain(m, tx)).Select(m => $"{m.Kind} {m.Key} {m.RecipientId?.ToString() ?? m.Recipient}");
        return Compare("outbox", tx.Xid, expected, found);
    }

    private static string? OfParticipant(ParticipantRow? was, ParticipantRow now, IReadOnlyList<Deed> deeds, Model model)
    {
        if (model.Unmailed.Contains(now.PersonId))
        {
            return null;
        }

        var deed = deeds.FirstOrDefault(d => d.Booking.BookingId == now.BookingId || d.Old?.BookingId == now.BookingId);
        var isHolder = deed is not null && (deed.Old ?? deed.Booking).PersonId == now.PersonId;
        return (was?.Status, now.Status) switch
        {
            (null, "confirmed") => $"{(deed!.Verb == Verb.Restored ? isHolder ? "booking.confirmed" : "participant.invited" : deed is { Verb: Verb.Booked, Booking.BookedBy: not null } ? "booking.confirmed-by-phone" : NewEntry[deed.Verb])} {now.ParticipantId} {now.PersonId}",
            ("confirmed", "moved") => $"booking.moved-away {now.ParticipantId}.{now.Sequence} {now.PersonId}",
            ("confirmed", "handed-over") => $"booking.handed-over {now.ParticipantId}.{now.Sequence} {now.PersonId}",
            ("confirmed", "confirmed") when now.Sequence > was!.Sequence => $"booking.changed {now.ParticipantId}.{now.Sequence} {now.PersonId}",
            ("confirmed", "cancelled") when now.CancelledByHost => $"booking.cancelled-by-host {now.ParticipantId}.{now.Sequence} {now.PersonId}",
            ("confirmed", "cancelled") => $"{(deed!.Verb == Verb.Cancelled && isHolder ? "booking.cancelled" : "participant.cancelled")} {now.ParticipantId}.{now.Sequence} {now.PersonId}",
            _ => null,
        };
    }

    private IEnumerable<string> ToHost(Deed deed, Model model) => deed.Verb switch
    {
        Verb.Booked or Verb.Confirmed or Verb.Accepted or Verb.Restored => ToHost("host.booked", deed.Booking, model),
        Verb.Cancelled => ToHost("host.cancelled-by-visitor", deed.Booking, model),
        Verb.Moved => ToHost("host.cancelled-by-visitor", deed.Old!, model).Concat(ToHost("host.booked", deed.Booking, model)),
        Verb.HandedOver or Verb.Fewer or Verb.Left => ToHost("host.changed", deed.Booking, model),
        _ => [],
    };

    private IEnumerable<string> ToHost(string kind, BookingRow booking, Model model)
    {
        var slot = model.Slots[booking.SlotId];
        return contacts[slot.HostId].Select(contact => $"{kind} {booking.BookingId}.{contact}.{slot.HostSequence} {contact}");
    }

    /// <summary>A visit that moved: its host's entry moves along, by the mail that waits to say so or by a new one; with the visit it ends.</summary>
    private IEnumerable<string> OfSlot(Guid slotId, Transaction tx)
    {
        var rows = tx.Of<SlotRow>().Where(s => s.Now.SlotId == slotId).ToList();
        if (rows is not [{ Was: { HostSequence: > 0 } was }, ..])
        {
            return [];
        }

        var now = rows[^1].Now;
        var isTold = (now.Status == "cancelled" && was.Status != "cancelled") || was.StartsAt != now.StartsAt || was.EndsAt != now.EndsAt;
        return !isTold
            ? []
            : now.Status == "cancelled"
            ? contacts[now.HostId].Select(contact => $"host.cancelled {slotId}.{contact}.{now.HostSequence} {contact}")
            : contacts[now.HostId].Where(contact => !waits.Contains((slotId, contact))).Select(contact => $"host.slot-changed {slotId}.{contact}.{now.HostSequence} {contact}");
    }

    /// <summary>With a withdrawn visit end its holds that still had time: once for each address.</summary>
    private static IEnumerable<string> OfHolds(Transaction tx) => tx.Of<SlotRow>().All(s => s.Now.Status != "cancelled")
        ? []
        : tx.Of<BookingRow>().Where(b => b is { Was.Status: "held", Now.Status: "expired" } && b.Was.HeldUntil > tx.At).Select(b => b.Was!).GroupBy(b => b.Email)
            .Select(g => $"booking.hold-cancelled {g.OrderByDescending(b => b.CreatedAt).First().BookingId} {g.Key}");

    /// <summary>Whoever is being asked when the visit moves may be asked again, with what it says now.</summary>
    private static bool IsAskedAgain(MailRow mail, Transaction tx) =>
        mail.Kind == "offer.made" && mail.Key.Contains('.') && tx.Of<SlotRow>().Any(s => s.Was is not null && s.Was.StartsAt != s.Now.StartsAt);

    private static string? OfOffer(OfferRow? was, OfferRow now, IReadOnlyList<Deed> deeds, Model model)
    {
        var to = model.Entries[now.EntryId].PersonId;
        return (was?.Status, now.Status) switch
        {
            (null, "open") => $"offer.made {now.OfferId} {to}",
            ("open", "expired") => $"offer.expired {now.OfferId} {to}",
            ("open", "taken") when deeds.Any(d => d.Verb == Verb.Accepted && d.Booking.BookingId == now.BookingId) => $"offer.taken {now.OfferId} {to}",
            _ => null,
        };
    }
}

/// <summary>SEQUENCE of each calendar entry rises with each mail about it: of a visitor's own, and of the one that a host keeps for a slot.</summary>
internal sealed class SequenceRule : Rule
{
    private static readonly HashSet<string> OfVisitor =
        ["booking.confirmed", "booking.confirmed-by-phone", "booking.moved", "booking.received", "participant.invited", "booking.changed", "booking.cancelled-by-host", "booking.moved-away", "booking.handed-over", "booking.cancelled", "participant.cancelled"];

    private readonly Dictionary<string, int> last = [];

    public override IEnumerable<string> After(Transaction tx, IReadOnlyList<Deed> deeds, Model model)
    {
        foreach (var mail in tx.New<MailRow>())
        {
            var uid = OfVisitor.Contains(mail.Kind) ? mail.Key[..36] : mail.Kind.StartsWith("host.", StringComparison.Ordinal) ? $"{mail.AggregateId} {mail.RecipientId}" : null;
            if (uid is null)
            {
                continue;
            }

            if (last.TryGetValue(uid, out var before) && mail.AggregateSeq <= before)
            {
                yield return $"sequence: {mail.Kind} {mail.Key} has {mail.AggregateSeq} after {before} in transaction {tx.Xid}";
            }

            last[uid] = mail.AggregateSeq;
        }
    }
}
