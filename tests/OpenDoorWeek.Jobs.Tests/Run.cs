using NUnit.Framework;
using OpenDoorWeek.TestSupport;

[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace OpenDoorWeek.Jobs.Tests;

[SetUpFixture]
public sealed class Run : TestRun;
