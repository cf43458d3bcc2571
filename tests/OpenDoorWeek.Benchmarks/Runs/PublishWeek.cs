using System.Globalization;
using Npgsql;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Benchmarks.Runs;

/// <summary>Publishes the first run of a week while organisers book the same slots by phone, and says whether the week is sound after it.</summary>
internal sealed class PublishWeek(NpgsqlDataSource source, Database db, TimeProvider clock)
{
    private const int Callers = 16;
    private static readonly Site Site = new(new Uri("https://week.example.org"), "week@example.org");
    private static readonly OrganiserScope Olga = new(new("0000000d-0000-0000-0000-000000000001"), null);

    public async Task AddOrganiserAsync()
    {
        await using var command = source.CreateCommand(InsertOrganiser);
        command.Parameters.AddWithValue("edition", MatchWeek.EditionId);
        command.Parameters.AddWithValue("olga", Olga.PersonId);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<ReadPublishForm.Result> LookAsync() => (await new ReadPublishForm(db, clock).ExecuteAsync(new(Olga, "load", 1, null), default))!;

    public Task<PublishPlan.Result> PublishAsync(ReadPublishForm.Result form) =>
        new PublishPlan(db, clock, Site).ExecuteAsync(new(Olga, "load", 1, form.Preset, form.Changes.Mails, form.Seen, Guid.NewGuid()), default);

    /// <summary>Who presses first is first: the callers begin when the publication holds the slots, and go on until it has ended.</summary>
    public async Task<(PublishPlan.Result Result, int Booked, int Busy, int Refused)> PublishAmongCallersAsync(ReadPublishForm.Result form)
    {
        var publishing = PublishAsync(form);
        while (!publishing.IsCompleted && !await IsTrueAsync(SlotsAreHeld))
        {
            await Task.Delay(1);
        }

        var said = await Task.WhenAll(Enumerable.Range(0, Callers).Select(n => CallAsync(n, publishing)));
        return (await publishing, said.Sum(s => s.Booked), said.Sum(s => s.Busy), said.Sum(s => s.Refused));
    }

    /// <summary>Places are those of the bookings and within capacity, nobody is twice at once, and everybody of the run has an outcome.</summary>
    public Task<bool> IsSoundAsync() => IsTrueAsync(Sound);

    private async Task<(int Booked, int Busy, int Refused)> CallAsync(int caller, Task publishing)
    {
        var (booked, busy, refused) = (0, 0, 0);
        for (var n = 0; n == 0 || !publishing.IsCompleted; n++)
        {
            try
            {
                var slot = new Guid(string.Create(CultureInfo.InvariantCulture, $"0000000b-0000-0000-0000-{(caller * 7) + n:000000000000}"));
                var result = await new BookByPhone(db, clock, Site).ExecuteAsync(
                    new(slot, Olga, null, $"caller.{caller}.{n}@example.org", null, 1, "Kaat Claes", null, ["nl"], Language.Nl, true, true, Guid.NewGuid()), default);
                (booked, refused) = result is BookByPhone.Result.Booked ? (booked + 1, refused) : (booked, refused + 1);
            }
            catch (BusyException)
            {
                busy++;
            }
        }

        return (booked, busy, refused);
    }

    private async Task<bool> IsTrueAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 120;
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private const string SlotsAreHeld = "select exists (select 1 from pg_locks where relation = 'slot'::regclass and mode = 'RowShareLock' and granted)";

    private const string Sound = """
        select not exists (select 1
                             from slot s
                            where s.taken <> coalesce((select sum(b.party_size) from booking b where b.slot_id = s.slot_id and b.status = 'confirmed'), 0)
                               or s.taken > s.capacity)
           and not exists (select 1
                             from participant a
                             join participant b on b.person_id = a.person_id and b.participant_id > a.participant_id and b.period && a.period
                            where a.status = 'confirmed'
                              and b.status = 'confirmed')
           and (select count(*) from outcome) = (select count(*) from wish_list where submitted_at is not null)
        """;

    private const string InsertOrganiser = """
        insert into edition_phase (edition_id, phase, opens_at, closes_at)
        values (@edition, 'programme', '2026-09-01 10:00Z', '2026-12-01 10:00Z'), (@edition, 'wishes', '2026-10-01 10:00Z', '2026-10-25 10:00Z'),
               (@edition, 'matchmaking', '2026-10-25 10:00Z', '2026-11-10 10:00Z'), (@edition, 'free-booking', '2026-11-10 10:00Z', '2026-11-27 10:00Z');
        insert into person (person_id, email, name, language, created_at)
        values (@olga, 'olga@example.org', 'Olga', 'nl', now());
        insert into organiser (person_id, zone_code) values (@olga, null)
        """;
}
