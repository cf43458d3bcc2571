using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>An answer of the site as the browser got it.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Html">The source of the page, which the service sends as it is.</param>
/// <param name="FileOctets">Of stylesheet, icon and all else that the page asks for: as a published service sends them, compressed.</param>
internal sealed record Answer(int Status, byte[] Html, int FileOctets)
{
    private static readonly ConcurrentDictionary<string, Task<int>> Sizes = [];

    /// <summary>What a first view of the page takes.</summary>
    public int Octets => Html.Length + FileOctets;

    public static async Task<Answer> ReadAsync(IPage page, IResponse response)
    {
        var files = await page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(r => r.name)");
        var sizes = await Task.WhenAll(files.Distinct().Select(f => Sizes.GetOrAdd(new Uri(f).AbsolutePath, _ => MeasureAsync(page, f))));
        return new(response.Status, await response.BodyAsync(), sizes.Sum());
    }

    // In Development the files come as they are, wrapped for gzip.
    private static async Task<int> MeasureAsync(IPage page, string file)
    {
        using var memory = new MemoryStream();
        await using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(await (await page.APIRequest.GetAsync(file)).BodyAsync());
        }

        return (int)memory.Length;
    }
}
