using System.Security.Cryptography;
using NUnit.Framework;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Core.Tests.Links;

/// <summary>A link in a mail opens one thing for one purpose.</summary>
[TestFixture, Category("Security")]
public sealed class LinkTokenRules
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] OldKey = RandomNumberGenerator.GetBytes(32);
    private static readonly Guid Id = Guid.CreateVersion7();

    [Test]
    public void A_token_says_what_was_signed_whichever_key_signed_it([Values(0, 1, int.MaxValue)] int version)
    {
        Assert.That(LinkTokens.Verify([Key, OldKey], LinkPurpose.Booking, LinkTokens.Sign(Key, LinkPurpose.Booking, Id, version)), Is.EqualTo(new LinkToken(Id, version)));
        Assert.That(LinkTokens.Verify([Key, OldKey], LinkPurpose.Booking, LinkTokens.Sign(OldKey, LinkPurpose.Booking, Id, version)), Is.EqualTo(new LinkToken(Id, version)));
    }

    [Test]
    public void A_token_of_another_purpose_or_an_unknown_key_is_worthless()
    {
        Assert.That(LinkTokens.Verify([Key], LinkPurpose.Hold, LinkTokens.Sign(Key, LinkPurpose.Booking, Id, 1)), Is.Null);
        Assert.That(LinkTokens.Verify([Key], LinkPurpose.Booking, LinkTokens.Sign(OldKey, LinkPurpose.Booking, Id, 1)), Is.Null);
    }

    [Test]
    public void No_other_spelling_of_a_token_is_valid()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var token = LinkTokens.Sign(Key, LinkPurpose.Booking, Id, 1);
        var others = from i in Enumerable.Range(0, token.Length)
                     from c in Alphabet
                     where c != token[i]
                     select token[..i] + c + token[(i + 1)..];
        Assert.That(others.Where(t => LinkTokens.Verify([Key], LinkPurpose.Booking, t) is not null), Is.Empty);
    }

    [Test]
    public void A_token_needs_no_escaping_in_a_URL_and_has_70_characters() =>
        Assert.That(LinkTokens.Sign(Key, LinkPurpose.Booking, Id, 1), Does.Match("^[A-Za-z0-9_-]{70}$"));
}
