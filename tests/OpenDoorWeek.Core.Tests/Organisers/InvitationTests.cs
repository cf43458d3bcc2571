using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Organisers;

/// <summary>From the invitation to the role.</summary>
[Category("Security")]
public sealed class InvitationTests : OrganiserTest
{
    private const string Nora = "nora@example.org";
    private Guid olga, nora;

    [SetUp]
    public async Task MakePeopleAsync() => (olga, nora) = (await Rows.AddOrganiserAsync("S", "CW"), await Rows.AddPersonAsync(Nora));

    [TestCase("S", true)]
    [TestCase("CW S", true)]
    [TestCase("N", false)]
    [TestCase("N S", false)]
    [TestCase("all", false)]
    [TestCase("", false)]
    public async Task Nobody_grants_more_than_she_has(string zones, bool may)
    {
        var result = await InviteAsync(Of(olga, "CW", "S"), Zones(zones));
        Assert.That(result is InviteOrganiser.Result.Invited, Is.EqualTo(may));
        Assert.That(await ReadAsync<int>("select count(*) from organiser_invitation"), Is.EqualTo(may ? 1 : 0));
        Assert.That(await ReadAsync<int>("select count(*) from outbox where kind = 'organiser.invited'"), Is.EqualTo(may ? 1 : 0));
    }

    /// <summary>The page may have looked a moment before the role went.</summary>
    [Test]
    public async Task What_counts_is_the_role_she_has_now_not_the_one_the_page_saw()
    {
        await RunAsync("delete from organiser where zone_code = 'CW'");
        Assert.That(await InviteAsync(Of(olga, "CW", "S"), ["CW"]), Is.TypeOf<InviteOrganiser.Result.BeyondHer>());
    }

    [Test]
    public async Task The_same_form_twice_invites_once_and_another_key_is_told_so()
    {
        var key = Guid.NewGuid();
        var first = await InviteAsync(Of(olga, "CW", "S"), ["S"], key);
        Assert.That(await InviteAsync(Of(olga, "CW", "S"), ["S"], key), Is.EqualTo(first));
        Assert.That(await InviteAsync(Of(olga, "CW", "S"), ["CW"], key), Is.TypeOf<InviteOrganiser.Result.KeyReused>());
        Assert.That(await InviteAsync(Of(olga, "CW", "S"), ["S"]), Is.TypeOf<InviteOrganiser.Result.InvitedBefore>());
    }

    [Test]
    public async Task The_invited_person_becomes_organiser_with_her_first_code_and_only_once()
    {
        var id = await InvitedAsync();
        var session = await SignInAsync(nora);
        var elsewhere = await SignInAsync(nora);
        Assert.That(await AcceptAsync(id, nora, session, CodeNow), Is.TypeOf<AcceptInvitation.Result.Over>(), "no secret was shown yet");
        var secret = await BeginAsync(id);

        Assert.That(await AcceptAsync(id, nora, session, "000000"), Is.TypeOf<AcceptInvitation.Result.WrongCode>());
        var accepted = (AcceptInvitation.Result.Accepted)await AcceptAsync(id, nora, session, CodeOf(secret));

        Assert.That((await new FindOrganiser(Db).ExecuteAsync(new(nora, null), default))!.Scope.Zones, Is.EqualTo(new[] { "S" }));
        Assert.That((await FindAsync(Secret.Hash(accepted.Session!.Secret)))!.SecondFactorAt, Is.EqualTo(Clock.Now));
        Assert.That((await FindAsync(session), await FindAsync(elsewhere)), Is.EqualTo(((FindSession.Result?)null, (FindSession.Result?)null)), "older sessions are over");
        Assert.That(await ReadAsync<string>("select secret from second_factor"), Is.Not.EqualTo(Convert.ToBase64String(secret)));
        Assert.That(await ReadAsync<int>("select count(*) from organiser_invitation where secret is not null"), Is.Zero);
        Assert.That(await AcceptAsync(id, nora, Secret.Hash(accepted.Session.Secret), CodeOf(secret)), Is.TypeOf<AcceptInvitation.Result.Over>());
        Assert.That(await AuditAsync(), Is.EqualTo(new[] { "organiser.invited", "organiser.added", "second-factor.enrolled" }));
        Clock.Now += TimeSpan.FromSeconds(5);
        var replay = await new EnterSecondFactor(Db, Seal, Clock).ExecuteAsync(new(nora, Secret.Hash(accepted.Session.Secret), CodeOf(secret)), default);
        Assert.That(replay, Is.TypeOf<EnterSecondFactor.Result.Wrong>(), "the code of the enrolment is spent");
    }

    [Test]
    public async Task The_link_of_another_persons_invitation_opens_nothing()
    {
        var id = await InvitedAsync();
        await BeginAsync(id);
        var eve = await Rows.AddPersonAsync("eve@example.org");
        var seen = (await new ReadInvitation(Db, Seal, Clock).ExecuteAsync(new(id, 1, eve), default))!;

        Assert.That((seen.IsHers, seen.Secret, seen.MaskedEmail), Is.EqualTo((false, (byte[]?)null, "n•••@example.org")));
        Assert.That(await new BeginEnrolment(Db, Seal, Clock).ExecuteAsync(new(id, 1, eve), default), Is.False);
        Assert.That(await AcceptAsync(id, eve, await SignInAsync(eve), CodeNow), Is.TypeOf<AcceptInvitation.Result.Over>());
    }

