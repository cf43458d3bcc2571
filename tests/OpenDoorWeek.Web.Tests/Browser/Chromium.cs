using System.Diagnostics;
using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The browser of this machine: the one that is there, else one that is installed now; a test without it fails, it never skips.</summary>
internal static class Chromium
{
    /// <summary>The first draws no window that nobody sees: with it the tests take two thirds of the work.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Shared = new(StartAsync);

    /// <summary>One process for all tests; each guest has a context of her own in it.</summary>
    /// <exception cref="FileNotFoundException">There is none and none could be installed; says what to do.</exception>
    public static async Task<IBrowser> ShareAsync() => (await Shared.Value).Browser;

    /// <summary>Ends it, if it was started.</summary>
    public static async Task EndAsync()
    {
        if (Shared.IsValueCreated)
        {
            var (playwright, browser) = await Shared.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await LaunchAsync(playwright));
    }

    private static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find(playwright) ?? await InstallAsync(playwright),
        Args = Quiet,
        ChromiumSandbox = !IsRoot,   // Chromium has no sandbox for root: without this it does not start
    });

    private static bool IsRoot => OperatingSystem.IsLinux() && Environment.UserName == "root";

    private static string? Find(IPlaywright playwright)
    {
        string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), "/usr/bin"];
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .Append(playwright.Chromium.ExecutablePath)
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Root on Debian takes the package; everybody else the build that Playwright brings.</summary>
    private static async Task<string> InstallAsync(IPlaywright playwright)
    {
        if (IsRoot && File.Exists("/usr/bin/apt-get"))
        {
            await RunAsync("apt-get", "update", "-q");
            foreach (var package in Names.Take(2).TakeWhile(_ => Find(playwright) is null))
            {
                await RunAsync("apt-get", "install", "-q", "-y", "--no-install-recommends", package);
            }
        }
        else
        {
            await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        }

        return Find(playwright) ?? throw new FileNotFoundException(
            "The tests of the category Browser need Chromium, and it could not be installed. "
            + "Install it once and run them again: sudo apt-get update && sudo apt-get install -y chromium "
            + $"(Debian, Ubuntu), or: pwsh {Path.Combine(AppContext.BaseDirectory, "playwright.ps1")} install --with-deps chromium");
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        await process.WaitForExitAsync();
    }
}
