using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>One tour for all fixtures that only look; it starts with the first of them. The browser ends with the last.</summary>
[SetUpFixture]
public sealed class SharedTour
{
    private static Tour? tour;

    [OneTimeTearDown]
    public async Task EndAsync()
    {
        if (tour is not null)
        {
            await tour.DisposeAsync();
        }

        await Chromium.EndAsync();
    }

    internal static async Task<Tour> StartAsync() => tour ??= await Tour.StartAsync();
}
