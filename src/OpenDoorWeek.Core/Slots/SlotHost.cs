using System.Text.Json;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A host as the pages of its visits need it, with the draft of what it is adding.</summary>
/// <param name="IsContact">She acts as contact; false: as organiser of its zone.</param>
/// <param name="Languages">Of the house; what a new visit begins with.</param>
/// <param name="ProgrammeOpensAt">From then on visitors see it; null: there is no programme.</param>
/// <param name="DraftId">Null, like <paramref name="DraftVersion"/> and <paramref name="DraftAnswers"/>: nothing is being added.</param>
/// <param name="DraftAnswers">JSON of <see cref="SlotAnswers"/>.</param>
/// <param name="Now">When this was read.</param>
public sealed record SlotHost(
    Guid HostId, Guid EditionId, string EditionSlug, DateOnly FirstDay, DateOnly LastDay, string Status, bool IsContact,
    string Name, string Street, string Postcode, string PlaceNl, string PlaceFr, string Visibility, string[] Languages,
    string ZoneNl, string ZoneFr, string ZoneEn, string ZonePhone, string ZoneEmail,
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, DateTimeOffset? ProgrammeOpensAt,
    Guid? DraftId, int? DraftVersion, string? DraftAnswers, DateTimeOffset Now)
{
    public EditionDays Days => new(FirstDay, LastDay);

    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    public PhaseGate Gate => PhaseGate.At(OpensAt, ClosesAt, Now);

    /// <summary>Why nothing may be added now, or null.</summary>
    public SlotRefusal? RefuseNew => SlotGate.Refuse(Status, IsContact, Gate);

    /// <summary>As kept, or what a first visit begins with: the house's own address, languages and visibility.</summary>
    public SlotAnswers Answers => DraftAnswers is { } kept
        ? JsonSerializer.Deserialize<SlotAnswers>(kept, Enqueue.Json)!
        : new() { Offer = new() { Languages = Languages, Street = Street, Postcode = Postcode, Visibility = Visibility } };

    /// <summary>One host, for one who acts for it.</summary>
    internal const string Read = $"""
        select h.host_id, e.edition_id, e.slug as edition_slug, e.first_day, e.last_day, h.status,
               exists (select 1 from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = @PersonId) as is_contact,
               o.name, o.street, o.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, h.visibility,
               array(select l.language from organisation_language l where l.organisation_id = o.organisation_id order by l.language) as languages,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en, ez.contact_phone as zone_phone, ez.contact_email as zone_email,
               f.opens_at, f.closes_at, p.opens_at as programme_opens_at,
               d.draft_id, d.version as draft_version, d.answers::text as draft_answers, @now as now
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
          join place pl on pl.postcode = o.postcode
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'hosts-register'
          left join edition_phase p on p.edition_id = e.edition_id and p.phase = 'programme'
          left join slot_draft d on d.host_id = h.host_id
         where h.host_id = @HostId
           and {HostActor.Sql}
        """;
}
