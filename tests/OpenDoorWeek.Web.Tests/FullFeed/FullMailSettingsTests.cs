using Microsoft.Extensions.Configuration;
using NUnit.Framework;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Tests.FullFeed;

/// <summary>Settings of mail that only this build has.</summary>
[Category("Contract")]
public sealed class FullMailSettingsTests
{
    private static readonly string[] Microsoft =
    [
        "Mail__Host=smtp.office365.com", "Mail__User=agenda@week.example.org", "Mail__From=agenda@week.example.org",
        "Mail__OAuthTokenUrl=https://login.example.org/token", "Mail__OAuthClientId=app", "Mail__OAuthClientSecret=geheim", "Mail__OAuthScope=s",
    ];

    private readonly TestFolder folder = TestFolder.Make("settings");

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void With_OAuth_no_password_is_asked_for_and_replies_come_from_the_same_account()
    {
        var mail = Read([.. Microsoft, "Mail__ImapHost=outlook.office365.com", $"Mail__ReplyMaildir={folder.Path}"], out var problems);
        Assert.That(problems, Is.Empty);
        Assert.That(mail.OAuth!.Mailbox, Is.EqualTo("agenda@week.example.org"));
        Assert.That((mail.Imap!.Server.Port, mail.Imap.Server.Security, mail.Imap.Server.User, mail.Imap.Folder), Is.EqualTo((993, MailSecurity.SslOnConnect, "agenda@week.example.org", "INBOX")));
        Assert.That($"{mail.OAuth} {mail.Imap}", Does.Not.Contain("geheim"));
    }

    [TestCase("Mail__ImapPassword=ander", "ander")]
    [TestCase("Mail__Password=geheim", null)]
    public void Beside_OAuth_a_reply_mailbox_has_a_password_only_where_it_is_its_own(string line, string? password) => Assert.That(
        Read([.. Microsoft, "Mail__ImapHost=imap.example.org", $"Mail__ReplyMaildir={folder.Path}", line], out _).Imap!.Server.Password,
        Is.EqualTo(password));

    [TestCase("993", MailSecurity.SslOnConnect)]
    [TestCase("143", MailSecurity.None)]
    public void On_this_machine_the_port_tells_whether_a_reply_mailbox_begins_with_TLS(string port, MailSecurity security) => Assert.That(
        Read([.. Microsoft, "Mail__ImapHost=localhost", $"Mail__ReplyMaildir={folder.Path}", $"Mail__ImapPort={port}"], out _).Imap!.Server.Security,
        Is.EqualTo(security));

    [TestCase("Mail__OAuthClientSecret=", "Mail__OAuthClientSecret: give it, or Mail__OAuthKeyFile")]
    [TestCase("Mail__OAuthTokenUrl=http://login.example.org/token", "Mail__OAuthTokenUrl: \"http://login.example.org/token\" is no https address")]
    [TestCase("Mail__OAuthScope=", "Mail__OAuthScope: missing")]
    [TestCase("Mail__ImapHost=imap.example.org", "Mail__ReplyMaildir: missing")]
    public void What_is_wrong_is_named(string line, string problem)
    {
        Read([.. Microsoft, line], out var problems);
        Assert.That(problems, Has.Exactly(1).Items.And.All.StartsWith(problem));
    }

    [Test]
    public void A_reply_mailbox_by_password_needs_one_and_does_not_travel_open()
    {
        Read(["Mail__Host=mail.example.org", "Mail__From=a@b.example", "Mail__ImapHost=mail.example.org", "Mail__ImapSecurity=None", $"Mail__ReplyMaildir={folder.Path}"], out var problems);
        Assert.That(problems.Select(p => p.Split(':')[0]), Is.EqualTo(new[] { "Mail__ImapSecurity", "Mail__User", "Mail__ImapPassword" }));
    }

    private static MailSettings Read(string[] lines, out IReadOnlyList<string> problems)
    {
        var given = lines.Select(l => l.Split('=', 2)).GroupBy(p => p[0]).Select(g => KeyValuePair.Create<string, string?>(g.Key.Replace("__", ":", StringComparison.Ordinal), g.Last()[1]));
        var values = new ConfiguredValues(new ConfigurationBuilder().AddInMemoryCollection(given).Build());
        var mail = ReadMailSettings.From(values, isDevelopment: false);
        problems = values.Problems;
        return mail;
    }
}
