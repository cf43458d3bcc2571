using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Tests.Organisers;

[Category("Security")]
public sealed class EnterSecondFactorTests : OrganiserTest
{
    private Guid olga;
    private byte[] session = [];

    [SetUp]
    public async Task MakeOlgaAsync()
    {
        olga = await Rows.AddOrganiserAsync("S");
        await EnrolAsync(olga);
        session = await SignInAsync(olga);
    }

    [Test]
    public async Task The_code_opens_once_and_the_session_gets_another_secret_and_keeps_its_end()
    {
        var endsAt = Clock.Now.AddHours(12);
        Clock.Now += TimeSpan.FromHours(1);
        var given = (EnterSecondFactor.Result.Given)await EnterAsync(CodeNow);

        Assert.That(given.Session.EndsAt, Is.EqualTo(endsAt), "twelve hours from signing in, not from here");
        Assert.That(await FindAsync(session), Is.Null, "a secret that somebody planted before opens nothing");
        session = Secret.Hash(given.Session.Secret);
        Assert.That((await FindAsync(session))!.SecondFactorAt, Is.EqualTo(Clock.Now));
        Assert.That(await EnterAsync(CodeNow), Is.EqualTo(new EnterSecondFactor.Result.Wrong(4)), "the same code again");
        Clock.Now += TimeSpan.FromSeconds(30);
        Assert.That(await EnterAsync(CodeNow), Is.TypeOf<EnterSecondFactor.Result.Given>());
    }

    [Test]
    public async Task A_session_of_half_a_year_shrinks_to_twelve_hours()
    {
        await RunAsync("update session set ends_at = @end", new { end = Clock.Now.AddDays(180).UtcDateTime });
        var given = (EnterSecondFactor.Result.Given)await EnterAsync(CodeNow);
        Assert.That(given.Session.EndsAt, Is.EqualTo(Clock.Now.AddHours(12)));
    }

    [Test]
    public async Task Twenty_times_the_right_code_at_once_open_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => EnterAsync(CodeNow)));
        Assert.That(results.Count(r => r is EnterSecondFactor.Result.Given), Is.EqualTo(1));
        Assert.That(await SessionsAsync(olga), Is.EqualTo(1));
    }

    [Test]
    public async Task After_five_wrong_codes_the_right_one_waits_a_quarter_of_an_hour()
    {
        for (var left = 4; left > 0; left--)
        {
            Assert.That(await EnterAsync("000000"), Is.EqualTo(new EnterSecondFactor.Result.Wrong(left)));
        }

        var again = Clock.Now.AddMinutes(15);
        Assert.That(await EnterAsync("000000"), Is.EqualTo(new EnterSecondFactor.Result.TooMany(again)));
        Assert.That(await EnterAsync(CodeNow), Is.EqualTo(new EnterSecondFactor.Result.TooMany(again)));
        Clock.Now = again;
        Assert.That(await EnterAsync("000000"), Is.EqualTo(new EnterSecondFactor.Result.Wrong(4)), "five new tries");
        Assert.That(await EnterAsync(CodeNow), Is.TypeOf<EnterSecondFactor.Result.Given>());
        Assert.That((await AuditAsync()).GroupBy(a => a).Select(g => (g.Key, g.Count())), Is.EquivalentTo(new[] { ("second-factor.failed", 6), ("second-factor.given", 1) }));
    }

    [Test]
    public async Task A_recovery_code_works_once_whatever_the_clock_says_and_new_ones_void_the_old()
    {
        var codes = await new MakeRecoveryCodes(Db, Clock).ExecuteAsync(olga, default);
        Assert.That(await ReadAsync<string>("select string_agg(c::text, '') from recovery_code c"), Does.Not.Contain(codes[0]).And.Not.Contain(RecoveryCodes.Plain(codes[0])));

        var given = (EnterSecondFactor.Result.Given)await EnterAsync(RecoveryCodes.Plain(codes[0]));
        session = Secret.Hash(given.Session.Secret);
        Assert.That(await EnterAsync(RecoveryCodes.Plain(codes[0])), Is.EqualTo(new EnterSecondFactor.Result.Wrong(4)));
        Assert.That((await new ReadSecondFactor(Db).ExecuteAsync(olga, default))!.CodesLeft, Is.EqualTo(9));
        await new MakeRecoveryCodes(Db, Clock).ExecuteAsync(olga, default);
        Assert.That(await EnterAsync(RecoveryCodes.Plain(codes[1])), Is.TypeOf<EnterSecondFactor.Result.Wrong>());
    }

    [Test]
    public async Task The_recovery_code_of_another_opens_nothing()
    {
        var other = await Rows.AddOrganiserAsync();
        await EnrolAsync(other);
        var codes = await new MakeRecoveryCodes(Db, Clock).ExecuteAsync(other, default);
        Assert.That(await EnterAsync(RecoveryCodes.Plain(codes[0])), Is.TypeOf<EnterSecondFactor.Result.Wrong>());
    }

    [Test]
    public async Task Another_persons_session_is_not_lifted_by_ones_own_code()
    {
        session = await SignInAsync(await Rows.AddPersonAsync());
        Assert.That(await EnterAsync(CodeNow), Is.TypeOf<EnterSecondFactor.Result.SignedOut>());
        Assert.That(await ReadAsync<int>("select count(*) from session where second_factor_at is not null"), Is.Zero);
    }

    [Test]
    public async Task Who_has_no_second_factor_gives_none()
    {
        var visitor = await Rows.AddPersonAsync();
        var result = await new EnterSecondFactor(Db, Seal, Clock).ExecuteAsync(new(visitor, await SignInAsync(visitor), CodeNow), default);
        Assert.That(result, Is.TypeOf<EnterSecondFactor.Result.NotEnrolled>());
    }

    private Task<EnterSecondFactor.Result> EnterAsync(string code) => new EnterSecondFactor(Db, Seal, Clock).ExecuteAsync(new(olga, session, code), default);

    private Task<FindSession.Result?> FindAsync(byte[] hash) => new FindSession(Db, Clock).ExecuteAsync(hash, default);
}
