using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A contact asks for a partner, offers to be one, changes what she said, or comes back after she had stopped.</summary>
/// <remarks>The edition is held, so that of two colleagues who ask at once one is told of the other.</remarks>
public sealed class SetOptIn(Database db, TimeProvider clock)
{
    /// <param name="HostId">In whose name.</param>
    /// <param name="Actor">A contact of it, for herself.</param>
    /// <param name="Role">buddy, mentor or newcomer.</param>
    /// <param name="Languages">Of <see cref="Words.LanguageWords.Codes"/>; one at least.</param>
    /// <param name="Capacity">1 to <see cref="OptIn.MostPartners"/>.</param>
    /// <param name="SectorWish">any, same or other.</param>
    /// <param name="IsOpenToOthers">Of a buddy: also somebody of another small structure.</param>
    /// <param name="Topics">At most <see cref="OptIn.LongestTopics"/> characters; null: none.</param>
    /// <param name="Times">Of morning, afternoon, evening; empty: any.</param>
    public sealed record Request(
        Guid HostId, HostActor Actor, string Role, string[] Languages, int Capacity, string SectorWish, bool IsOpenToOthers, string? Topics, string[] Times);

    public abstract record Result
    {
        private Result() { }

        /// <param name="IsNew">She asks now, or again; false: she changed what she said.</param>
        public sealed record Done(bool IsNew) : Result;

        public sealed record Refused(OptInRefusal Refusal) : Result;

        /// <summary>No such host, or none that this person acts for.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await OptInHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new Result.Unknown();
        }

        if (Decide(host, request, Brussels.DayOf(now)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        var isNew = host.Own(request.Role) is not { IsLive: true };
        tx.Add(Keep, ArgsOf(host, request, now));
        tx.AddAudit(now, request.Actor.PersonId, isNew ? "pairing.asked" : "pairing.changed", request.HostId, new { request.Role, request.Capacity });
        await tx.CommitAsync(ct);
        return new Result.Done(isNew);
    }

    /// <summary>The rule, without a database: why not, or null to go on.</summary>
    /// <param name="host">Held.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="today">In Brussels.</param>
    internal static OptInRefusal? Decide(OptInHost host, Request request, DateOnly today) =>
        host.WhyNot(request.Role, today)
        ?? (host.Own(request.Role) is { IsLive: true } own && own.Load > request.Capacity ? new OptInRefusal.BelowLoad(own.Load) : null);

    private static object ArgsOf(OptInHost host, Request request, DateTimeOffset now) => new
    {
        optInId = Guid.CreateVersion7(now),
        host.EditionId,
        host.OrganisationId,
        request.Actor.PersonId,
        request.Role,
        request.Languages,
        request.Capacity,
        request.SectorWish,
        IsOpenToOthers = request.IsOpenToOthers && request.Role == OptIn.Buddy,
        request.Topics,
        request.Times,
        now,
    };

    private const string Keep = """
        insert into pairing_opt_in (pairing_opt_in_id, edition_id, person_id, organisation_id, role, languages, capacity, sector_wish, is_open_to_others, topics, times, created_at)
        values (@optInId, @EditionId, @PersonId, @OrganisationId, @Role, @Languages, @Capacity, @SectorWish, @IsOpenToOthers, @Topics::text, @Times, @now)
        on conflict on constraint pairing_opt_in_once do update
           set organisation_id = excluded.organisation_id,
               languages = excluded.languages,
               capacity = excluded.capacity,
               sector_wish = excluded.sector_wish,
               is_open_to_others = excluded.is_open_to_others,
               topics = excluded.topics,
               times = excluded.times,
               updated_at = @now,
               ended_at = null
        """;
}
