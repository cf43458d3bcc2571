using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Mentors;

namespace OpenDoorWeek.Matching.Tests.Pairings.Mentors;

/// <summary>Mentor pairs that are wrong anywhere are refused.</summary>
[Category("Pairing")]
public sealed class MentorCertificateTests
{
    private static readonly Dictionary<string, Func<MentorPairing, MentorPairing>> Kinds = new()
    {
        ["a pair too few"] = pairing => pairing with { Pairs = [.. pairing.Pairs.Skip(1)] },
        ["a pair twice"] = pairing => pairing with { Pairs = [pairing.Pairs[0], .. pairing.Pairs] },
        ["another mentor"] = pairing => First(pairing, pair => pair with { Mentor = (pair.Mentor + 1) % pairing.Prices.Length }),
        ["a mentor who does not exist"] = pairing => First(pairing, pair => pair with { Mentor = pairing.Prices.Length }),
        ["a newcomer who does not exist"] = pairing => First(pairing, pair => pair with { Newcomer = -1 }),
        ["a pair that calls itself pinned"] = pairing => First(pairing, pair => pair with { Pinned = true }),
        ["a value too high"] = pairing => pairing with { Value = pairing.Value + 1 },
        ["a bound too low"] = pairing => pairing with { Bound = pairing.Bound - 1 },
        ["a price too high"] = pairing => pairing with { Prices = [.. pairing.Prices.Select(price => price + 40_000)] },
        ["a price below 0"] = pairing => pairing with { Prices = [.. pairing.Prices.Select(_ => -1L)] },
        ["a price too few"] = pairing => pairing with { Prices = pairing.Prices[1..] },
        ["somebody left out silently"] = pairing => pairing with { Unserved = [.. pairing.Unserved.Skip(1)] },
        ["somebody helped by everybody"] = pairing => pairing with { Pairs = [.. pairing.Pairs, .. Enumerable.Range(0, pairing.Prices.Length).Select(mentor => pairing.Pairs[0] with { Mentor = mentor })] },
    };

    private static IEnumerable<string> Names => Kinds.Keys;

    [TestCaseSource(nameof(Names))]
    public void Wrong_pairs_are_refused(string kind)
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var problem = AMentorRound.Random(seed, 8, 20);
            var pairing = AMentorRound.Paired(problem);
            Assert.That(MentorCertificate.Violations(problem, pairing), Is.Empty, $"seed {seed}");
            Assert.That(MentorCertificate.Violations(problem, Kinds[kind](pairing)), Is.Not.Empty, $"{kind}, seed {seed}");
        }
    }

    private static MentorPairing First(MentorPairing pairing, Func<MentorPair, MentorPair> change) =>
        pairing with { Pairs = [change(pairing.Pairs[0]), .. pairing.Pairs.Skip(1)] };
}
