using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>The organiser whom a page is about.</summary>
internal static class OneOrganiser
{
    /// <returns>Null: no organiser, or one of zones that are not hers.</returns>
    public static async Task<string?> NameAsync(this ListOrganisers list, OrganiserScope by, Guid personId, CancellationToken ct) =>
        (await list.ExecuteAsync(by, ct)).Organisers.FirstOrDefault(o => o.PersonId == personId && o.MayChange) is { } found ? found.Name ?? found.Email : null;
}
