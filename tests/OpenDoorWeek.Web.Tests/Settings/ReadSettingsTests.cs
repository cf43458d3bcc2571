using Microsoft.Extensions.Configuration;
using NUnit.Framework;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Tests.Settings;

[Category("Contract")]
public sealed class ReadSettingsTests
{
    private static readonly string[] Production =
        ["ConnectionStrings__OpenDoorWeek=Host=db;Database=odw", "PublicUrl=https://week.example.org", "KnownProxies=10.0.0.5", "Mail__Host=mail.example.org", "Mail__From=week@example.org"];

    [Test]
    public void In_development_nothing_need_be_set()
    {
        var settings = Good(isDevelopment: true);
        Assert.That((settings.ConnectionString, settings.Mail.Mode, settings.Now), Is.EqualTo(((string?)null, MailMode.Shown, (DateTimeOffset?)null)));
        Assert.That(settings.Limits, Is.EqualTo(new Limits(5, 200, 60, 30, 60, 5, 60, 10, 60)));
        Assert.That(settings.PublicUrl.Host, Is.EqualTo("127.0.0.1"));
    }

    [Test]
    public void Production_speaks_tls_to_its_mail_server()
    {
        var settings = Good(isDevelopment: false, Production);
        Assert.That(settings.Mail.Server, Is.EqualTo(new MailServer("mail.example.org", 587, MailSecurity.StartTls, null, null)));
    }

    [TestCase("ConnectionStrings__OpenDoorWeek=", "ConnectionStrings__OpenDoorWeek: missing")]
    [TestCase("ConnectionStrings__OpenDoorWeek=nonsense", "ConnectionStrings__OpenDoorWeek: not readable")]
    [TestCase("ConnectionStrings__OpenDoorWeek=Database=odw", "ConnectionStrings__OpenDoorWeek: not readable")]
    [TestCase("ConnectionStrings__OpenDorWeek=Host=db", "ConnectionStrings__OpenDorWeek: no such setting")]
    [TestCase("PublicUrl=", "PublicUrl: missing")]
    [TestCase("KnownProxies=", "KnownProxies: missing")]
    [TestCase("PublicUrl=week.example.org", "PublicUrl: \"week.example.org\" is no address")]
    [TestCase("PublicUrl=https://week.example.org/path", "PublicUrl: \"https://week.example.org/path\"")]
    [TestCase("PublicUrl=ftp://week.example.org", "PublicUrl: \"ftp://week.example.org\"")]
    [TestCase("PublicUrl=http://week.example.org", "PublicUrl: http is open")]
    [TestCase("Mail__Host=", "Mail__Host: missing")]
    [TestCase("Mail__Hots=x", "Mail__Hots: no such setting")]
    [TestCase("Mail__Mode=None", "Mail__Mode: None says that no mail is sent, but")]
    [TestCase("Mail__Mode=Pigeon", "Mail__Mode: \"Pigeon\" is none of: Smtp, None")]
    [TestCase("Mail__Port=70000", "Mail__Port: \"70000\" is no whole number from 1 to 65535")]
    [TestCase("Mail__Port=-1", "Mail__Port: \"-1\"")]
    [TestCase("Mail__Security=Some", "Mail__Security: \"Some\" is none of: StartTls, SslOnConnect, None")]
    [TestCase("Mail__Security=None", "Mail__Security: mail to mail.example.org would travel open")]
    [TestCase("Mail__User=me", "Mail__Password: missing")]
    [TestCase("Mail__Password=secret", "Mail__User: missing")]
    [TestCase("Mail__From=", "Mail__From: missing")]
    [TestCase("Mail__From=a b@example.org", "Mail__From: \"a b@example.org\" is no address")]
    [TestCase("Mail__ReplyMaildir=/no/such/folder", "Mail__ReplyMaildir: there is no folder")]
    [TestCase("Mail__ReplyMaildir=/proc/self", "Mail__ReplyMaildir: the service may not write in /proc/self", IncludePlatform = "Linux")]
    [TestCase("KnownProxies=10.0.0.5,proxy", "KnownProxies: \"proxy\"")]
    [TestCase("Limits__Imports=0", "Limits__Imports: \"0\"")]
    [TestCase("Limits__BulkMailsPerMinute=0", "Limits__BulkMailsPerMinute: \"0\" is no whole number from 1")]
    [TestCase("Limits__BulkMailsPerDomain=many", "Limits__BulkMailsPerDomain: \"many\"")]
    [TestCase("Limits__MailLease=1", "Limits__MailLease: \"1\" is no whole number from 2 to 600")]
    [TestCase("Limits__Import=3", "Limits__Import: no such setting")]
    [TestCase("Clock__Now=2026-11-04T12:00:00Z", "Clock__Now: only in Development")]
    public void A_wrong_setting_is_named_as_the_operator_wrote_it(string line, string problem) =>
        Assert.That(Problems(isDevelopment: false, [.. Production, line]), Has.Exactly(1).Items.And.All.StartsWith(problem));

