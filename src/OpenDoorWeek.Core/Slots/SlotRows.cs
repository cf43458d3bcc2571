using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Slots;

/// <summary>Writes visits of one offer: their rows, languages, supports and texts.</summary>
internal static class SlotRows
{
    /// <param name="tx">Holds the row of the host.</param>
    /// <param name="ids">One for each moment.</param>
    /// <param name="moments">As judged by <see cref="SlotRule"/>.</param>
    /// <param name="offer">As judged, and tidy.</param>
    /// <param name="of">Whose, and where from.</param>
    public static void AddSlots(this Tx tx, IReadOnlyList<Guid> ids, IReadOnlyList<SlotMoment> moments, SlotOffer offer, Origin of)
    {
        var (o, all) = (offer, ids.ToArray());
        tx.Add(Insert, new
        {
            all,
            Days = moments.Select(m => m.Day).ToArray(),
            Starts = moments.Select(m => m.Span.Start).ToArray(),
            Ends = moments.Select(m => m.Span.End).ToArray(),
            of.EditionId,
            of.HostId,
            of.BatchId,
            of.ExternalId,
            of.Now,
            o.Capacity,
            o.Minimum,
            o.Format,
            Admits = o.Admits.ToArray(),
            o.PlaceKind,
            o.Street,
            o.Postcode,
            o.MeetingPoint,
            o.Visibility,
        });
        tx.AddWords(all, offer);
    }

    /// <summary>Puts the offer in place of what a visit said; its moment too. What it said is kept, for who was told so.</summary>
    public static void AddSlotChange(this Tx tx, Guid slotId, SlotMoment moment, SlotOffer offer, DateTimeOffset now)
    {
        var o = offer;
        tx.Add(ToldFacts.Keep, new { slotId, now });
        tx.Add(Update, new
        {
            slotId,
            moment.Day,
            moment.Span.Start,
            moment.Span.End,
            o.Capacity,
            o.Minimum,
            o.Format,
            Admits = o.Admits.ToArray(),
            o.PlaceKind,
            o.Street,
            o.Postcode,
            o.MeetingPoint,
            o.Visibility,
        });
        tx.Add(DeleteLanguages, new { slotId });
        tx.Add(DeleteSupports, new { slotId });
        tx.Add(DeleteTexts, new { slotId });
        tx.AddWords([slotId], offer);
    }

    private static void AddWords(this Tx tx, Guid[] all, SlotOffer offer)
    {
        tx.Add(InsertLanguages, new { all, Languages = offer.Languages.ToArray() });
        tx.Add(InsertSupports, new { all, Supports = offer.Supports.ToArray() });
        tx.Add(InsertTexts, new
        {
            all,
            Languages = offer.Texts.Select(t => t.Language).ToArray(),
            Titles = offer.Texts.Select(t => t.Title).ToArray(),
            Presentations = offer.Texts.Select(t => t.Presentation).ToArray(),
            Questions = offer.Texts.Select(t => t.Questions).ToArray(),
        });
    }

    /// <param name="BatchId">The draft; null: none.</param>
    /// <param name="ExternalId">Of the file; null: none.</param>
    internal sealed record Origin(Guid EditionId, Guid HostId, Guid? BatchId, string? ExternalId, DateTimeOffset Now);

    private const string Insert = """
        insert into slot (slot_id, edition_id, host_id, local_date, local_start, local_end, capacity, minimum, format, admits, place_kind,
                          street, postcode, meeting_point, visibility, status, batch_id, external_id, created_at)
        select m.slot_id, @EditionId, @HostId, m.day, m.start_at, m.end_at, @Capacity, @Minimum, @Format, @Admits::text[], @PlaceKind,
               @Street, @Postcode, @MeetingPoint::text, @Visibility, 'published', @BatchId::uuid, @ExternalId::text, @Now::timestamptz
          from unnest(@all::uuid[], @Days::date[], @Starts::time[], @Ends::time[]) as m (slot_id, day, start_at, end_at)
        """;

    private const string Update = """
        update slot
           set local_date = @Day,
               local_start = @Start,
               local_end = @End,
               capacity = @Capacity,
               minimum = @Minimum,
               format = @Format,
               admits = @Admits::text[],
               place_kind = @PlaceKind,
               street = @Street,
               postcode = @Postcode,
               meeting_point = @MeetingPoint::text,
               visibility = @Visibility,
               version = version + 1
         where slot_id = @slotId
        """;

    private const string DeleteLanguages = """
        delete from slot_language
         where slot_id = @slotId
        """;

    private const string DeleteSupports = """
        delete from slot_support
         where slot_id = @slotId
        """;

    private const string DeleteTexts = """
        delete from slot_text
         where slot_id = @slotId
        """;

    private const string InsertLanguages = """
        insert into slot_language (slot_id, language)
        select s, l
          from unnest(@all::uuid[]) s, unnest(@Languages::text[]) l
        """;

    private const string InsertSupports = """
        insert into slot_support (slot_id, support)
        select s, u
          from unnest(@all::uuid[]) s, unnest(@Supports::text[]) u
        """;

    private const string InsertTexts = """
        insert into slot_text (slot_id, language, title, presentation, questions)
        select s, t.language, t.title, t.presentation, t.questions
          from unnest(@all::uuid[]) s,
               unnest(@Languages::text[], @Titles::text[], @Presentations::text[], @Questions::text[]) as t (language, title, presentation, questions)
        """;
}
