using NUnit.Framework;

namespace OpenDoorWeek.TestSupport;

/// <summary>
/// Starts and ends the databases of one test assembly. A set-up fixture covers its own namespace only, so each assembly has
/// one class of one line in its root namespace: <c>[SetUpFixture] public sealed class Run : TestRun;</c>
/// </summary>
public abstract class TestRun
{
    [OneTimeSetUp]
    public Task StartAsync() => TestCluster.StartAsync(GetType().Assembly.GetName().Name!);

    [OneTimeTearDown]
    public Task EndAsync() => TestCluster.EndAsync();
}
