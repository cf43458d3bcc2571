namespace OpenDoorWeek.Core.Pairings;

/// <summary>A pair that is about to be proposed.</summary>
/// <param name="Kind"><c>buddy</c> or <c>mentor</c>.</param>
/// <param name="IsTrio">Of three buddies; two of them stay a pair until all three said yes.</param>
/// <param name="RunId">Null: proposed anew, or by hand.</param>
/// <param name="AnswerUntil">Last day, Brussels.</param>
internal sealed record NewPair(Guid PairId, string Kind, bool IsTrio, Guid? RunId, PairReasons Reasons, DateOnly AnswerUntil, IReadOnlyList<NewPair.Member> Members)
{
    /// <param name="Role"><c>buddy</c>, <c>newcomer</c> or <c>mentor</c>, as in her opt-in.</param>
    public sealed record Member(Guid OptInId, string Role);
}
