using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.House;

/// <summary>A browser passes over what it cannot read of a stylesheet, and says nothing.</summary>
[Category("House")]
public sealed class StylesTests
{
    [Test]
    public async Task Every_block_of_the_stylesheet_ends_where_it_should()
    {
        var depth = 0;
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "src/OpenDoorWeek.Web/styles/odw.css"));
        foreach (var (number, line) in lines.Index())
        {
            depth += line.Count(c => c == '{') - line.Count(c => c == '}');
            Assert.That(depth, Is.AtLeast(0), $"line {number + 1} ends a block that is none");
        }

        Assert.That(depth, Is.Zero, "the last block does not end");
        Assert.That(lines, Has.Length.GreaterThan(100));
    }
}
