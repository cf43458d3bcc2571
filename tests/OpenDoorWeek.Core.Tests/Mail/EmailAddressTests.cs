using NUnit.Framework;
using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Core.Tests.Mail;

/// <summary>One rule says what an address is, before any mail class sees it.</summary>
[Category("Rules")]
public sealed class EmailAddressTests
{
    [TestCase("ada@example.org", "ada@example.org")]
    [TestCase("  Ada.Peeters@EXAMPLE.org\t", "ada.peeters@example.org")]
    [TestCase("o'neill+visit@a.b.example.org", "o'neill+visit@a.b.example.org")]
    [TestCase("ada@Zoë.example", "ada@xn--zo-ija.example")]
    [TestCase("ada@BÜRO.example", "ada@xn--bro-hoa.example")]
    public void An_address_is_one_however_it_is_typed(string typed, string address) =>
        Assert.That(EmailAddress.Normalise(typed), Is.EqualTo(address));

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("ada")]
    [TestCase("@example.org")]
    [TestCase("ada@")]
    [TestCase("a b@x")]
    [TestCase("a b@x.be")]
    [TestCase("a@b")]
    [TestCase("a.@x.be")]
    [TestCase(".a@x.be")]
    [TestCase("a..b@x.be")]
    [TestCase("a@x..be")]
    [TestCase("a@.be")]
    [TestCase("a@x_y.be")]
    [TestCase("a@x y.be")]
    [TestCase("a@b@x.be")]
    [TestCase("\"a\"@x.be")]
    [TestCase("Foo <a@x.be>")]
    [TestCase("<a@x.be>")]
    [TestCase("a@x.be,b@x.be")]
    [TestCase("a@x.be\r\nBcc: b")]
    [TestCase("zoë@x.be")]
    public void What_no_mail_server_would_take_is_no_address(string? typed) => Assert.That(EmailAddress.Normalise(typed), Is.Null);

    [TestCase(254, true)]
    [TestCase(255, false)]
    public void An_address_has_at_most_254_octets(int octets, bool isAddress)
    {
        var label = new string('x', 50);
        var domain = $"{label}.{label}.{label}.be";   // 156
        var address = $"{new string('a', 40)}@{new string('y', octets - 41 - domain.Length - 1)}.{domain}";
        Assert.That(address, Has.Length.EqualTo(octets));
        Assert.That(EmailAddress.Normalise(address), Is.EqualTo(isAddress ? address : null));
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    public void Its_local_part_has_at_most_64(int octets, bool isAddress) =>
        Assert.That(EmailAddress.Normalise(new string('a', octets) + "@x.be") is not null, Is.EqualTo(isAddress));
}
