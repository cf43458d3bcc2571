using NUnit.Framework;
using OpenDoorWeek.TestSupport;

[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace OpenDoorWeek.Web.Tests;

[SetUpFixture]
public sealed class Run : TestRun
{
    [OneTimeTearDown]
    public Task EndSitesAsync() => LentSite.EndAllAsync();
}
