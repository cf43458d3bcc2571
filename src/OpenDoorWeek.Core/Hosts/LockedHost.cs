using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A host whose row this transaction holds, for one who acts for it.</summary>
/// <param name="IsContact">She is contact; false: she acts as organiser.</param>
/// <param name="EditionZones">Codes of the zones that take part.</param>
internal sealed record LockedHost(
    Guid HostId,
    Guid OrganisationId,
    Guid EditionId,
    string Status,
    string ZoneCode,
    string[] StepsDone,
    int SubmissionNo,
    int PreviewVersion,
    bool IsContact,
    string[] EditionZones,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt)
{
    public RegistrationPhase Phase => new(OpensAt, ClosesAt);

    /// <summary>Visits are added while hosts register.</summary>
    public PhaseGate SlotGate(DateTimeOffset now) => PhaseGate.At(OpensAt, ClosesAt, now);

    /// <summary>Locks first, reads after.</summary>
    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public static Task<LockedHost?> LockAsync(Tx tx, Guid hostId, HostActor actor, CancellationToken ct) =>
        tx.FindLastAsync<LockedHost>([Lock, Read], new { hostId, actor.PersonId, actor.MayOrganise }, ct);

    /// <summary>
    /// The rule, without a database: why what it says of itself is not changed. A draft or a returned one within the phase; an accepted
    /// one at any time; a submitted one while nobody reads it, which is never. An organiser corrects at any time.
    /// </summary>
    public HostRefusal? RefuseEdit(DateTimeOffset now) => Status switch
    {
        "withdrawn" => new HostRefusal.Withdrawn(),
        "accepted" => null,
        _ when !IsContact => null,
        "submitted" => new HostRefusal.BeingRead(),
        _ => Phase.Refuse(now),
    };

    private const string Lock = """
        select host_id
          from host
         where host_id = @hostId
           for no key update
        """;

    private const string Read = $"""
        select h.host_id, h.organisation_id, h.edition_id, h.status, o.zone_code, h.steps_done, h.submission_no, h.preview_version,
               exists (select 1 from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = @PersonId) as is_contact,
               array(select z.zone_code from edition_zone z where z.edition_id = h.edition_id order by z.zone_code) as edition_zones,
               f.opens_at, f.closes_at
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          left join edition_phase f on f.edition_id = h.edition_id and f.phase = 'hosts-register'
         where h.host_id = @hostId
           and {HostActor.Sql}
        """;
}
