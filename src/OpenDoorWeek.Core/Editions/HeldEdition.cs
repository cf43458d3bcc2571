using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>An edition whose row this transaction holds, for an organiser who has every zone of it.</summary>
internal sealed record HeldEdition(Guid EditionId, DateOnly FirstDay, DateOnly LastDay, int BookingStopsHours)
{
    public EditionDays Days => new(FirstDay, LastDay);

    /// <summary>Locks the edition and reads it, in separate statements: a waiting session would keep its old snapshot.</summary>
    /// <returns>Null: no such edition, or not hers as a whole.</returns>
    public static Task<HeldEdition?> LockAsync(Tx tx, OrganiserScope by, string slug, CancellationToken ct) =>
        tx.FindLastAsync<HeldEdition>([Lock, Read], new { by.PersonId, slug }, ct);

    public static Task<IReadOnlyList<Phase>> ListPhasesAsync(Tx tx, Guid editionId, CancellationToken ct) =>
        tx.ListAsync<Phase>(ListPhases, new { editionId }, ct);

    /// <summary>Puts these phases in place of those it has.</summary>
    public static void AddPhases(Tx tx, Guid editionId, IReadOnlyList<Phase> phases)
    {
        tx.Add(DeletePhases, new { editionId });
        tx.Add(InsertPhases, new
        {
            editionId,
            Names = phases.Select(p => p.Name).ToArray(),
            Opens = phases.Select(p => p.OpensAt.ToUniversalTime()).ToArray(),
            Closes = phases.Select(p => p.ClosesAt.ToUniversalTime()).ToArray(),
        });
    }

    public static void AddZones(Tx tx, Guid editionId, IReadOnlyList<ZoneContact> zones) => tx.Add(UpsertZones, new
    {
        editionId,
        Codes = zones.Select(z => z.ZoneCode).ToArray(),
        Names = zones.Select(z => z.ContactName).ToArray(),
        Phones = zones.Select(z => z.ContactPhone).ToArray(),
        Emails = zones.Select(z => z.ContactEmail).ToArray(),
        Addresses = zones.Select(z => z.ContactAddress).ToArray(),
    });

    /// <returns>Codes of those zones for which this organiser may not speak.</returns>
    public static Task<IReadOnlyList<string>> ListZonesOfOthersAsync(Tx tx, OrganiserScope by, IReadOnlyList<ZoneContact> zones, CancellationToken ct) =>
        tx.ListAsync<string>(ListZonesOfOthers, new { by.PersonId, Zones = zones.Select(z => z.ZoneCode).ToArray() }, ct);

    /// <summary>Condition on edition <c>e</c>: the organiser <c>@PersonId</c> has all zones, or every zone of this edition.</summary>
    public const string IsHers = """
        exists (select 1 from organiser g where g.person_id = @PersonId)
           and not exists (
             select 1
               from edition_zone ez
              where ez.edition_id = e.edition_id
                and not exists (
                  select 1
                    from organiser g
                   where g.person_id = @PersonId
                     and (g.zone_code is null or g.zone_code = ez.zone_code)))
        """;

    private const string Lock = """
        select edition_id
          from edition
         where slug = @slug
           for no key update
        """;

    private const string Read = $"""
        select e.edition_id, e.first_day, e.last_day, e.booking_stops_hours
          from edition e
         where e.slug = @slug
           and {IsHers}
        """;

    private const string ListPhases = """
        select phase as name, opens_at, closes_at
          from edition_phase
         where edition_id = @editionId
         order by opens_at, phase
        """;

    private const string DeletePhases = """
        delete from edition_phase
         where edition_id = @editionId
        """;

    private const string InsertPhases = """
        insert into edition_phase (edition_id, phase, opens_at, closes_at)
        select @editionId, p.name, p.opens_at, p.closes_at
          from unnest(@Names::text[], @Opens::timestamptz[], @Closes::timestamptz[]) as p (name, opens_at, closes_at)
        """;

    private const string UpsertZones = """
        insert into edition_zone (edition_id, zone_code, contact_name, contact_phone, contact_email, contact_address)
        select @editionId, z.code, z.name, z.phone, z.email, z.address
          from unnest(@Codes::text[], @Names::text[], @Phones::text[], @Emails::text[], @Addresses::text[]) as z (code, name, phone, email, address)
        on conflict (edition_id, zone_code) do update
           set contact_name = excluded.contact_name, contact_phone = excluded.contact_phone,
               contact_email = excluded.contact_email, contact_address = excluded.contact_address
        """;

    private const string ListZonesOfOthers = """
        select z.code
          from unnest(@Zones::text[]) as z (code)
         where not exists (
           select 1
             from organiser g
            where g.person_id = @PersonId
              and (g.zone_code is null or g.zone_code = z.code))
        """;
}
