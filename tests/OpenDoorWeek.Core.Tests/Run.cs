using NUnit.Framework;
using OpenDoorWeek.TestSupport;

[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace OpenDoorWeek.Core.Tests;

[SetUpFixture]
public sealed class Run : TestRun;
