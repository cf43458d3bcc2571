using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Calendar;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Editions;

/// <summary>Organisers take over a calendar file of another initiative. Read whole or not at all; a second upload changes what it brought before.</summary>
public sealed class ImportOtherEvents(Database db, TimeProvider clock)
{
    /// <summary>Bytes of the largest file.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>What ends so many days before the week or starts so many after it says nothing about it and is left out.</summary>
    public const int DaysAround = 28;

    /// <param name="File">As uploaded, at most <see cref="MostBytes"/>.</param>
    public sealed record Request(OrganiserScope By, string Slug, byte[] File);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Count">Entries taken over, new or changed.</param>
        /// <param name="FarAway">Entries too far from the week.</param>
        /// <param name="Notes">What was not taken over as it stands, by line.</param>
        public sealed record Imported(int Count, int FarAway, IReadOnlyList<CalendarRemark> Notes) : Result;

        /// <summary>Nothing was changed.</summary>
        public sealed record Unreadable(IReadOnlyList<CalendarRemark> Errors) : Result;

        public sealed record Refused(EditionRefusal Refusal) : Result;
    }

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var file = CalendarFile.Read(request.File);
        var now = clock.GetUtcNow();
        return file.Errors.Count > 0
            ? new Result.Unreadable(file.Errors)
            : await db.TransactAsync(tx => ImportAsync(tx, request, file, now, ct), ct);
    }

    private static async Task<Result> ImportAsync(Tx tx, Request request, CalendarFile file, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return new Result.Refused(new EditionRefusal.Unknown());
        }

        var (first, last) = (edition.FirstDay.AddDays(-DaysAround), edition.LastDay.AddDays(DaysAround));
        var near = file.Events.Where(e => e.FirstDay <= last && e.LastDay >= first).ToList();
        tx.Add(Upsert, ArgsOf(edition.EditionId, [.. near.DistinctBy(e => e.SourceKey)], now));
        tx.AddAudit(now, request.By.PersonId, "edition.events-imported", edition.EditionId, new { near.Count });
        await tx.CommitAsync(ct);
        return new Result.Imported(near.Count, file.Events.Count - near.Count, file.Notes);
    }

    private static object ArgsOf(Guid editionId, IReadOnlyList<CalendarEntry> entries, DateTimeOffset now) => new
    {
        editionId,
        Ids = entries.Select(_ => Guid.CreateVersion7(now)).ToArray(),
        Titles = entries.Select(e => e.Title).ToArray(),
        Places = entries.Select(e => e.Place).ToArray(),
        Firsts = entries.Select(e => e.FirstDay).ToArray(),
        Lasts = entries.Select(e => e.LastDay).ToArray(),
        Starts = entries.Select(e => e.LocalStart).ToArray(),
        Ends = entries.Select(e => e.LocalEnd).ToArray(),
        Keys = entries.Select(e => e.SourceKey).ToArray(),
        now,
    };

    private const string Upsert = """
        insert into other_event (other_event_id, edition_id, title, place, first_day, last_day, local_start, local_end, source_key, created_at)
        select e.id, @editionId, e.title, e.place, e.first_day, e.last_day, e.local_start, e.local_end, e.source_key, @now
          from unnest(@Ids::uuid[], @Titles::text[], @Places::text[], @Firsts::date[], @Lasts::date[], @Starts::time[], @Ends::time[], @Keys::text[])
               as e (id, title, place, first_day, last_day, local_start, local_end, source_key)
        on conflict (edition_id, source_key) do update
           set title = excluded.title, place = excluded.place, first_day = excluded.first_day, last_day = excluded.last_day,
               local_start = excluded.local_start, local_end = excluded.local_end
        """;
}
