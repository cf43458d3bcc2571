using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The editions to choose from.</summary>
public sealed class IndexModel(ListEditions listEditions) : PageModel
{
    public IReadOnlyList<ListEditions.Edition> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Editions = await listEditions.ExecuteAsync(ct);
}
