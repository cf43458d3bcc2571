using System.Diagnostics;
using OpenDoorWeek.Core.Db.Embedded;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>The real service in a process of its own, built like this program, as an operator would start it.</summary>
internal sealed class LoadService : IAsyncDisposable
{
    private readonly Process process;

    private LoadService(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int ProcessId => process.Id;

    /// <param name="connectionString">Of its database.</param>
    /// <param name="mail">Settings of its mail server; none: it sends no mail.</param>
    /// <exception cref="InvalidOperationException">It ended instead of answering.</exception>
    public static async Task<LoadService> StartAsync(string connectionString, params (string Name, string Value)[] mail)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", [Program(), "serve"]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = start.Environment["PublicUrl"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["ConnectionStrings__OpenDoorWeek"] = connectionString;
        foreach (var (name, value) in mail is [] ? [("Mail__Mode", "None")] : mail)
        {
            start.Environment[name] = value;
        }

        start.Environment["Limits__BookingsPerPerson"] = "1000000";
        var service = new LoadService(Process.Start(start)!, address);
        service.process.OutputDataReceived += (_, _) => { };
        service.process.BeginOutputReadLine();
        await service.WaitAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!process.HasExited)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The service ended with code {process.ExitCode}.");
    }

    /// <summary>The service of the same build as this: beside tests/OpenDoorWeek.Benchmarks/bin/Release/net10.0 or, of the full one, bin/full/Release/net10.0.</summary>
    private static string Program()
    {
        const string ours = "tests/OpenDoorWeek.Benchmarks/bin/";
        var here = AppContext.BaseDirectory.Replace(Path.DirectorySeparatorChar, '/');
        return Path.Combine(here.Replace(ours, "src/OpenDoorWeek.Web/bin/", StringComparison.Ordinal), "OpenDoorWeek.Web.dll");
    }
}
