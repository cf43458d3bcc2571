using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Tests.Organisers;

[Category("Rules")]
public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Now = new(2026, 11, 4, 11, 0, 7, TimeSpan.Zero);

    /// <summary>RFC 6238, appendix B, mode SHA1.</summary>
    [TestCase(59, "94287082")]
    [TestCase(1111111109, "07081804")]
    [TestCase(1111111111, "14050471")]
    [TestCase(1234567890, "89005924")]
    [TestCase(2000000000, "69279037")]
    [TestCase(20000000000, "65353130")]
    public void The_codes_are_those_of_the_RFC(long second, string code)
    {
        var step = Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(second));
        Assert.That(Totp.Code(Secret, step, digits: 8), Is.EqualTo(code));
        Assert.That(Totp.Code(Secret, step), Is.EqualTo(code[2..]), "six digits are the last six");
    }

    [TestCase(-2, false)]
    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void A_clock_may_be_one_step_off_either_way(int off, bool fits)
    {
        var step = Totp.StepOf(Now) + off;
        Assert.That(Totp.FindStep(Secret, Totp.Code(Secret, step), Now, lastStep: 0), Is.EqualTo(fits ? step : null));
    }

    [Test]
    public void A_step_that_is_spent_opens_nothing_nor_does_one_before_it()
    {
        var current = Totp.StepOf(Now);
        Assert.That(Totp.FindStep(Secret, Totp.Code(Secret, current), Now, lastStep: current), Is.Null);
        Assert.That(Totp.FindStep(Secret, Totp.Code(Secret, current - 1), Now, lastStep: current), Is.Null);
        Assert.That(Totp.FindStep(Secret, Totp.Code(Secret, current + 1), Now, lastStep: current), Is.EqualTo(current + 1));
    }

    [TestCase("")]
    [TestCase("12345")]
    [TestCase("é23456")]
    [TestCase("0000000000000000000000")]
    public void Whatever_is_typed_it_is_only_wrong(string typed) => Assert.That(Totp.FindStep(Secret, typed, Now, 0), Is.Null);

    /// <summary>RFC 4648, section 10, without the padding.</summary>
    [TestCase("", "")]
    [TestCase("f", "MY")]
    [TestCase("fo", "MZXQ")]
    [TestCase("foo", "MZXW6")]
    [TestCase("foob", "MZXW6YQ")]
    [TestCase("fooba", "MZXW6YTB")]
    [TestCase("foobar", "MZXW6YTBOI")]
    public void A_secret_is_written_as_the_apps_read_it(string octets, string text) =>
        Assert.That(Base32.Write(Encoding.ASCII.GetBytes(octets)), Is.EqualTo(text));

    [Test]
    public void The_address_in_the_image_names_the_service_and_the_person() => Assert.That(
        Totp.Address(Secret, "ada+week@example.org"),
        Is.EqualTo("otpauth://totp/Opendeurweek:ada%2Bweek%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Opendeurweek&algorithm=SHA1&digits=6&period=30"));

    [Test]
    public void Recovery_codes_are_ten_different_ones_however_they_are_typed()
    {
        var codes = RecoveryCodes.Make();
        Assert.That(codes, Has.Count.EqualTo(10).And.Unique);
        Assert.That(codes, Has.All.Match("^[a-z2-7]{4}(-[a-z2-7]{4}){3}$"));
        Assert.That(RecoveryCodes.Plain($" {codes[0].ToUpperInvariant().Replace('-', ' ')} "), Is.EqualTo(codes[0].Replace("-", "")));
    }
}
