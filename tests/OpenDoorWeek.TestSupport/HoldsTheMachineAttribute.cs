using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace OpenDoorWeek.TestSupport;

/// <summary>
/// On a fixture of Races, Faults or Browser: no other such fixture runs on this machine meanwhile, in whatever assembly, so that
/// none is slowed beyond its limits. Put <c>[NonParallelizable]</c> beside it, else waiting fixtures hold the workers that the holder needs.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsTheMachineAttribute : Attribute, ITestAction, IDisposable
{
    private FileStream? held;

    public ActionTargets Targets => ActionTargets.Suite;

    public void BeforeTest(ITest test)
    {
        while (held is null)
        {
            try
            {
                held = new FileStream(TestFolder.Shared("machine.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(100);
            }
        }
    }

    public void AfterTest(ITest test) => Dispose();

    public void Dispose()
    {
        held?.Dispose();
        held = null;
    }
}
