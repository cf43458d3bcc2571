using System.Reflection;
using Npgsql;
using NUnit.Framework;

namespace OpenDoorWeek.TestSupport;

/// <summary>Prepares every SQL constant of an assembly against the migrated database: a column renamed is found in seconds.</summary>
public abstract class SqlConstantTest : DbTest
{
    /// <param name="assembly">Whose constants.</param>
    /// <param name="atLeast">So many statements must be found, so that the search itself cannot go blind.</param>
    protected async Task PrepareAllAsync(Assembly assembly, int atLeast)
    {
        var constants = SqlConstant.Of(assembly);
        var failures = new List<string>();
        foreach (var constant in constants)
        {
            try
            {
                await RunAsync($"{constant.ToPrepare()}; deallocate statement");
            }
            catch (PostgresException refused)
            {
                failures.Add($"{constant.Name}: {refused.SqlState} {refused.MessageText}");
            }
        }

        Assert.That(failures, Is.Empty, string.Join('\n', failures));
        Assert.That(constants, Has.Count.AtLeast(atLeast));
    }
}
