using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>All proposals and pairs of the signed-in person, and what she asked for.</summary>
[Authorize, PersonalPage]
public sealed class OwnModel(ListOwnPairs listOwnPairs, Language language) : PageModel
{
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public ListOwnPairs.Result Read { get; private set; } = null!;

    public Text? Said => Done switch
    {
        "declined" => PairTexts.SaidDeclined,
        "left" => PairTexts.SaidLeft,
        "swapped" => PairTexts.SaidSwapped,
        _ => null,
    };

    public IEnumerable<PairFacts> In(string state) => Read.Pairs.Where(p => p.State == state);

    /// <summary>How a proposal stands.</summary>
    public string StateOf(PairFacts pair) =>
        PairTexts.OfState(Read.Today > pair.AnswerUntil ? "late" : pair.Answer is null ? "answer" : "waiting", pair.AnswerUntil, language);

    public async Task OnGetAsync(CancellationToken ct) => Read = await listOwnPairs.ExecuteAsync(HttpContext.Visitor()!.Person.PersonId, ct);
}
