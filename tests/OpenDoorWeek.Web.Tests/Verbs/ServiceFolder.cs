using System.Diagnostics;
using System.Globalization;
using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Verbs;

/// <summary>A data folder, and the service on the database that it brings along in it.</summary>
internal sealed class ServiceFolder : IDisposable
{
    private readonly TestFolder folder = TestFolder.Make("start");

    public string PidFile => Path.Combine(folder.Path, "postgres", "data", "postmaster.pid");

    public string PasswordFile => Path.Combine(folder.Path, "postgres", "password");

    public int DatabaseProcess => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    /// <summary>The same octets for the same accounts; nothing may run in it.</summary>
    public async Task<ServiceFolder> CopyAsync()
    {
        var copy = new ServiceFolder();
        using var cp = Process.Start("cp", ["-a", $"{folder.Path}/.", copy.folder.Path]);
        await cp.WaitForExitAsync();
        Assert.That(cp.ExitCode, Is.Zero);
        return copy;
    }

    public StartedService Start(params string[] verb) => StartedService.Start(
        [.. verb, "--urls", "http://127.0.0.1:0"], ("ASPNETCORE_ENVIRONMENT", "Development"), ("DataFolder", folder.Path));

    public static async Task<HttpStatusCode> ReadyAsync(StartedService service)
    {
        using var client = new HttpClient();
        return (await client.GetAsync(new Uri(service.Address, "/health/ready"))).StatusCode;
    }

    public void Dispose() => folder.Dispose();
}
