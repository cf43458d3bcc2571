using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>Somebody may have no address: a statement that mails people by itself leaves her out, or the whole change fails with it.</summary>
[Category("House")]
public sealed class AddresslessMailTests
{
    /// <summary>Contacts and organisers came by their address.</summary>
    private static readonly string[] AlwaysReachable = ["join organisation_contact", "join organiser"];

    [Test]
    public void A_statement_that_mails_people_leaves_out_who_has_no_address()
    {
        var mailing = SqlConstant.Of(typeof(Database).Assembly).SelectMany(c => c).Where(c => c.Sql.Contains("insert into outbox", StringComparison.Ordinal)).ToList();
        var careless = mailing.Where(c => c.Sql.Contains(".email", StringComparison.Ordinal)
            && !c.Sql.Contains("email is not null", StringComparison.Ordinal)
            && !AlwaysReachable.Any(r => c.Sql.Contains(r, StringComparison.Ordinal)));
        Assert.That(careless.Select(c => c.Name).Distinct(), Is.Empty, "add: and p.email is not null");
        Assert.That(mailing, Has.Count.GreaterThanOrEqualTo(2), "the search finds statements at all");
    }
}
