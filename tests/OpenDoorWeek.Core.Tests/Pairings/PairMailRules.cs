using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Whether what a mail would say is still so when it leaves.</summary>
[TestFixture, Category("Rules")]
public sealed class PairMailRules
{
    private static readonly PairFacts Proposed = new() { State = "proposed", IsOptedIn = true, FirstDay = new(2026, 11, 23) };
    private static readonly PairFacts Accepted = Proposed with { State = "accepted", Answer = "yes", AcceptedAt = DateTimeOffset.UnixEpoch };
    private static readonly PairFacts Ended = Accepted with { State = "ended" };

    private static IEnumerable<TestCaseData> Cases() =>
    [
        new("pair.proposed", Proposed, true),
        new("pair.proposed", Proposed with { Answer = "yes" }, false),
        new("pair.proposed", Proposed with { IsOptedIn = false }, false),
        new("pair.proposed", Accepted, false),
        new("pair.proposed", Ended, false),
        new("pair.nudge", Proposed, true),
        new("pair.nudge", Proposed with { Answer = "yes" }, false),
        new("pair.accepted", Accepted, true),
        new("pair.accepted", Ended, false),
        new("pair.feedback", Accepted, true),
        new("pair.feedback", Accepted with { Went = "well" }, false),
        new("pair.ended", Ended, true),
        new("pair.ended", Accepted, false),
        new("pair.ended", Ended with { AcceptedAt = null }, false),
        new("pair.ended", Ended with { IsOptedIn = false }, false),
    ];

    [TestCaseSource(nameof(Cases))]
    public void A_mail_leaves_only_while_it_is_true(string kind, PairFacts pair, bool isTrue) => Assert.That(PairingMails.IsTrue(kind, pair), Is.EqualTo(isTrue));
}
