using NUnit.Framework;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Security;

/// <summary>Every test of the service ends with what its log said: here that a line about somebody would be noticed.</summary>
[Category("Security")]
public sealed class OverheardTests : WebTest
{
    [Test]
    public async Task An_address_a_session_and_a_link_are_noticed()
    {
        var token = await new LinkTokens(Db, Clock).SignAsync(LinkPurpose.Booking, Guid.NewGuid(), 1, default);
        string[] secrets = ["ada@example.org", Secret.Make(), token, "Ada Peeters"];
        Assert.That(secrets.Select(s => $"Mail 7 to {s}: sent").Where(l => !Overheard.IsBreach(l)), Is.Empty);
    }

    [TestCase("Mail 7 (booking.confirmed): TransportFailed")]
    [TestCase("   at OpenDoorWeek.Core.Tests.Outbox.OutboxTests.A_sender_that_slept_beyond_its_lease_neither_sends_nor_writes() in OutboxTests.cs:line 99")]
    [TestCase("   at System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1.AsyncStateMachineBox`1.ExecutionContextCallback(Object s)")]
    [TestCase("Job host.lists: another node has taken over from node-1:4711:0f3a")]
    [TestCase("23505: duplicate key value violates unique constraint \"outbox_once\" 0197a1b2-3c4d-7e5f-8a9b-0c1d2e3f4a5b")]
    public void What_an_operator_needs_is_no_breach(string line) => Assert.That(Overheard.IsBreach(line), Is.False);
}
