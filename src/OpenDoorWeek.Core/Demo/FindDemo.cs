using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Says at a start whether there is a demo, and whether it is still fresh.</summary>
public sealed class FindDemo(Database db, TimeProvider clock)
{
    /// <param name="Slug">As in URLs.</param>
    /// <param name="FirstDay">A Monday.</param>
    public sealed record Week(string Slug, DateOnly FirstDay);

    public abstract record Result
    {
        private Result() { }

        public sealed record NoDemo : Result;

        /// <param name="Weeks">In the order of their first days.</param>
        public sealed record Fresh(IReadOnlyList<Week> Weeks) : Result;

        /// <summary>The first week has begun: the start prints how to make the demo anew, and never does so by itself.</summary>
        public sealed record WeekHasBegun(IReadOnlyList<Week> Weeks) : Result;
    }

    public async Task<Result> ExecuteAsync(CancellationToken ct)
    {
        var today = Brussels.DayOf(clock.GetUtcNow());
        return Judge(await db.ListAsync<Week>(ListWeeks, new { }, ct), today);
    }

    internal static Result Judge(IReadOnlyList<Week> weeks, DateOnly today)
    {
        if (weeks.Count == 0)
        {
            return new Result.NoDemo();
        }

        return today < weeks[0].FirstDay ? new Result.Fresh(weeks) : new Result.WeekHasBegun(weeks);
    }

    private const string ListWeeks = """
        select slug, first_day
          from edition
         where is_demo
         order by first_day
        """;
}
