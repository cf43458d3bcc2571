using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>The languages of the house: in which its people can be spoken to.</summary>
public sealed class ChangeLanguages(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Languages">Codes of <see cref="Words.LanguageWords"/>, at least one.</param>
    public sealed record Request(Guid HostId, HostActor Actor, string[] Languages);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var edit = new HostEdit.Edit(request.HostId, request.Actor, HostSteps.Languages);
        return HostEdit.RunAsync(
            db,
            edit,
            clock.GetUtcNow(),
            (tx, host) =>
            {
                tx.Add(DeleteOld, new { host.OrganisationId });
                tx.Add(Insert, new { host.OrganisationId, request.Languages });
                return null;
            },
            ct);
    }

    private const string DeleteOld = """
        delete from organisation_language
         where organisation_id = @OrganisationId
        """;

    private const string Insert = """
        insert into organisation_language (organisation_id, language)
        select distinct @OrganisationId::uuid, unnest(@Languages::text[])
        """;
}
