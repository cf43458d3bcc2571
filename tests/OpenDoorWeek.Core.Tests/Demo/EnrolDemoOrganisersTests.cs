using NUnit.Framework;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Tests.Organisers;

namespace OpenDoorWeek.Core.Tests.Demo;

[Category("Security")]
public sealed class EnrolDemoOrganisersTests : OrganiserTest
{
    private EnrolDemoOrganisers Enrol => new(Db, Seal, Clock);

    [Test]
    public async Task Organisers_of_the_demo_come_in_with_the_code_that_dev_shows()
    {
        await new LoadDemo(Db, Clock).ExecuteAsync(default);
        Assert.That((await Enrol.ExecuteAsync(default), await Enrol.ExecuteAsync(default)), Is.EqualTo((2, 0)), "once");
        foreach (var email in DemoPeople.Organisers)
        {
            var personId = await ReadAsync<Guid>("select person_id from person where email = @email", new { email });
            var code = Totp.Code(DemoPeople.SecretOf(email), Totp.StepOf(Clock.Now));
            var entered = await new EnterSecondFactor(Db, Seal, Clock).ExecuteAsync(new(personId, await SignInAsync(personId), code), default);
            Assert.That(entered, Is.TypeOf<EnterSecondFactor.Result.Given>());
        }
    }

    /// <summary>Everybody knows these secrets: whoever has the address of a demo in a real week must not get in with them.</summary>
    [Test]
    public async Task Where_there_is_no_demo_nobody_gets_a_secret_that_everybody_knows()
    {
        await Rows.AddEditionAsync();
        var personId = await Rows.AddPersonAsync("organiser@example.org");
        await RunAsync("insert into organiser (person_id) values (@personId)", new { personId });
        Assert.That(await Enrol.ExecuteAsync(default), Is.Zero);
    }

    [Test]
    public async Task Made_anew_the_demo_forgets_its_invitations()
    {
        await new LoadDemo(Db, Clock).ExecuteAsync(default);
        await Enrol.ExecuteAsync(default);
        var by = await ReadAsync<Guid>("select person_id from person where email = 'organiser@example.org'");
        await new ResetSecondFactor(Db, Clock).ExecuteAsync(new(All(by), by), default);
        await new LoadDemo(Db, Clock).ExecuteAsync(default);
        Assert.That(await ReadAsync<int>("select (select count(*) from organiser_invitation) + (select count(*) from outbox) + (select count(*) from audit)"), Is.Zero);
    }
}
