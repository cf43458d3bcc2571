using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>How the places of an edition are shared out, for everybody, with a small example.</summary>
public sealed class FairnessModel(ListWished listWished, ReadDraw readDraw, ReadProof readProof) : PageModel
{
    public static readonly IReadOnlyList<(string Id, Text Title, Text Words)> Parts =
    [
        ("example", FairnessTexts.ExampleTitle, FairnessTexts.Example),
        ("one-wish", FairnessTexts.OneWishTitle, FairnessTexts.OneWish),
        ("draw", FairnessTexts.DrawTitle, FairnessTexts.Draw),
        ("proof", FairnessTexts.ProofTitle, FairnessTexts.Proof),
    ];

    public ListWished.Result Wished { get; private set; } = null!;

    /// <summary>Null: this edition takes no wishes.</summary>
    public ReadDraw.Result? Draw { get; private set; }

    /// <summary>Of the plan that was published last; null: none was.</summary>
    public PlanFigures? Proof { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await listWished.ExecuteAsync(new(slug, null), ct) is not { } wished)
        {
            return NotFound();
        }

        (Wished, Draw, Proof) = (wished, await readDraw.ExecuteAsync(slug, ct), await readProof.ExecuteAsync(slug, ct));
        return Page();
    }
}
