using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The editions to choose from.</summary>
public sealed class IndexModel(ListEditions listEditions) : PageModel
{
    public IReadOnlyList<ListEditions.Edition> Editions { get; private set; } = [];

    /// <summary>She sees editions that are still being made.</summary>
    public bool IsOrganiser => HttpContext.Visitor() is { Person.SecondFactorAt: not null };

    public async Task OnGetAsync(CancellationToken ct) => Editions = [.. (await listEditions.ExecuteAsync(ct)).Where(e => e.IsPublic || IsOrganiser)];
}
