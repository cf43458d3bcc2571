using System.Reflection;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.House;

[Category("House")]
public sealed class SqlTests : SqlConstantTest
{
    [Test]
    public Task Every_statement_of_Web_fits_the_schema() => PrepareAllAsync(Assembly.Load("OpenDoorWeek.Web"), atLeast: 0);
}
