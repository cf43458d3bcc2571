using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.House;

[Category("House")]
public sealed class SqlTests : SqlConstantTest
{
    [Test]
    public Task Every_statement_of_Core_fits_the_schema() => PrepareAllAsync(typeof(Database).Assembly, atLeast: 80);

    [Test]
    public Task Every_statement_of_Jobs_fits_the_schema() => PrepareAllAsync(typeof(IPost).Assembly, atLeast: 0);

    [Test]
    public void A_condition_that_stands_alone_is_tried_behind_what_it_completes()
    {
        var ways = SqlConstant.Of(typeof(Database).Assembly)["OpenDoorWeek.Core.Bookings.BookedVisit.ByBooking"];
        Assert.That(ways.Select(w => w.Sql), Has.Some.Matches(@"(?s)select b\.booking_id.*where b\.booking_id = @BookingId"));
    }

    [Test]
    public async Task A_statement_that_does_not_fit_would_be_noticed()
    {
        var renamed = new SqlConstant("Renamed", "select no_such_column from slot where slot_id = @slotId and starts_at > @now and '@slotId' <> @SlotId");
        Assert.That(renamed.ToPrepare(), Does.StartWith("prepare statement(unknown, timestamptz) as ").And.EndWith("starts_at > $2 and '@slotId' <> $1"));
        await Assert.ThatAsync(() => RunAsync(renamed.ToPrepare()), Throws.Exception.With.Message.Contains("no_such_column"));
    }
}
