using System.Net;
using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Security;

[Category("Security")]
public sealed class SecurityHeadersTests : WebTest
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    [TestCase("/", HttpStatusCode.Found)]
    [TestCase("/nl/", HttpStatusCode.OK)]
    [TestCase("/css/odw.css", HttpStatusCode.OK)]
    [TestCase("/robots.txt", HttpStatusCode.OK)]
    [TestCase("/favicon.svg", HttpStatusCode.OK)]
    [TestCase("/nl/editions/none", HttpStatusCode.NotFound)]
    [TestCase("/css/none.css", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_the_headers(string path, HttpStatusCode status)
    {
        var answer = await Browser.GetAsync(path);
        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Headers["Content-Security-Policy"], Is.EqualTo(Policy));
        Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
        Assert.That(answer.Headers["Cross-Origin-Opener-Policy"], Is.EqualTo("same-origin"));
        Assert.That(answer.Headers["Referrer-Policy"], Is.EqualTo("same-origin"));
        Assert.That(answer.Headers.Keys, Does.Not.Contain("Strict-Transport-Security"), "on loopback");
    }

    [Test]
    public async Task A_fault_carries_the_headers_too()
    {
        await RunAsync("alter table edition_phase rename to gone");
        var answer = await Browser.GetAsync("/nl/editions/none");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        await Rows.AddPersonAsync();
        answer = await Browser.GetAsync($"/nl/slots/{Guid.NewGuid()}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(answer.Headers["Content-Security-Policy"], Is.EqualTo(Policy));
        Assert.That(answer.Headers["Cache-Control"], Is.EqualTo("no-store"));
    }

    [Test]
    public async Task What_a_signed_in_person_sees_is_kept_by_no_cache()
    {
        await Rows.AddEditionAsync();
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        var page = await Browser.GetAsync("/nl/");
        Assert.That(page.Text, Does.Contain("Uitloggen"));
        Assert.That(page.Headers["Cache-Control"], Is.EqualTo("no-store"));
    }

    [Test]
    public async Task Pages_hold_neither_script_nor_style_of_their_own()
    {
        var slotId = await Rows.AddSlotAsync();
        foreach (var path in new[] { "/nl/", "/fr/editions/zuid-2026", "/en/editions/zuid-2026/programme", $"/nl/slots/{slotId}", "/nl/accessibility" })
        {
            var page = await Browser.GetAsync(path);
            Assert.That(page.All("script, style, [style], [onclick], [onload]"), Is.Empty, path);
            Assert.That(page.All("link[rel=stylesheet]").Count(), Is.EqualTo(1), path);
        }
    }
}
