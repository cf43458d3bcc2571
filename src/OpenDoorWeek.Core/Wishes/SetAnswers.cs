using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor says how many visits she wants, with how many she comes, in which languages, and whether we may propose others.</summary>
public sealed class SetAnswers(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    /// <param name="Version">Of the list as it was shown.</param>
    /// <param name="WantedVisits">1 to 3.</param>
    /// <param name="VisitsADay">1 to 3.</param>
    /// <param name="PartySize">1 to 10.</param>
    /// <param name="Languages">At least one.</param>
    /// <param name="Kind">Null: not asked.</param>
    /// <param name="OpenToOthers">We may propose visits that she did not name.</param>
    /// <param name="Name">Hers, where we did not know it; null: not asked.</param>
    public sealed record Request(
        string Slug, Guid PersonId, int Version, int WantedVisits, int VisitsADay, int PartySize, string[] Languages, string? Kind, bool OpenToOthers, string? Name);

    public abstract record Result
    {
        private Result() { }

        public sealed record Saved : Result;

        public sealed record Refused(WishRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SetAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SetAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var held = await HeldList.TakeAsync(tx, request.Slug, request.PersonId, now, ct);
        if (held?.List is not { } list)
        {
            return new Result.Refused(new WishRefusal.Unknown());
        }

        if ((held.WhyNotNow ?? Refuse(list, request)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        if (!Says(list, request))
        {
            var r = request;
            tx.Add(Update, new { list.ListId, r.WantedVisits, r.VisitsADay, r.PartySize, r.Languages, r.Kind, r.OpenToOthers });
            tx.Add(Name, new { r.PersonId, Typed = r.Name });
            held.AddChange(tx);
            tx.AddAudit(now, r.PersonId, "wishes.changed", r.PersonId, new { visits = r.WantedVisits, r.PartySize });
            await tx.CommitAsync(ct);
        }

        return new Result.Saved();
    }

    /// <summary>The rule, without a database: the same answers once more are saved already.</summary>
    internal static WishRefusal? Refuse(WishList list, Request request) =>
        Says(list, request) ? null
        : request.Languages.Length == 0 ? new WishRefusal.NoLanguage()
        : list.Version != request.Version ? new WishRefusal.ChangedMeanwhile()
        : null;

    private static bool Says(WishList list, Request r) =>
        (list.WantedVisits, list.VisitsADay, list.PartySize, list.Kind, list.OpenToOthers) == (r.WantedVisits, r.VisitsADay, r.PartySize, r.Kind, r.OpenToOthers)
        && r.Languages.Length > 0
        && list.Languages.ToHashSet().SetEquals(r.Languages);

    // A name that we know stays: it is in bookings and on lists already.
    private const string Name = """
        update person
           set name = coalesce(name, @Typed::text)
         where person_id = @PersonId
        """;

    private const string Update = """
        update wish_list
           set wanted_visits = @WantedVisits, visits_a_day = @VisitsADay, party_size = @PartySize,
               languages = @Languages, kind = @Kind, open_to_others = @OpenToOthers
         where wish_list_id = @ListId
        """;
}
