using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace OpenDoorWeek.TestSupport;

/// <summary>
/// On a fixture of Races or Faults, or one that measures: no other such fixture, and none of <see cref="SharesTheMachineAttribute"/>, runs on
/// this machine meanwhile, in whatever assembly, so that none is slowed beyond its limits. Put <c>[NonParallelizable]</c> beside it, else
/// waiting fixtures hold the workers that the holder needs.
/// </summary>
public sealed class HoldsTheMachineAttribute() : MachineLockAttribute(FileAccess.ReadWrite, FileShare.None);

/// <summary>On a fixture of Browser: it waits for who holds the machine alone, and runs beside others of its kind.</summary>
public sealed class SharesTheMachineAttribute() : MachineLockAttribute(FileAccess.Read, FileShare.Read);

/// <summary>A file of this account: .NET turns how it is opened into a lock that ends with the process.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class MachineLockAttribute(FileAccess access, FileShare share) : Attribute, ITestAction, IDisposable
{
    private FileStream? held;

    public ActionTargets Targets => ActionTargets.Suite;

    public void BeforeTest(ITest test) => held = Take();

    public void AfterTest(ITest test) => Dispose();

    public void Dispose()
    {
        held?.Dispose();
        held = null;
        GC.SuppressFinalize(this);
    }

    private FileStream Take()
    {
        while (true)
        {
            try
            {
                return new FileStream(TestFolder.Shared("machine.lock"), FileMode.OpenOrCreate, access, share);
            }
            catch (IOException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
