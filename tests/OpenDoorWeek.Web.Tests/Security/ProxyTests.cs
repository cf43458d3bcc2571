using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NUnit.Framework;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Settings;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Tests.Security;

/// <summary>Limits count networks: whoever may choose her address has no limit. The one who asks here is 127.0.0.1, over http.</summary>
[Category("Security")]
public sealed class ProxyTests
{
    private const string Loopback = "7F000001 http";
    private const string Forwarded = "CB007109 https";   // 203.0.113.9

    [TestCase("", ExpectedResult = Loopback, TestName = "Without known proxies nobody is believed")]
    [TestCase("10.0.0.5,192.0.2.0/24", ExpectedResult = Loopback, TestName = "A stranger is not believed")]
    [TestCase("127.0.0.1", ExpectedResult = Forwarded, TestName = "A known proxy is believed")]
    [TestCase("10.0.0.5, 127.0.0.0/8", ExpectedResult = Forwarded, TestName = "A proxy of a known network is believed")]
    public Task<string> The_address_is_the_proxys_word_or_the_connections(string known) => AskAsync(known, "203.0.113.9");

    /// <summary>What stands left of the last proxy's word was written by whoever asked.</summary>
    [TestCase("127.0.0.1", "198.51.100.1, 203.0.113.9", ExpectedResult = Forwarded)]
    [TestCase("127.0.0.1,203.0.113.9", "198.51.100.1, 203.0.113.9", ExpectedResult = "C6336401 https")]
    public Task<string> Of_a_chain_the_last_word_of_somebody_unknown_counts(string known, string chain) => AskAsync(known, chain);

    private static async Task<string> AskAsync(string known, string forwardedFor)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        WebService.TrustProxies(app, SettingsWith(known));
        app.MapGet("/", (HttpContext context) => $"{Network.Of(context)} {context.Request.Scheme}");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return await client.GetStringAsync("");
    }

    private static ServiceSettings SettingsWith(string knownProxies)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("KnownProxies", knownProxies)]).Build();
        return ((ReadSettings.Result.Good)ReadSettings.From(configuration, isDevelopment: true)).Settings;
    }
}
