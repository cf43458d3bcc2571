using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpenDoorWeek.Web.Pages.Dev;

/// <summary>Who is who in the demo.</summary>
[OnlyInDemo]
public sealed class IndexModel : PageModel;
