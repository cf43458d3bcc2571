using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;
using NUnit.Framework;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.Jobs.Replies;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.FullFeed;

/// <summary>Replies that wait on a mail server are brought into the folder where they are read.</summary>
[TestFixture, Category("Contract")]
public sealed class ImapMailboxTests
{
    private static readonly byte[] Mail = "From: ada@example.org\r\nMessage-ID: <1@x>\r\n\r\nJa, graag.\r\n"u8.ToArray();

    private readonly TestFolder folder = TestFolder.Make("imap");

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [SetUp]
    public void Empty() => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToList().ForEach(File.Delete);

    [Test]
    public async Task What_is_unseen_comes_once_and_octet_for_octet()
    {
        await using var server = new ImapStub();
        server.Mails.AddRange([Mail, [.. Mail, .. Mail]]);
        await Mailbox(server).CollectAsync(default);
        await Mailbox(server).CollectAsync(default);
        Assert.That(New().Select(File.ReadAllBytes).OrderBy(m => m.Length), Is.EqualTo(new byte[][] { Mail, [.. Mail, .. Mail] }));
        Assert.That(server.Seen, Is.EquivalentTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task A_mail_whose_marking_broke_comes_again_and_is_not_lost()
    {
        await using var server = new ImapStub { DiesBeforeMarking = true };
        server.Mails.Add(Mail);
        Assert.That(async () => await Mailbox(server).CollectAsync(default), Throws.InstanceOf<IOException>());
        server.DiesBeforeMarking = false;
        await Mailbox(server).CollectAsync(default);
        Assert.That(New().Select(File.ReadAllBytes), Is.EqualTo(new[] { Mail, Mail }), "twice in the folder: the second is known by its Message-ID");
    }

    [Test]
    public async Task A_wrong_password_or_nobody_there_is_told_and_nothing_is_brought()
    {
        await using var server = new ImapStub { IsPasswordWrong = true };
        server.Mails.Add(Mail);
        Assert.That(async () => await Mailbox(server).CollectAsync(default), Throws.InstanceOf<IOException>().With.Message.Not.Contains("geheim"));
        Assert.That(async () => await Mailbox(1).CollectAsync(default), Throws.InstanceOf<IOException>());
        Assert.That(New(), Is.Empty);
    }

    [Test]
    public async Task With_OAuth_it_signs_in_by_token()
    {
        await using var server = new ImapStub();
        await using var provider = new TokenStub("""{"access_token":"abc","expires_in":3600}""");
        await Mailbox(server.Port, tokens: provider.Tokens()).CollectAsync(default);
        Assert.That(server.SignedInBy, Does.StartWith("XOAUTH2 user=agenda@odw.example auth=Bearer abc"));
    }

    [Test]
    public async Task Over_TLS_it_reads_from_a_server_that_is_trusted_list_of_revoked_certificates_or_not_and_from_no_other()
    {
        using var certificate = SmtpSink.MakeCertificate();
        await using var server = new ImapStub { Certificate = certificate };
        server.Mails.Add(Mail);
        Assert.That(async () => await Safe(server, null).CollectAsync(default), Throws.InstanceOf<IOException>().With.InnerException.InstanceOf<SslHandshakeException>());
        Assert.That(New(), Is.Empty);
        await Safe(server, (_, given, chain, _) => certificate.Equals(given) && chain!.ChainPolicy.RevocationMode == X509RevocationMode.NoCheck).CollectAsync(default);
        Assert.That(New(), Has.Length.EqualTo(1));
    }

    private ImapMailbox Safe(ImapStub server, RemoteCertificateValidationCallback? trust) => Mailbox(server.Port, MailSecurity.SslOnConnect, trust: trust);

    private ImapMailbox Mailbox(ImapStub server) => Mailbox(server.Port);

    private ImapMailbox Mailbox(int port, MailSecurity security = MailSecurity.None, OAuthTokens? tokens = null, RemoteCertificateValidationCallback? trust = null) =>
        new(new(new MailServer("127.0.0.1", port, security, "agenda@odw.example", tokens is null ? "geheim" : null), "INBOX"), tokens, folder.Path, TimeProvider.System) { Trust = trust };

    private string[] New() => Directory.CreateDirectory(Path.Combine(folder.Path, "new")).GetFiles().Select(f => f.FullName).ToArray();
}
