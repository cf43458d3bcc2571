using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Problems;

/// <summary><see cref="Admission"/> for many pairs: languages as bits, and the long way only for visitors with anything else to look at.</summary>
internal sealed class QuickAdmission(Problem problem, LanguageSets languages)
{
    /// <returns>As <see cref="Admission.Against"/>: why this visitor can never have this slot, or null.</returns>
    public Reason? Against(int visitorId, int slotId)
    {
        if (!languages.Share(visitorId, slotId))
        {
            return Reason.Language;
        }

        var visitor = problem.Visitors[visitorId];
        return visitor.NotAdmitted.Length + visitor.Never.Length + visitor.Unavailable.Length + visitor.Busy.Length == 0
            ? null
            : Admission.Against(problem, visitor, slotId);
    }
}
