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
        foreach (var ways in constants)
        {
            var refusals = new List<string>();
            foreach (var way in ways)
            {
                refusals.AddRange(await PrepareAsync(way));
            }

            failures.AddRange(refusals.Count == ways.Count() ? refusals : []);
        }

        Assert.That(failures, Is.Empty, string.Join('\n', failures));
        Assert.That(constants, Has.Count.AtLeast(atLeast));
    }

    private async Task<IEnumerable<string>> PrepareAsync(SqlConstant constant)
    {
        try
        {
            await RunAsync($"{constant.ToPrepare()}; deallocate statement");
            return [];
        }
        catch (PostgresException refused)
        {
            return [$"{constant.Name}: {refused.SqlState} {refused.MessageText}"];
        }
    }
}
