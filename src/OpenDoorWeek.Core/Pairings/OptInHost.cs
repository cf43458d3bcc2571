using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A host as far as it matters to who asks for or offers a partner in its name.</summary>
public sealed record OptInHost
{
    public Guid HostId { get; init; }

    public Guid OrganisationId { get; init; }

    public Guid EditionId { get; init; }

    public string EditionSlug { get; init; } = "";

    public string EditionNl { get; init; } = "";

    public string EditionFr { get; init; } = "";

    public string EditionEn { get; init; } = "";

    public string Name { get; init; } = "";

    public string Status { get; init; } = "";

    public DateOnly FirstDay { get; init; }

    /// <summary>Who asks is one of its contacts; false: she reads as organiser.</summary>
    public bool IsContact { get; init; }

    /// <summary>Earlier editions in which it was an accepted host.</summary>
    public int Editions { get; init; }

    /// <summary>The organiser's word on it; null: none.</summary>
    public bool? Said { get; init; }

    /// <summary>Of the person who asks: what her form begins with.</summary>
    public string[] PersonLanguages { get; init; } = [];

    public string ZonePhone { get; init; } = "";

    /// <summary>All of the structure in this edition, and the person's own of any other structure.</summary>
    public IReadOnlyList<OptIn> OptIns { get; init; } = [];

    public Text Edition => new(EditionNl, EditionFr, EditionEn);

    public bool IsExperienced => HostExperience.IsExperienced(Editions, Said);

    /// <summary>What the person said for this structure, also what she has stopped; null: nothing.</summary>
    public OptIn? Own(string role) => OptIns.FirstOrDefault(x => x.IsOwn && x.Role == role && x.OrganisationId == OrganisationId);

    /// <summary>A colleague who does what only one of a structure does; null: nobody.</summary>
    public OptIn? Colleague(string role) =>
        OptIns.FirstOrDefault(x => !x.IsOwn && x.IsLive && x.Role == role && role != OptIn.Buddy && x.OrganisationId == OrganisationId);

    /// <summary>The rule, without a database: why she does not ask for it now, or change it; null: she may.</summary>
    /// <param name="role">buddy, mentor or newcomer.</param>
    /// <param name="today">In Brussels.</param>
    public OptInRefusal? WhyNot(string role, DateOnly today) => this switch
    {
        { IsContact: false } => new OptInRefusal.NotContact(),
        { Status: "withdrawn" } => new OptInRefusal.HostWithdrawn(),
        _ when today >= FirstDay => new OptInRefusal.Begun(FirstDay),
        { IsExperienced: false } when role == OptIn.Mentor => new OptInRefusal.NotExperienced(),
        { IsExperienced: true } when role == OptIn.Newcomer => new OptInRefusal.Experienced(),
        _ when Colleague(role) is { } colleague => new OptInRefusal.ColleagueDoes(colleague.PersonName),
        _ when OptIns.FirstOrDefault(x => x.IsOwn && x.IsLive && x.Role == role && x.OrganisationId != OrganisationId) is { } other => new OptInRefusal.Elsewhere(other.Organisation),
        _ => null,
    };

    /// <summary>Holds the edition first, as all that makes or ends pairs does; reads after.</summary>
    /// <returns>Null: no such host, or none that this person acts for.</returns>
    internal static async Task<OptInHost?> LockAsync(Tx tx, Guid hostId, HostActor actor, CancellationToken ct)
    {
        var args = new { hostId, actor.PersonId, actor.MayOrganise };
        return await tx.FindLastAsync<OptInHost>([Lock, Read], args, ct) is { } host
            ? host with { OptIns = await tx.ListAsync<OptIn>(OptIn.List, new { host.EditionId, host.OrganisationId, actor.PersonId }, ct) }
            : null;
    }

    private const string Lock = """
        select e.edition_id
          from edition e
         where e.edition_id = (select h.edition_id from host h where h.host_id = @hostId)
           for no key update
        """;

    internal const string Read = $"""
        select h.host_id, o.organisation_id, e.edition_id, e.slug as edition_slug, e.name_nl as edition_nl, e.name_fr as edition_fr, e.name_en as edition_en,
               o.name, h.status, e.first_day,
               exists (select 1 from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = @PersonId) as is_contact,
               {PairingPool.EarlierEditions} as editions,
               {HostExperience.Said} as said,
               coalesce((select p.languages from person p where p.person_id = @PersonId), array[]::text[]) as person_languages,
               ez.contact_phone as zone_phone
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
         where h.host_id = @hostId
           and {HostActor.Sql}
        """;
}
