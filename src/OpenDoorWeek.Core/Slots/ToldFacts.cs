using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Slots;

/// <summary>What visitors of a visit are told of when it changes.</summary>
/// <remarks>
/// The rest changes without a mail: title, presentation, questions, form, support, whom it admits, who sees it, places. It stands on the
/// page of the visit; nobody misses the visit or waits in vain because of it.
/// </remarks>
/// <param name="LocalDate">In Brussels, as the times.</param>
/// <param name="MeetingPoint">Null: at the entrance.</param>
/// <param name="Languages">Codes, in any order.</param>
public sealed record ToldFacts(
    DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, string PlaceKind, string Street, string Postcode, string? MeetingPoint, string[] Languages)
{
    public bool IsMobile => PlaceKind == SlotOffer.Mobile;

    public static ToldFacts Of(SlotMoment moment, SlotOffer offer) => new(
        moment.Day, moment.Span.Start, moment.Span.End, offer.PlaceKind, offer.Street, offer.Postcode, offer.MeetingPoint, [.. offer.Languages]);

    /// <summary>The rule, without a database: what is told to who knew these facts; empty: nothing.</summary>
    public IReadOnlyList<ToldChange> ChangesTo(ToldFacts now)
    {
        (ToldChange Change, bool IsSame)[] all =
        [
            (ToldChange.When, (LocalDate, LocalStart, LocalEnd) == (now.LocalDate, now.LocalStart, now.LocalEnd)),
            (ToldChange.Where, (Street, Postcode) == (now.Street, now.Postcode)),
            (ToldChange.MeetingPoint, (IsMobile, MeetingPoint) == (now.IsMobile, now.MeetingPoint)),
            (ToldChange.Languages, Languages.ToHashSet().SetEquals(now.Languages)),
        ];
        return [.. all.Where(c => !c.IsSame).Select(c => c.Change)];
    }

    /// <summary>What a visit said in an earlier version.</summary>
    /// <exception cref="InvalidOperationException">It never had that version, or has it still.</exception>
    internal static async Task<ToldFacts> ReadAsync(Tx tx, Guid slotId, int version, CancellationToken ct) =>
        await tx.FindAsync<ToldFacts>(Read, new { slotId, version }, ct) ?? throw new InvalidOperationException($"No version {version} of slot {slotId}.");

    /// <summary>What the slot says before it changes in the same batch.</summary>
    internal const string Keep = """
        insert into slot_version (slot_id, version, replaced_at, local_date, local_start, local_end, place_kind, street, postcode, meeting_point, languages)
        select s.slot_id, s.version, @now::timestamptz, s.local_date, s.local_start, s.local_end, s.place_kind, s.street, s.postcode, s.meeting_point,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language)
          from slot s
         where s.slot_id = @slotId
        """;

    private const string Read = """
        select local_date, local_start, local_end, place_kind, street, postcode, meeting_point, languages
          from slot_version
         where slot_id = @slotId
           and version = @version
        """;
}

/// <summary>What is said in one line.</summary>
public enum ToldChange
{
    When,
    Where,
    MeetingPoint,
    Languages,
}
