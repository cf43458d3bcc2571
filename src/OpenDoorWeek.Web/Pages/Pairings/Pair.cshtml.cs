using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>A proposal or a pair, for its members. Opening it answers nothing, since mail scanners open links too; its buttons do.</summary>
[Authorize, PersonalPage]
public sealed class PairModel(ReadPair readPair, AnswerProposal answerProposal, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid PairId { get; init; }

    /// <summary>Which link of the mail she followed: yes or no; null: none.</summary>
    [FromQuery(Name = "answer")]
    public string? Answer { get; init; }

    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public ReadPair.Result Read { get; private set; } = null!;

    public PairFacts Pair => Read.Pair;

    /// <summary>The button she came for stands first.</summary>
    public bool IsNoFirst => Answer == "no";

    public Text? Said => Done switch
    {
        "agreed" when Pair.IsAccepted => PairTexts.SaidAgreed,
        "went" => PairTexts.SaidNoted,
        _ => null,
    };

    public string Heading
    {
        get
        {
            var what = PairWords.Title(Pair.Role, Pair.IsTrio, language);
            return Pair.IsAccepted ? t(PairTexts.PairTitle, ("who", PairWords.Names(Pair, language)))
                : Read.MayAnswer ? t(PairTexts.ProposalTitle, ("what", what))
                : t(PairTexts.OverTitle, ("what", what));
        }
    }

    /// <summary>Of what she can answer no more.</summary>
    public string OverLead =>
        !Pair.IsOptedIn ? t(PairTexts.YouStopped)
        : Pair.IsProposed ? t(PairTexts.AnswerOver, ("day", DateWords.Day(Pair.AnswerUntil, language)))
        : t(Pair.Answer == "no" ? PairTexts.YouSaidNo : PairTexts.OverLead);

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readPair.ExecuteAsync(new(PairId, PersonId), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => AnswerAsync(isYes: true, ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => AnswerAsync(isYes: false, ct);

    private async Task<IActionResult> AnswerAsync(bool isYes, CancellationToken ct) => await answerProposal.ExecuteAsync(new(PairId, PersonId, isYes), ct) switch
    {
        AnswerProposal.Result.Waiting => Redirect(PairLinks.Pair(language, PairId)),
        AnswerProposal.Result.Accepted => Redirect(PairLinks.Pair(language, PairId, "agreed")),
        AnswerProposal.Result.Declined => Redirect(PairLinks.Own(language, "declined")),
        AnswerProposal.Result.AlreadyPaired => Redirect(PairLinks.Leave(language, PairId)),
        AnswerProposal.Result.Over => await OnGetAsync(ct),
        _ => NotFound(),
    };
}
