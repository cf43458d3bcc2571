using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Makes the two demo editions anew, dated from today. What visitors of the old ones did is gone afterwards.</summary>
/// <remarks>No mail leaves: the bookings of the demo are data, nobody made them. Zones must be there (<see cref="Zones.LoadZones"/>).</remarks>
public sealed class LoadDemo(Database db, TimeProvider clock)
{
    public abstract record Result
    {
        private Result() { }

        /// <param name="Editions">Slugs, in the order of their weeks.</param>
        /// <param name="Hosts">Accepted ones, in both editions.</param>
        public sealed record Loaded(IReadOnlyList<string> Editions, int Hosts, int Slots, int Visitors, int Bookings, int Wishes) : Result;

        /// <summary>The database holds a week that the demo did not make. Nothing was changed.</summary>
        public sealed record OtherEditions(IReadOnlyList<string> Slugs) : Result;
    }

    public async Task<Result> ExecuteAsync(CancellationToken ct)
    {
        var rows = DemoPlan.Make(Brussels.DayOf(clock.GetUtcNow()));
        return await db.TransactAsync(tx => LoadAsync(tx, rows, ct), ct);
    }

    private static async Task<Result> LoadAsync(Tx tx, DemoRows rows, CancellationToken ct)
    {
        await tx.RunAsync(LockTables, new { }, ct);
        var others = await tx.ListAsync<string>(ListOtherEditions, new { }, ct);
        if (others.Count > 0)
        {
            return new Result.OtherEditions(others);
        }

        DeleteOld(tx, await tx.ListAsync<Guid>(ListOldPeople, new { }, ct));
        DemoWriter.Add(tx, rows);
        DemoRegistrations.Add(tx);
        await tx.CommitAsync(ct);
        return new Result.Loaded(
            [.. rows.Editions.Select(e => e.Slug)],
            DemoPlan.HostsOfZuid + DemoPlan.HostsOfBrussel,
            rows.Slots.Count,
            DemoPlan.VisitorsOfZuid + DemoPlan.VisitorsOfBrussel,
            rows.Bookings.Count,
            rows.Wishes.Count);
    }

    private static void DeleteOld(Tx tx, IReadOnlyList<Guid> people)
    {
        var old = new { People = people.ToArray() };
        foreach (var sql in (string[])[DeleteMail, DeleteAudit, DeleteInvitations, DeleteParticipants, DeleteBookings, DeleteWishes, DeleteOrganisations])
        {
            tx.Add(sql, old);
        }

        tx.Add(DeleteEditions, old);
        tx.Add(DeleteSignIns, old);
        tx.Add(DeletePeople, old);
    }

    // Nobody books, and nobody makes an edition, while the old week goes. In the order in which the use cases lock rows.
    private const string LockTables = "lock table edition, person, slot, booking, participant in exclusive mode";

    private const string ListOtherEditions = """
        select slug
          from edition
         where not is_demo
         order by slug
        """;

    // Addresses of the demo, and whoever tried it out under her own and has no role. An operator stays.
    private const string ListOldPeople = """
        select person_id
          from person
         where person_id not in (select person_id from operator)
           and (email like '%@example.org'
                or person_id not in (select person_id from organiser)
                   and (person_id in (select person_id from booking)
                        or person_id in (select person_id from participant)
                        or person_id in (select person_id from wish_list)
                        or person_id in (select person_id from pairing_opt_in)))
        """;

    // The identifiers of the next load are the same: mail that stayed would pass for its own.
    private const string DeleteMail = """
        delete from outbox
         where recipient_id = any (@People)
            or aggregate_id = any (@People)
            or aggregate_id in (select booking_id from booking)
            or aggregate_id in (select participant_id from participant)
            or aggregate_id in (select slot_id from slot)
            or aggregate_id in (select invitation_id from organiser_invitation where email like '%@example.org')
        """;

    private const string DeleteAudit = """
        delete from audit
         where actor_id = any (@People)
            or subject_id = any (@People)
            or subject_id in (select booking_id from booking)
            or subject_id in (select slot_id from slot)
            or subject_id in (select edition_id from edition)
        """;

    private const string DeleteInvitations = """
        delete from organiser_invitation
         where email like '%@example.org'
            or invited_by = any (@People)
        """;

    // All of them: every edition of this database is the demo's.
    private const string DeleteParticipants = "delete from participant";
    private const string DeleteBookings = "delete from booking";
    private const string DeleteWishes = "delete from wish_list";

    private const string DeleteOrganisations = """
        delete from organisation
         where organisation_id in (select organisation_id from host)
        """;

    private const string DeleteEditions = """
        delete from edition
         where is_demo
        """;

    private const string DeleteSignIns = """
        delete from sign_in
         where email like '%@example.org'
            or email in (select email from person where person_id = any (@People))
        """;

    private const string DeletePeople = """
        delete from person
         where person_id = any (@People)
        """;
}
