using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Tests that look at every page of one site.</summary>
public abstract class TourTest
{
    private protected Tour Tour { get; private set; } = null!;

    /// <summary>Names of all <see cref="Stop"/>s.</summary>
    protected static IEnumerable<string> Stops => Stop.All.Select(s => s.Name);

    [OneTimeSetUp]
    public async Task StartTourAsync() => Tour = await SharedTour.StartAsync();

    [TearDown]
    public async Task EndVisitsAsync()
    {
        Assert.That(await Tour.EndVisitsAsync(), Is.Empty, "what pages did that they must not do");
        Assert.That(Overheard.Take(), Is.Empty, "lines of the log that say whom they are about");
    }

    private protected Task<IReadOnlyList<Sight>> SeeAsync(string stop) => Tour.SeeAsync(Find(stop));

    private protected Task<Guest> ReachAsync(string stop, string language = "nl") => Find(stop).ReachAsync(Tour, Language.Find(language)!);

    private protected static Stop Find(string stop) => Stop.All.Single(s => s.Name == stop);
}
