using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>Hosts and visits of an edition in the zones of an organiser, against which a file is read.</summary>
public sealed record SlotImportScope(Guid EditionId, EditionDays Days, IReadOnlyList<SlotImportScope.Host> Hosts, IReadOnlyList<HostSlot> Slots)
{
    /// <param name="Status">draft, submitted, accepted, returned or withdrawn.</param>
    public sealed record Host(Guid HostId, string Name, string Status, string Street, string Postcode)
    {
        public string Reference => HostSlot.ReferenceOf(HostId);
    }

    /// <returns>Null: no such edition, or not one zone of it is hers.</returns>
    public static async Task<SlotImportScope?> ReadAsync(Tx tx, OrganiserScope by, string slug, CancellationToken ct)
    {
        var args = new { by.PersonId, slug };
        return await tx.FindAsync<Edition>(FindEdition, args, ct) is { } edition
            ? new(
                edition.EditionId,
                new(edition.FirstDay, edition.LastDay),
                await tx.ListAsync<Host>(ListHosts, args, ct),
                await tx.ListAsync<HostSlot>(HostSlot.Select + OfEdition, args, ct))
            : null;
    }

    /// <summary>How a file names a host: by its name, or by its reference where several have the name.</summary>
    public string NameOf(Guid hostId)
    {
        var host = Hosts.Single(h => h.HostId == hostId);
        return Hosts.Count(h => IsNamed(h, host.Name)) == 1 ? host.Name : host.Reference;
    }

    /// <returns>Null: too little of it can be read to judge the rest; <paramref name="problems"/> says what.</returns>
    internal SlotImportPlan.Row? Read(SlotSheet.Row row, List<SlotProblem> problems)
    {
        var host = FindHost(row[SlotField.Host], problems);
        var (day, start, end, capacity, minimum) = SlotCells.ReadNumbers(row, problems);
        var offer = SlotCells.ReadOffer(row, host?.Street ?? "-", host?.Postcode ?? "1000");
        if (host is null || day is null || start is null || end is null || capacity is null || minimum is null)
        {
            problems.AddRange(JudgeRest(day, start, end, offer with { Capacity = capacity ?? 1, Minimum = 1 }));
            return null;
        }

        var moment = new SlotMoment(day.Value, new(start.Value, end.Value));
        var id = row[SlotField.ExternalId];
        var slot = Slots.FirstOrDefault(s => id.Length == 0 ? s.HostId == host.HostId && s.Moment == moment && s.Status != "cancelled" : s.ExternalId == id || $"{s.SlotId:N}" == id);
        var externalId = id.Length == 0 || slot is { ExternalId: null } ? null : id;
        return new(row.Line, host.HostId, slot, externalId, moment, offer with { Capacity = capacity.Value, Minimum = minimum.Value });
    }

    private IEnumerable<SlotProblem> JudgeRest(DateOnly? day, TimeOnly? start, TimeOnly? end, SlotOffer offer) =>
    [
        .. day is { } on ? SlotRule.JudgeDay(on, Days) : [],
        .. start is { } from && end is { } until ? SlotRule.JudgeSpan(new(from, until)) : [],
        .. SlotRule.JudgeOffer(offer),
    ];

    private Host? FindHost(string cell, List<SlotProblem> problems)
    {
        var named = Hosts.Where(h => IsNamed(h, cell) || h.Reference.Equals(cell, StringComparison.OrdinalIgnoreCase)).ToList();
        SlotProblem? problem = (cell.Length, named.Count) switch
        {
            (0, _) => new(SlotField.Host, SlotFault.NoHost),
            (_, 0) => new(SlotField.Host, SlotFault.UnknownHost, cell),
            (_, 1) => named[0].Status == "withdrawn" ? new(SlotField.Host, SlotFault.HostWithdrawn) : null,
            _ => new(SlotField.Host, SlotFault.SeveralHosts, string.Join(", ", named.Select(h => h.Reference))),
        };
        problems.AddRange(problem is null ? [] : [problem]);
        return problem is null ? named[0] : null;
    }

    private static bool IsNamed(Host host, string name) => host.Name.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);

    private sealed record Edition(Guid EditionId, DateOnly FirstDay, DateOnly LastDay);

    private const string FindEdition = """
        select e.edition_id, e.first_day, e.last_day
          from edition e
         where e.slug = @slug
           and exists (
             select 1
               from edition_zone z
               join organiser g on g.zone_code is null or g.zone_code = z.zone_code
              where z.edition_id = e.edition_id
                and g.person_id = @PersonId)
        """;

    private const string ListHosts = """
        select h.host_id, o.name, h.status, o.street, o.postcode
          from host h
          join organisation o on o.organisation_id = h.organisation_id
          join edition e on e.edition_id = h.edition_id
         where e.slug = @slug
           and exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))
         order by o.name, h.host_id
        """;

    private const string OfEdition = """

          join edition e on e.edition_id = s.edition_id
         where e.slug = @slug
           and exists (select 1 from organiser g where g.person_id = @PersonId and (g.zone_code is null or g.zone_code = o.zone_code))
         order by o.name, s.starts_at, s.slot_id
        """;
}
