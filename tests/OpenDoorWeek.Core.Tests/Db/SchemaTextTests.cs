using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Db;

[Category("House")]
public sealed class SchemaTextTests : DbTest
{
    [Test]
    public async Task The_schema_on_paper_is_the_schema_after_all_migrations()
    {
        var path = Path.Combine(Repository.Root, "sql", "schema.sql");
        var written = await SchemaText.WriteAsync(Db, CancellationToken.None);
        if (Environment.GetEnvironmentVariable("ODW_RENEW") == "1")
        {
            await File.WriteAllTextAsync(path, written);
        }

        Assert.That(
            await File.ReadAllTextAsync(path),
            Is.EqualTo(written),
            "sql/schema.sql is stale: run ODW_RENEW=1 dotnet test tests/OpenDoorWeek.Core.Tests --filter SchemaText, and commit the file");
    }

    [Test]
    public async Task The_text_makes_the_same_schema_in_an_empty_database()
    {
        var written = await SchemaText.WriteAsync(Db, CancellationToken.None);
        var elsewhere = await TestCluster.CreateEmptyAsync();
        await using (var db = Database.Open(elsewhere))
        {
            await using (var tx = await db.BeginAsync(CancellationToken.None))
            {
                await tx.RunAsync(written, new { }, CancellationToken.None);
                await tx.CommitAsync(CancellationToken.None);
            }

            Assert.That(await SchemaText.WriteAsync(db, CancellationToken.None), Is.EqualTo(written));
        }

        await TestCluster.DropAsync(elsewhere);
    }

    [Test]
    public async Task The_text_names_every_table_and_each_kind_of_rule()
    {
        var written = await SchemaText.WriteAsync(Db, CancellationToken.None);
        var tables = await ListAsync<string>("select tablename from pg_tables where schemaname = 'public'");
        Assert.That(tables, Is.Not.Empty);
        Assert.That(tables.Where(t => !written.Contains($"create table {t} (", StringComparison.Ordinal)), Is.Empty);
        Assert.That(written, Does.Contain("participant_no_overlap").And.Contain("participant_period_of_slot").And.Contain("booking_hold_once"));
    }
}
