using System.Text.Json;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Who of edition B asked for a buddy or a mentor, so that an organiser can make pairs and publish them at once.</summary>
internal static class DemoPairings
{
    private const int Staff = 30;
    private const int MentoringHosts = 20;
    private static readonly string[] SectorWishes = ["any", "same", "other"];

    /// <summary>Ten first-time hosts who ask for a mentor, ten who offer to be one, and staff members who ask for a buddy.</summary>
    public static IReadOnlyList<OptInRow> OptIns(EditionRow edition, IReadOnlyList<DemoHost> hosts, IReadOnlyList<PersonRow> staff, DateTimeOffset at) =>
    [
        .. hosts.Take(MentoringHosts).Select((h, i) => i % 2 == 0
            ? OptIn(edition, h, h.Contacts[0], "newcomer", at) with { SectorWish = SectorWishes[i / 2 % 3] }
            : OptIn(edition, h, h.Contacts[0], "mentor", at) with { Capacity = 1 + (i / 2 % 3) }),
        .. staff.Select((p, i) => OptIn(edition, HostOfStaff(hosts, i), p, "buddy", at) with { SectorWish = SectorWishes[i % 3], IsOpenToOthers = i / 2 % 2 == 0 }),
    ];

    /// <summary>The demo has no earlier edition: the organiser said who took part before.</summary>
    public static IReadOnlyList<ExperienceRow> Experience(IReadOnlyList<OptInRow> optIns, Guid organiserId) =>
        [.. optIns.Where(o => o.Role == "mentor").Select(o => new ExperienceRow(o.EditionId, o.OrganisationId, true, organiserId, o.CreatedAt))];

    /// <summary>staff.1@example.org and on: two work for each of fifteen hosts.</summary>
    public static IReadOnlyList<PersonRow> StaffOf(IReadOnlyList<DemoHost> hosts)
    {
        var dice = new DemoDice($"{DemoPlan.Seed}/staff");
        return [.. Enumerable.Range(0, Staff).Select(i => StaffMember(HostOfStaff(hosts, i), i + 1, dice))];
    }

    /// <param name="tx">Behind people, organisations and hosts.</param>
    /// <param name="rows">Of one load.</param>
    /// <param name="columns">Names of columns.</param>
    public static void AddTo(Tx tx, DemoRows rows, JsonSerializerOptions columns)
    {
        tx.Add(InsertContacts, new { Rows = JsonSerializer.Serialize(rows.OptIns, columns) });
        tx.Add(InsertOptIns, new { Rows = JsonSerializer.Serialize(rows.OptIns, columns) });
        tx.Add(InsertExperience, new { Rows = JsonSerializer.Serialize(rows.Experience, columns) });
    }

    private static DemoHost HostOfStaff(IReadOnlyList<DemoHost> hosts, int index) => hosts[index / 2 * 3 % hosts.Count];

    private static PersonRow StaffMember(DemoHost host, int number, DemoDice dice)
    {
        var email = $"staff.{number}@example.org";
        var languages = host.Contacts[0].Languages;
        var name = DemoNames.Of(languages[0], dice);
        return new PersonRow(DemoId.Of("person", email), email, name, host.Organisation.Name, languages, languages[0], host.Row.CreatedAt);
    }

    private static OptInRow OptIn(EditionRow edition, DemoHost host, PersonRow person, string role, DateTimeOffset at) =>
        new(DemoId.Of("opt-in", person.Email), edition.EditionId, person.PersonId, host.Organisation.OrganisationId, role, person.Languages, 1, "any", false, at);

    // Who asks is contact of the structure in whose name she does: she comes to its pages, and looks on as long as she is.
    private const string InsertContacts = """
        insert into organisation_contact (organisation_id, person_id)
        select distinct organisation_id, person_id
          from jsonb_populate_recordset(null::pairing_opt_in, @Rows::jsonb)
        on conflict do nothing
        """;

    private const string InsertOptIns = """
        insert into pairing_opt_in (pairing_opt_in_id, edition_id, person_id, organisation_id, role, languages, capacity, sector_wish, is_open_to_others, created_at)
        select pairing_opt_in_id, edition_id, person_id, organisation_id, role, languages, capacity, sector_wish, is_open_to_others, created_at
          from jsonb_populate_recordset(null::pairing_opt_in, @Rows::jsonb)
        """;

    private const string InsertExperience = """
        insert into pairing_experience (edition_id, organisation_id, is_experienced, decided_by, decided_at)
        select edition_id, organisation_id, is_experienced, decided_by, decided_at
          from jsonb_populate_recordset(null::pairing_experience, @Rows::jsonb)
        """;
}