    [TestCase("Clock__Now=tomorrow", "Clock__Now: \"tomorrow\" is no instant")]
    [TestCase("Clock__Now=2026-11-04T12:00:00", "Clock__Now: \"2026-11-04T12:00:00\" is no instant")]
    [TestCase("urls=nowhere", "ASPNETCORE_URLS: \"nowhere\"")]
    public void Also_in_development(string line, string problem) =>
        Assert.That(Problems(isDevelopment: true, [line]), Has.Exactly(1).Items.And.All.StartsWith(problem));

    [Test]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.That(Problems(isDevelopment: false, ["Mail__Port=x", "Limits__Feed=1", "KnownProxies=x"]), Has.Count.EqualTo(7));

    [Test]
    public void A_problem_never_repeats_a_password() =>
        Assert.That(Problems(isDevelopment: false, [.. Production, "Mail__Password=hunter2", "ConnectionStrings__OpenDoorWeek=Password=hunter2"]), Has.None.Contain("hunter2"));

    [TestCase("Mail__Port=465", MailSecurity.SslOnConnect, 465)]
    [TestCase("Mail__Security=SslOnConnect", MailSecurity.SslOnConnect, 465)]
    [TestCase("Mail__Security=StartTls", MailSecurity.StartTls, 587)]
    public void Port_and_security_of_the_mail_server_follow_from_each_other(string line, MailSecurity security, int port)
    {
        var server = Good(isDevelopment: false, [.. Production, line]).Mail.Server!;
        Assert.That((server.Security, server.Port), Is.EqualTo((security, port)));
    }

    [TestCase("2026-11-04T12:00:00+01:00")]
    [TestCase("2026-11-04T11:00Z")]
    public void The_clock_may_be_set_in_development(string now) =>
        Assert.That(Good(isDevelopment: true, $"Clock__Now={now}").Now, Is.EqualTo(new DateTimeOffset(2026, 11, 4, 11, 0, 0, TimeSpan.Zero)));

    [Test]
    public void Proxies_are_addresses_or_networks() =>
        Assert.That(
            Good(isDevelopment: true, "KnownProxies=10.0.0.5, 10.1.0.0/16 ::1").KnownProxies.Select(n => $"{n}"),
            Is.EqualTo(new[] { "10.0.0.5/32", "10.1.0.0/16", "::1/128" }));

    [TestCase("urls=http://*:8080", "http://localhost:8080/")]
    [TestCase("urls=http://0.0.0.0:8080", "http://localhost:8080/")]
    [TestCase("http_ports=8080", "http://localhost:8080/")]
    [TestCase("urls=http://127.0.0.1:9000;http://[::1]:9000", "http://127.0.0.1:9000/")]
    public void Links_start_where_a_browser_here_reaches_it(string line, string url) =>
        Assert.That(Good(isDevelopment: true, line).PublicUrl.AbsoluteUri, Is.EqualTo(url));

    private static ServiceSettings Good(bool isDevelopment, params string[] lines) => Read(isDevelopment, lines) switch
    {
        ReadSettings.Result.Good { Settings: var settings } => settings,
        var other => throw new AssertionException($"{other}: {string.Join('\n', ((ReadSettings.Result.Wrong)other).Problems)}"),
    };

    private static IReadOnlyList<string> Problems(bool isDevelopment, string[] lines) =>
        Read(isDevelopment, lines) is ReadSettings.Result.Wrong wrong ? wrong.Problems : [];

    private static ReadSettings.Result Read(bool isDevelopment, string[] lines)
    {
        var values = lines.Select(l => l.Split('=', 2)).Select(p => KeyValuePair.Create<string, string?>(p[0].Replace("__", ":", StringComparison.Ordinal), p[1]));
        return ReadSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values.GroupBy(p => p.Key).Select(g => g.Last())).Build(), isDevelopment);
    }
}
