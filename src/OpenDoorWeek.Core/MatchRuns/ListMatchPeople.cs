using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>People of a finished run: all, those with so many visits, those who could get nothing, or those whom a name finds.</summary>
public sealed class ListMatchPeople(Database db)
{
    public const int MostOnPage = 50;

    /// <param name="Preset">Which plan; null: the one that was asked for.</param>
    /// <param name="Visits">Only with so many; null: any number.</param>
    /// <param name="IsImpossible">Only those none of whose wishes could ever be met.</param>
    /// <param name="Find">Part of a name or address; null: all.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number, string? Preset, int? Visits, bool IsImpossible, string? Find, int Page);

    public sealed record Result(MatchedWeek Week, IReadOnlyList<Person> People, int Count);

    /// <param name="Who">Null: erased since.</param>
    /// <param name="Visits">Numbers of slots, in order of time.</param>
    public sealed record Person(Guid PersonId, MatchedPerson? Who, int Wishes, int[] Visits);

    /// <returns>Null: no such edition or run, or not hers as a whole, or it is not done.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await MatchedWeek.OpenAsync(tx, edition, request.Number, request.Preset, ct) is not { } week)
        {
            return null;
        }

        var found = (request.IsImpossible ? Impossible(week) : Enumerable.Range(0, week.People.Length)).Where(v => request.Visits is not { } n || week.Plan.Visits[v].Length == n).ToList();
        if (request.Find is { Length: > 0 } find)
        {
            var ids = await tx.ListAsync<Guid>(Search, new { week.People, pattern = LikePattern.Containing(find) }, ct);
            found = [.. found.IntersectBy(ids, v => week.People[v])];
        }

        List<int> shown = [.. found.Skip((request.Page - 1) * MostOnPage).Take(MostOnPage)];
        var names = await MatchedWeek.NamesAsync(tx, shown.Select(v => week.People[v]), ct);
        return new(week, [.. shown.Select(v => new Person(week.People[v], names.GetValueOrDefault(week.People[v]), week.Problem.Visitors[v].Wishes.Length, week.Plan.Visits[v]))], found.Count);
    }

    /// <returns>Numbers of visitors without a visit none of whose wishes could have been met, whatever the others want.</returns>
    internal static IEnumerable<int> Impossible(MatchedWeek week) =>
        week.Plan.Visits.Index().Where(v => v.Item.Length == 0 && !Admission.Ranked(week.Problem, week.Problem.Visitors[v.Index]).Any()).Select(v => v.Index);

    private const string Search = """
        select person_id
          from person
         where person_id = any(@People)
           and (lower(name) like @pattern or email like @pattern)
        """;
}
