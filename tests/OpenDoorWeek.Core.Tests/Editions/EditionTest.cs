using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Editions;

/// <summary>Use cases of organisers on editions, and requests that a test bends by <c>with</c>.</summary>
public abstract class EditionTest : DbTest
{
    protected static readonly EditionDays NextYear = new(new(2027, 11, 22), new(2027, 11, 26));
    protected static readonly EditionDraft Draft = new(new("Opendeurweek", "Semaine portes ouvertes", "Open-door week"), NextYear, 24);
    protected static readonly ZoneContact Zuid = new("S", "Zoneteam Zuid", "+32 2 555 00 00", "zuid@example.org", "Voorbeeldstraat 1, 1060 Sint-Gillis");

    /// <summary>As a page hands it on: the use cases ask the table again.</summary>
    protected async Task<OrganiserScope> OrganiserAsync(params string[] zones) =>
        new(await Rows.AddOrganiserAsync(zones), zones.Length == 0 ? null : zones);

    protected static CreateEdition.Request ToCreate(OrganiserScope by, params ZoneContact[] zones) =>
        new(by, "zuid-2027", Draft, zones.Length == 0 ? [Zuid] : zones, Guid.NewGuid());

    protected Task<CreateEdition.Result> CreateAsync(CreateEdition.Request request) => new CreateEdition(Db, Clock).ExecuteAsync(request, default);

    protected static CopyEdition.Request ToCopy(OrganiserScope by) =>
        new(by, "zuid-2026", "zuid-2027", Draft.Name, NextYear.FirstDay, WithHosts: true, AcceptsOtherWeekday: false, Guid.NewGuid());

    protected Task<CopyEdition.Result> CopyAsync(CopyEdition.Request request) => new CopyEdition(Db, Clock).ExecuteAsync(request, default);

    protected Task<EditEdition.Result> EditAsync(OrganiserScope by, EditionDraft draft) => new EditEdition(Db, Clock).ExecuteAsync(new(by, "zuid-2026", draft), default);

    protected async Task<ReadEdition.Result> ReadEditionAsync(string slug) => (await new ReadEdition(Db, Clock).ExecuteAsync(slug, default))!;

    protected Task<IReadOnlyList<string>> ActionsAsync() => ListAsync<string>("select action from audit order by audit_id");
}