    [TestCase("withdrawn")]
    [TestCase("resent")]
    [TestCase("expired")]
    [TestCase("inviter removed")]
    public async Task A_link_that_is_over_opens_nothing(string why)
    {
        var id = await InvitedAsync();
        var secret = await BeginAsync(id);
        switch (why)
        {
            case "withdrawn":
                Assert.That(await new WithdrawInvitation(Db, Clock).ExecuteAsync(new(Of(olga, "S"), id), default), Is.True);
                break;
            case "resent":
                Assert.That(await new ResendInvitation(Db, Clock).ExecuteAsync(new(Of(olga, "S"), id), default), Is.True);
                break;
            case "expired":
                Clock.Now += TimeSpan.FromDays(7);
                break;
            default:
                await new RemoveOrganiser(Db, Clock).ExecuteAsync(new(All(await Rows.AddOrganiserAsync()), olga), default);
                break;
        }

        Assert.That(await new ReadInvitation(Db, Seal, Clock).ExecuteAsync(new(id, 1, nora), default), Is.Null);
        Assert.That(await AcceptAsync(id, nora, await SignInAsync(nora), CodeOf(secret)), Is.TypeOf<AcceptInvitation.Result.Over>());
        Assert.That(await new FindOrganiser(Db).ExecuteAsync(new(nora, null), default), Is.Null);
    }

    [Test]
    public async Task Sending_again_makes_a_link_for_seven_more_days()
    {
        var id = await InvitedAsync();
        Clock.Now += TimeSpan.FromDays(8);
        await new ResendInvitation(Db, Clock).ExecuteAsync(new(Of(olga, "S"), id), default);
        Assert.That(await new ReadInvitation(Db, Seal, Clock).ExecuteAsync(new(id, 2, nora), default), Is.Not.Null);
        Assert.That(await ReadAsync<int>("select count(*) from outbox where kind = 'organiser.invited'"), Is.EqualTo(2));
    }

    [Test]
    public async Task An_organiser_of_another_zone_neither_sends_again_nor_withdraws()
    {
        var id = await InvitedAsync();
        var north = Of(await Rows.AddOrganiserAsync("N"), "N");
        Assert.That(await new ResendInvitation(Db, Clock).ExecuteAsync(new(north, id), default), Is.False);
        Assert.That(await new WithdrawInvitation(Db, Clock).ExecuteAsync(new(north, id), default), Is.False);
        Assert.That((await new ListOrganisers(Db, Clock).ExecuteAsync(north, default)).Invitations, Is.Empty);
    }

    [Test]
    public async Task Who_has_a_second_factor_gives_it_and_gets_the_zones_besides_hers()
    {
        await RunAsync("insert into organiser (person_id, zone_code) values (@nora, 'N')", new { nora });
        await EnrolAsync(nora);
        var id = await InvitedAsync();
        var session = await SignInAsync(nora);

        Assert.That(await AcceptAsync(id, nora, session, null), Is.TypeOf<AcceptInvitation.Result.SecondFactorFirst>());
        var accepted = await new AcceptInvitation(Db, Seal, Clock).ExecuteAsync(new(id, 1, nora, session, HasSecondFactor: true, null), default);

        Assert.That(accepted, Is.EqualTo(new AcceptInvitation.Result.Accepted(null)));
        Assert.That((await new FindOrganiser(Db).ExecuteAsync(new(nora, null), default))!.Scope.Zones, Is.EqualTo(new[] { "N", "S" }));
    }

    [Test]
    public async Task The_operator_grants_everything_and_lets_in_again_who_lost_her_phone()
    {
        await RunAsync("insert into organiser (person_id) values (@nora)", new { nora });
        await EnrolAsync(nora);
        var result = await new InviteOrganiser(Db, Clock).ExecuteAsync(new(null, Nora, Language.Nl, null, Guid.Empty), default);
        var id = ((InviteOrganiser.Result.Invited)result).InvitationId;
        Assert.That(await ReadAsync<int>("select count(*) from outbox"), Is.Zero, "the link is printed, not sent");
        var secret = await BeginAsync(id);

        Assert.That(await AcceptAsync(id, nora, await SignInAsync(nora), CodeOf(secret)), Is.TypeOf<AcceptInvitation.Result.Accepted>());
        Assert.That(Seal.Open(await ReadAsync<string>("select secret from second_factor")), Is.EqualTo(secret));
    }

    private static string[]? Zones(string zones) => zones == "all" ? null : zones.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string CodeOf(byte[] secret) => Totp.Code(secret, Totp.StepOf(Clock.Now));

    private Task<InviteOrganiser.Result> InviteAsync(OrganiserScope by, string[]? zones, Guid? key = null) =>
        new InviteOrganiser(Db, Clock).ExecuteAsync(new(by, Nora, Language.Nl, zones, key ?? Guid.NewGuid()), default);

    private async Task<Guid> InvitedAsync() => ((InviteOrganiser.Result.Invited)await InviteAsync(Of(olga, "CW", "S"), ["S"])).InvitationId;

    private async Task<byte[]> BeginAsync(Guid id)
    {
        Assert.That(await new BeginEnrolment(Db, Seal, Clock).ExecuteAsync(new(id, 1, nora), default), Is.True);
        var secret = (await new ReadInvitation(Db, Seal, Clock).ExecuteAsync(new(id, 1, nora), default))!.Secret!;
        await new BeginEnrolment(Db, Seal, Clock).ExecuteAsync(new(id, 1, nora), default);
        Assert.That((await new ReadInvitation(Db, Seal, Clock).ExecuteAsync(new(id, 1, nora), default))!.Secret, Is.EqualTo(secret), "shown again it is the same");
        return secret;
    }

    private Task<AcceptInvitation.Result> AcceptAsync(Guid id, Guid personId, byte[] session, string? code) =>
        new AcceptInvitation(Db, Seal, Clock).ExecuteAsync(new(id, 1, personId, session, HasSecondFactor: false, code), default);

    private Task<FindSession.Result?> FindAsync(byte[] hash) => new FindSession(Db, Clock).ExecuteAsync(hash, default);
}
