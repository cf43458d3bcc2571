using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A host with all that its registration says, as its contacts and its organiser read it.</summary>
/// <param name="Visibility">public, professionals or matching.</param>
/// <param name="PreviewUntil">End of the link for internal approval; null: none was made.</param>
/// <param name="OrganiserNote">Why it was returned; null: it never was, or was accepted since.</param>
/// <param name="OpensAt">Registration; null: not foreseen.</param>
/// <param name="Slots">Published visits.</param>
/// <param name="Now">When this was read.</param>
public sealed record RegisteredHost(
    Guid HostId, Guid OrganisationId, string EditionSlug, string EditionNl, string EditionFr, string EditionEn, DateOnly FirstDay, DateOnly LastDay,
    string Status, string Name, string Sector, string Street, string Postcode, string PlaceNl, string PlaceFr,
    string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn, string ZonePhone, string ZoneEmail, string[] EditionZones,
    string? Phone, string? Website, string[] Areas, string[] Languages, string Visibility, bool IsFullNote,
    string[] StepsDone, int SubmissionNo, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt, string? OrganiserNote,
    int PreviewVersion, DateTimeOffset? PreviewUntil, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt,
    int Slots, DateTimeOffset Now)
{
    public Text Edition => new(EditionNl, EditionFr, EditionEn);

    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    public RegistrationPhase Phase => new(OpensAt, ClosesAt);

    public IReadOnlyList<string> OpenSteps => HostSteps.Open(StepsDone);

    /// <summary>It is filled in by its contacts now.</summary>
    public bool IsOpen => Status is "draft" or "returned" && Phase.Refuse(Now) is null;

    /// <summary>What people quote on the phone: "4F2A-91C0".</summary>
    public string Reference => $"{HostId:N}"[^8..].ToUpperInvariant().Insert(4, "-");

    /// <summary>The link for internal approval shows something.</summary>
    public bool HasPreview => PreviewUntil > Now && Status != "withdrawn";

    /// <summary>Everything but the condition; <c>@now</c> is the moment of the request.</summary>
    internal const string Select = """
        select h.host_id, o.organisation_id, e.slug as edition_slug, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en,
               e.first_day, e.last_day, h.status, o.name, o.sector, o.street, o.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email,
               array(select x.zone_code from edition_zone x where x.edition_id = e.edition_id order by x.zone_code) as edition_zones,
               o.phone, o.website,
               array(select a.postcode from organisation_area a where a.organisation_id = o.organisation_id order by a.postcode) as areas,
               array(select l.language from organisation_language l where l.organisation_id = o.organisation_id
                      order by array_position(array['nl', 'fr', 'en'], l.language), l.language) as languages,
               h.visibility, h.is_full_note, h.steps_done, h.submission_no, h.submitted_at, h.decided_at, h.organiser_note,
               h.preview_version, h.preview_until, f.opens_at, f.closes_at,
               (select count(*)::int from slot s where s.host_id = h.host_id and s.status = 'published') as slots,
               @now as now
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
          join place pl on pl.postcode = o.postcode
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'hosts-register'
        """;
}
