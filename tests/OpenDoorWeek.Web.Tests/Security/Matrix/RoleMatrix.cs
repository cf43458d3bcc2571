using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Web.Tests.Security.Matrix;

/// <summary>Asks for everything as everybody, and tells what came out that should not have.</summary>
/// <param name="week">Whose things are asked for.</param>
/// <param name="roles">Who asks.</param>
/// <param name="print">What every table holds, by its name.</param>
internal sealed partial class RoleMatrix(WebSite site, MatrixWeek week, IReadOnlyList<Role> roles, Func<Task<IReadOnlyDictionary<string, string>>> print) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
    private readonly ConcurrentBag<string> findings = [];
    private int asked;

    public int Asked => asked;

    /// <summary>Each sentence names role, route and place; empty: nothing leaks.</summary>
    public async Task<IReadOnlyList<string>> FindLeaksAsync(IReadOnlyList<AppRoute> routes)
    {
        foreach (var unknown in Access.Stale(routes).Select(s => $"{s} stands in the table of Access.cs and not in the application: take it out"))
        {
            findings.Add(unknown);
        }

        await AskAllAsync("pages that are merely read", routes.Where(r => !r.IsPost).SelectMany(Asks));
        foreach (var route in routes.Where(r => r.IsPost))
        {
            await AskAllAsync(route.Name, Asks(route));
        }

        return [.. findings.Order(StringComparer.Ordinal)];
    }

    public void Dispose() => client.Dispose();

    /// <summary>What is refused, or only read, changes no row: all are asked at once, and the tables compared.</summary>
    private async Task AskAllAsync(string what, IEnumerable<Ask> asks)
    {
        var before = await print();
        await Parallel.ForEachAsync(asks, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (ask, ct) => await AskAsync(ask, ct));
        var after = await print();
        foreach (var table in after.Where(t => before[t.Key] != t.Value))
        {
            findings.Add($"{what}: somebody who may not has changed table {table.Key}");
        }
    }

    private async Task AskAsync(Ask ask, CancellationToken ct)
    {
        using var request = ask.Make();
        using var response = await client.SendAsync(request, ct);
        var (location, body) = ($"{response.Headers.Location?.OriginalString}", await response.Content.ReadAsStringAsync(ct));
        Interlocked.Increment(ref asked);
        if (ask.Judge(response.StatusCode, location) is { } wrong)
        {
            findings.Add(wrong);
        }

        foreach (var marker in Marker().Matches(body + location).Select(m => (Circle: m.Groups[1].Value, Place: week.Places.Single(p => p.Name == m.Groups[2].Value))).Distinct())
        {
            if (!ask.Role.MayKnow(marker.Circle, marker.Place))
            {
                findings.Add($"{ask}: the answer ({(int)response.StatusCode}) tells of a {marker.Circle} of {marker.Place.Name}");
            }
        }
    }

    /// <summary>With its own things, with those of others, and with things that do not belong together.</summary>
    private IEnumerable<Ask> Asks(AppRoute route)
    {
        if (Access.Of(route) is not { } rule)
        {
            findings.Add($"{route.Name} is a way into the application of which nobody said who may take it: mark its page [OrganisersOnly], [HostContactsOnly] or [Authorize], or add it to the table in Security/Matrix/Access.cs");
            return [];
        }

        var unknown = route.Names.Where(n => !week.Home.Ids.ContainsKey(n)).ToList();
        unknown.ForEach(n => findings.Add($"{route.Name} takes an id \"{n}\" that no place has: give it one in Security/Matrix/MatrixWeek.cs"));
        return unknown.Count > 0 ? [] :
            from role in roles
            from ask in Fills.Where(f => !f.IsMixed || Ask.TakesTwo(route)).Select(f => new Ask(route, role, f, rule(route, role, f))).DistinctBy(a => (a.Url, route.IsPost && route.Ids.Count > 0 ? a.Fill : null))
            select ask;
    }

    private Fill[] Fills =>
    [
        new(week.Home, week.Home), new(week.Neighbour, week.Neighbour), new(week.Abroad, week.Abroad), new(week.Home, week.Neighbour), new(week.Home, week.Abroad),
    ];

    [GeneratedRegex("q(host|visitor|named|waiter|organiser|partner)(home|neighbour|abroad)", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();
}
