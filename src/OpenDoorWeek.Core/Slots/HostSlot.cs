using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A visit as its host sees and changes it.</summary>
/// <param name="Taken">People of held, offered and confirmed bookings.</param>
/// <param name="Wishes">People who wish to visit it.</param>
/// <param name="BatchId">Published together with others from one draft; null: made otherwise.</param>
/// <param name="Sequence">Of the host's own calendar entry.</param>
public sealed record HostSlot(
    Guid SlotId, Guid HostId, string Status, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt,
    int Capacity, int Taken, int Minimum, string Format, string PlaceKind, string Street, string Postcode, string PlaceNl, string PlaceFr, string? MeetingPoint,
    string Visibility, string[] Admits, string[] Languages, string[] Supports,
    string[] TextLanguages, string[] Titles, string[] Presentations, string[] Questions,
    int Wishes, int Version, int Sequence, Guid? BatchId, string? ExternalId, string HostName)
{
    public SlotMoment Moment => new(LocalDate, new(LocalStart, LocalEnd));

    public SlotOffer Offer => new SlotOffer
    {
        Capacity = Capacity,
        Minimum = Minimum,
        Languages = Languages,
        Supports = Supports,
        Format = Format,
        Admits = Admits,
        PlaceKind = PlaceKind,
        Street = Street,
        Postcode = Postcode,
        MeetingPoint = MeetingPoint,
        Visibility = Visibility,
        Texts = [.. TextLanguages.Select((l, i) => new SlotWriting(l, Titles[i], Presentations[i], Questions[i]))],
    }.Tidy();

    /// <summary>In the language of the reader, else in another; empty: the host wrote none.</summary>
    public string TitleIn(Language language) => Offer.Texts.OrderByDescending(t => t.Language == language.Code).FirstOrDefault()?.Title ?? "";

    /// <summary>The rule, without a database: why nothing of it is changed.</summary>
    /// <param name="version">That the page showed.</param>
    /// <param name="now">The moment of the request.</param>
    public SlotRefusal? Refuse(int version, DateTimeOffset now) =>
        Status == "cancelled" ? new SlotRefusal.IsWithdrawn()
        : StartsAt <= now ? new SlotRefusal.HasBegun()
        : Version != version ? new SlotRefusal.ChangedMeanwhile()
        : null;

    /// <summary>What people quote on the phone: "4F2A-91C0".</summary>
    public string Reference => ReferenceOf(SlotId);

    public static string ReferenceOf(Guid id) => $"{id:N}"[^8..].ToUpperInvariant().Insert(4, "-");

    /// <summary>Everything but the condition, over slot <c>s</c>, host <c>h</c> and organisation <c>o</c>.</summary>
    internal const string Select = """
        select s.slot_id, s.host_id, s.status, s.local_date, s.local_start, s.local_end, s.starts_at,
               s.capacity, s.taken, s.minimum, s.format, s.place_kind, s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point,
               s.visibility, s.admits,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as languages,
               array(select u.support from slot_support u where u.slot_id = s.slot_id order by u.support) as supports,
               array(select t.language from slot_text t where t.slot_id = s.slot_id order by t.language) as text_languages,
               array(select t.title from slot_text t where t.slot_id = s.slot_id order by t.language) as titles,
               array(select t.presentation from slot_text t where t.slot_id = s.slot_id order by t.language) as presentations,
               array(select t.questions from slot_text t where t.slot_id = s.slot_id order by t.language) as questions,
               (select count(*)::int from wish w where w.slot_id = s.slot_id) as wishes,
               s.version, s.host_sequence as sequence, s.batch_id, s.external_id, o.name as host_name
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
        """;
}
