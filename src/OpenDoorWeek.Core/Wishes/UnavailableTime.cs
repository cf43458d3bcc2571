using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>When a visitor cannot come, on Brussels' clocks.</summary>
/// <param name="Day">Of the edition.</param>
/// <param name="Starts">Inclusive.</param>
/// <param name="Ends">Exclusive, after <paramref name="Starts"/>.</param>
public sealed record UnavailableTime(DateOnly Day, TimeOnly Starts, TimeOnly Ends)
{
    /// <summary>On one list.</summary>
    public const int Most = 20;

    /// <summary>Half-open: a visit that begins when she is free again is possible.</summary>
    public bool Meets(DateOnly day, TimeOnly starts, TimeOnly ends) => Day == day && Starts < ends && starts < Ends;

    /// <summary>The times with one more: those that touch it become one with it.</summary>
    public static IReadOnlyList<UnavailableTime> With(IReadOnlyList<UnavailableTime> times, UnavailableTime more)
    {
        var touched = times.Where(t => t.Day == more.Day && t.Starts <= more.Ends && more.Starts <= t.Ends).ToList();
        var one = touched.Aggregate(more, (a, b) => a with { Starts = a.Starts < b.Starts ? a.Starts : b.Starts, Ends = a.Ends > b.Ends ? a.Ends : b.Ends });
        return [.. times.Except(touched).Append(one).OrderBy(t => t.Day).ThenBy(t => t.Starts)];
    }

    internal static Task<IReadOnlyList<UnavailableTime>> ListAsync(Tx tx, Guid listId, CancellationToken ct) => tx.ListAsync<UnavailableTime>(List, new { listId }, ct);

    /// <summary>Puts these times in place of those of the list.</summary>
    internal static void AddAll(Tx tx, Guid listId, IReadOnlyList<UnavailableTime> times)
    {
        tx.Add(Delete, new { listId });
        tx.Add(Insert, new { listId, days = times.Select(t => t.Day).ToArray(), starts = times.Select(t => t.Starts).ToArray(), ends = times.Select(t => t.Ends).ToArray() });
    }

    internal const string List = """
        select day, starts, ends
          from wish_unavailable
         where wish_list_id = @listId
         order by day, starts
        """;

    private const string Delete = """
        delete from wish_unavailable
         where wish_list_id = @listId
        """;

    private const string Insert = """
        insert into wish_unavailable (wish_list_id, day, starts, ends)
        select @listId, t.day, t.starts, t.ends
          from unnest(@days::date[], @starts::time[], @ends::time[]) as t (day, starts, ends)
        """;
}
