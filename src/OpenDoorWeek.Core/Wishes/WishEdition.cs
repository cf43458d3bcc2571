using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>The edition of a list of wishes, with the phases that decide.</summary>
/// <param name="OpensAt">Of the phase of wishes; null, with <paramref name="ClosesAt"/>: it does not take place.</param>
/// <param name="SharedUntil">End of the matchmaking: by then everybody knows; null: it does not take place.</param>
/// <param name="ZonePhone">For who comes too late.</param>
public sealed record WishEdition(
    Guid EditionId, string Slug, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay,
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, DateTimeOffset? SharedUntil, string ZonePhone)
{
    public Text Name => new(NameNl, NameFr, NameEn);

    /// <summary>The last day on which the outcome may come; null: there is none.</summary>
    public DateOnly? ResultDay => SharedUntil is { } until ? Brussels.DayOf(until.AddTicks(-1)) : null;

    public PhaseGate GateAt(DateTimeOffset now) => PhaseGate.At(OpensAt, ClosesAt, now);

    public bool Has(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>Everything but the condition.</summary>
    internal const string Select = """
        select e.edition_id, e.slug, e.name_nl, e.name_fr, e.name_en, e.first_day, e.last_day, w.opens_at, w.closes_at, m.closes_at as shared_until,
               coalesce((select ez.contact_phone from edition_zone ez where ez.edition_id = e.edition_id order by ez.zone_code limit 1), '') as zone_phone
          from edition e
          left join edition_phase w on w.edition_id = e.edition_id and w.phase = 'wishes'
          left join edition_phase m on m.edition_id = e.edition_id and m.phase = 'matchmaking'
        """;

    internal const string BySlug = """

         where e.slug = @slug
        """;

    internal const string ById = """

         where e.edition_id = @editionId
        """;
}
