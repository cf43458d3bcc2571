using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.FullFeed;

/// <summary>How the service signs in at Microsoft 365 and Google without a person.</summary>
[TestFixture, Category("Contract")]
public sealed class OAuthTokensTests
{
    private const string Token = """{"access_token":"abc","expires_in":3600,"token_type":"Bearer"}""";

    [Test]
    public async Task A_token_is_asked_for_by_client_credentials_and_kept_until_shortly_before_it_expires()
    {
        await using var provider = new TokenStub(Token);
        var tokens = provider.Tokens();
        Assert.That(await Task.WhenAll(tokens.GetAsync(default), tokens.GetAsync(default)), Is.EqualTo(new[] { "abc", "abc" }));
        Assert.That(provider.Asked, Has.Count.EqualTo(1));
        provider.Clock.Now += TimeSpan.FromMinutes(59);
        await tokens.GetAsync(default);
        Assert.That(provider.Asked, Has.Count.EqualTo(2));
        var form = HttpUtility.ParseQueryString(provider.Asked.First());
        Assert.That(form.AllKeys.Select(k => $"{k}={form[k]}"), Is.EqualTo(new[]
        {
            "grant_type=client_credentials", "client_id=app-1", "client_secret=geheim", "scope=https://mail.example/.default",
        }));
    }

    [Test]
    public async Task With_a_private_key_it_signs_an_assertion_in_the_name_of_the_mailbox()
    {
        using var rsa = RSA.Create(2048);
        await using var provider = new TokenStub(Token);
        await provider.Tokens(rsa.ExportPkcs8PrivateKeyPem()).GetAsync(default);
        var form = HttpUtility.ParseQueryString(provider.Asked.Single());
        Assert.That(form["grant_type"], Is.EqualTo("urn:ietf:params:oauth:grant-type:jwt-bearer"));
        var parts = form["assertion"]!.Split('.');
        Assert.That(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), Is.True);
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        Assert.That(claims.RootElement.GetProperty("sub").GetString(), Is.EqualTo("agenda@odw.example"));
        Assert.That(claims.RootElement.GetProperty("aud").GetString(), Is.EqualTo(provider.Url.AbsoluteUri));
        Assert.That(claims.RootElement.GetProperty("exp").GetInt64() - claims.RootElement.GetProperty("iat").GetInt64(), Is.EqualTo(300));
    }

    [TestCase("""{"error":"invalid_client"}""", 401, "no token: 401 invalid_client")]
    [TestCase("<html>", 200, "no token: JsonException")]
    [TestCase("{}", 200, "no token: 200")]
    public async Task A_provider_that_gives_none_is_told_without_the_secret(string answer, int status, string told)
    {
        await using var provider = new TokenStub(answer, status);
        Assert.That(async () => await provider.Tokens().GetAsync(default), Throws.TypeOf<OAuthTokens.RefusedException>().With.Message.EqualTo(told));
    }

    [Test]
    public async Task The_post_signs_in_by_token_and_a_provider_that_gives_none_is_a_fault_of_the_way()
    {
        await using var sink = new SmtpSink { OffersAuth = true };
        await using var provider = new TokenStub(Token);
        await using var refusing = new TokenStub("""{"error":"invalid_client"}""", 401);
        var server = new MailServer("127.0.0.1", sink.Port, MailSecurity.None, "agenda@odw.example", null);
        var draft = new Core.Mail.MailDraft(new(null, "agenda@odw.example"), null, new(null, "ada@example.org"), Core.Words.Language.Nl, "s", "t", "<p>h</p>", null, "m", null);
        Assert.That(await MailKitPost.Over(server, provider.Tokens(), TimeProvider.System).SendAsync(draft, Post.Leave.Always, default), Is.EqualTo(new SendOutcome.Sent()));
        Assert.That(await MailKitPost.Over(server, refusing.Tokens(), TimeProvider.System).SendAsync(draft, Post.Leave.Always, default), Is.InstanceOf<SendOutcome.TransportFailed>().With.Property("Phase").EqualTo("auth"));
        Assert.That(sink.Mails, Has.Count.EqualTo(1));
    }
}
