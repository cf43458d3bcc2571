using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Tests.Security.Matrix;

namespace OpenDoorWeek.Web.Tests.Security;

/// <summary>Every way into the application × every role × what is hers and what is not. The list of ways comes from the running site.</summary>
[Category("Security")]
public sealed class RoleMatrixTests : WebTest
{
    /// <summary>Written whoever asks: sessions seen, keys of the house, and what an organiser typed herself before she is asked for her code again.</summary>
    private static readonly string[] NotOfTheWeek = ["session", "sign_in", "kept_form", "data_protection_key", "link_key", "migration"];

    [Test]
    public async Task Whoever_asks_for_whatever_gets_what_is_hers_and_nothing_of_others()
    {
        var week = await MakeWeekAsync(Site);
        var (routes, roles) = (await AppRoute.ListAsync(Site.Services), await week.MakeRolesAsync());
        using var matrix = new RoleMatrix(Site, week, roles, PrintAsync);
        var leaks = await matrix.FindLeaksAsync(routes);
        TestContext.Progress.WriteLine($"Role matrix: {routes.Count} routes × {roles.Count} roles × {week.Places.Count} places = {matrix.Asked} requests, {leaks.Count} leaks");
        Assert.That(leaks, Is.Empty, string.Join('\n', leaks));
        Assert.That((routes.Count, matrix.Asked), Is.GreaterThan((120, 5000)), "the matrix has hardly anything to ask");
    }

    /// <summary>The control: the same matrix over a site with three doors that were left open.</summary>
    [Test]
    public async Task A_route_that_leaks_changes_or_is_not_declared_is_named()
    {
        await using var leaky = await WebSite.StartAsync(Db, Clock, map: LeaveDoorsOpen);
        var week = await MakeWeekAsync(leaky);
        using var matrix = new RoleMatrix(leaky, week, await week.MakeRolesAsync(), PrintAsync);
        var leaks = await matrix.FindLeaksAsync([.. (await AppRoute.ListAsync(leaky.Services)).Where(r => r.Path.StartsWith("/leaky", StringComparison.Ordinal))]);
        Assert.That(leaks, Has.Some.EqualTo("a contact of another host of the week at GET /leaky/{hostId} with home: the answer (200) tells of a host of home"));
        Assert.That(leaks, Has.Some.EqualTo("a visitor without booking at GET /leaky/{hostId} with home: expected NotFound, got 200 "));
        Assert.That(leaks, Has.Some.EqualTo("nobody at GET /leaky/{hostId} with abroad: expected SignIn, got 200 "));
        Assert.That(leaks, Has.Some.EqualTo("POST /leaky/{hostId}: somebody who may not has changed table host"));
        Assert.That(leaks, Has.Some.StartsWith("GET /leaky-undeclared is a way into the application of which nobody said who may take it"));
        Assert.That(leaks, Has.Some.StartsWith("GET /leaky/by/{secretId} takes an id \"secretId\" that no place has"));
        Assert.That(leaks, Has.None.Contains("a contact of the host at GET /leaky/{hostId} with home"), "what is hers is no leak");
    }

    private static void LeaveDoorsOpen(IEndpointRouteBuilder app)
    {
        const string Contacts = "select string_agg(p.email, ' ') from host h join organisation_contact c using (organisation_id) join person p using (person_id) where h.host_id = @hostId";
        const string Prefix = "/{lang:regex(^(nl|fr|en)$)}";
        app.MapGet(Prefix + "/leaky/{hostId:guid}", (Guid hostId, Database db, CancellationToken ct) => db.FindAsync<string>(Contacts, new { hostId }, ct)).WithMetadata(new HostContactsOnlyAttribute());
        app.MapPost(Prefix + "/leaky/{hostId:guid}", (Guid hostId, Database db, CancellationToken ct) => db.FindAsync<int>("update host set touched_at = now() where host_id = @hostId returning 1", new { hostId }, ct))
            .WithMetadata(new HostContactsOnlyAttribute());
        app.MapGet(Prefix + "/leaky/by/{secretId:guid}", (Guid secretId) => Results.Text($"{secretId}")).WithMetadata(new HostContactsOnlyAttribute());
        app.MapGet(Prefix + "/leaky-undeclared", () => "here I am");
    }

    private async Task<MatrixWeek> MakeWeekAsync(WebSite site)
    {
        var week = new MatrixWeek(Rows, RunAsync, ReadAsync<Guid>, site);
        await week.MakePlacesAsync();
        return week;
    }

    /// <summary>Each row with the transaction that wrote it last: an update that changes no value shows too.</summary>
    private async Task<IReadOnlyDictionary<string, string>> PrintAsync()
    {
        var tables = (await ListAsync<string>("select tablename from pg_tables where schemaname = 'public' order by tablename")).Except(NotOfTheWeek);
        var each = tables.Select(t => $"select '{t}' as name, md5(coalesce(string_agg(t.xmin || t::text, '|' order by t.xmin::text, t::text), '')) as print from \"{t}\" t");
        return (await ListAsync<(string Name, string Print)>(string.Join(" union all ", each))).ToDictionary(t => t.Name, t => t.Print);
    }
}
