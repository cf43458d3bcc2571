using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Everything a mail says of one registration, read by its id at the moment of sending.</summary>
public sealed record RegistrationFacts
{
    public Guid HostId { get; init; }

    public string Status { get; init; } = "";

    public int SubmissionNo { get; init; }

    /// <summary>Null: not returned, or accepted since.</summary>
    public string? OrganiserNote { get; init; }

    /// <summary>Of the phase hosts-register; null: not foreseen.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    public string EditionSlug { get; init; } = "";

    public string EditionNl { get; init; } = "";

    public string EditionFr { get; init; } = "";

    public string EditionEn { get; init; } = "";

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public string HostName { get; init; } = "";

    public string Sector { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string PlaceNl { get; init; } = "";

    public string PlaceFr { get; init; } = "";

    public string ZoneNl { get; init; } = "";

    public string ZoneFr { get; init; } = "";

    public string ZoneEn { get; init; } = "";

    public string ZonePhone { get; init; } = "";

    public string ZoneEmail { get; init; } = "";

    public string ZoneAddress { get; init; } = "";

    /// <summary>Of the person written to; null: never said.</summary>
    public string? PersonName { get; init; }

    public bool IsContact { get; init; }

    /// <summary>The person written to is organiser of the host's zone.</summary>
    public bool IsOrganiser { get; init; }

    /// <summary>Of the invitation; null: none is meant.</summary>
    public int? LinkVersion { get; init; }

    public DateTimeOffset? InvitedUntil { get; init; }

    public bool IsAccepted { get; init; }

    public Text Edition => new(EditionNl, EditionFr, EditionEn);

    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    /// <summary>Who sends the mail.</summary>
    internal ZoneLetters.Zone Sender => new(Zone, ZonePhone, ZoneEmail, ZoneAddress);

    /// <summary>JSON of the outbox rows: the host and the person written to, or the invitation.</summary>
    public sealed record Ids(Guid? HostId, int Number, Guid? PersonId, Guid? InvitationId, int Version);

    /// <returns>Null: the host or the invitation is gone.</returns>
    public static Task<RegistrationFacts?> ReadAsync(Tx tx, Ids ids, CancellationToken ct) => tx.FindAsync<RegistrationFacts>(Select, ids, ct);

    private const string Select = """
        select h.host_id, h.status, h.submission_no, h.organiser_note, f.closes_at,
               e.slug as edition_slug, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en, e.first_day, e.last_day,
               o.name as host_name, o.sector, o.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address,
               p.name as person_name,
               exists (select 1 from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = p.person_id) as is_contact,
               exists (select 1 from organiser g where g.person_id = p.person_id and (g.zone_code is null or g.zone_code = o.zone_code)) as is_organiser,
               i.link_version, i.expires_at as invited_until, i.accepted_at is not null as is_accepted
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
          join place pl on pl.postcode = o.postcode
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'hosts-register'
          left join contact_invitation i on i.invitation_id = @InvitationId
          left join person p on p.person_id = @PersonId
         where h.host_id = coalesce(@HostId, (select host_id from contact_invitation where invitation_id = @InvitationId))
        """;
}
