using System.Globalization;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>Collects what a plan breaks.</summary>
internal sealed class Violations
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void Add(FormattableString violation) => _all.Add(violation.ToString(CultureInfo.InvariantCulture));
}
