using NUnit.Framework;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.People;

[Category("Security")]
public sealed class SignInTests : DbTest
{
    private static readonly byte[] Browser = [1, 2, 3], OtherBrowser = [9];
    private const string Email = "ada@example.org";

    private AskCode AskCode => new(Db, Clock);

    private EnterCode EnterCode => new(Db, Clock);

    private FindSession FindSession => new(Db, Clock);

    [Test]
    public async Task A_code_signs_in_once_and_the_person_exists_from_then_on()
    {
        await AskAndWriteAsync("123456");
        Assert.That(await PeopleAsync(), Is.Zero, "asking makes nobody");

        var signedIn = await EnterAsync("123456");

        Assert.That(signedIn, Is.TypeOf<EnterCode.Result.SignedIn>());
        Assert.That(await PeopleAsync(), Is.EqualTo(1));
        Assert.That((await SessionOfAsync(signedIn))?.Email, Is.EqualTo(Email));
        Assert.That(await EnterAsync("123456"), Is.TypeOf<EnterCode.Result.Expired>(), "a code works once");
    }

    [Test]
    public async Task The_database_holds_neither_code_nor_session_secret()
    {
        await AskAndWriteAsync("123456");
        var secret = ((EnterCode.Result.SignedIn)await EnterAsync("123456")).Session.Secret;

        Assert.That(secret, Has.Length.EqualTo(43));
        Assert.That(await ReadAsync<bool>("select exists (select 1 from session where session_hash = sha256(convert_to(@secret, 'UTF8')))", new { secret }), Is.True);
        Assert.That(await ReadAsync<string>("select string_agg(s::text, '') from session s") + await ReadAsync<string>("select string_agg(s::text, '') from sign_in s"),
            Does.Not.Contain(secret).And.Not.Contain("123456"));
    }

    [Test]
    public async Task Five_wrong_codes_void_the_right_one()
    {
        await AskAndWriteAsync("123456");
        for (var left = 4; left >= 0; left--)
        {
            Assert.That(await EnterAsync("000000"), Is.EqualTo(new EnterCode.Result.Wrong(left)));
        }

        Assert.That(await EnterAsync("123456"), Is.TypeOf<EnterCode.Result.Expired>());
    }

    [Test]
    public async Task Twenty_tries_at_once_are_counted_one_by_one()
    {
        await AskAndWriteAsync("123456");
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => EnterAsync($"{i:D6}")));

        Assert.That(results.Count(r => r is EnterCode.Result.Wrong), Is.EqualTo(5));
        Assert.That(results.Count(r => r is EnterCode.Result.Expired), Is.EqualTo(15));
    }

    [Test]
    public async Task In_the_eleventh_minute_the_code_is_over()
    {
        await AskAndWriteAsync("123456");
        Clock.Now += TimeSpan.FromMinutes(10);
        Assert.That(await EnterAsync("123456"), Is.TypeOf<EnterCode.Result.Expired>());
    }

    [Test]
    public async Task A_newer_code_supersedes_the_older()
    {
        await AskAndWriteAsync("111111");
        await AskAndWriteAsync("222222");
        Assert.That(await EnterAsync("111111"), Is.TypeOf<EnterCode.Result.Wrong>());
        Assert.That(await EnterAsync("222222"), Is.TypeOf<EnterCode.Result.SignedIn>());
    }

    [Test]
    public async Task Code_and_link_work_only_in_the_browser_that_asked()
    {
        var link = await AskAndWriteAsync("123456");

        Assert.That(await EnterCode.ExecuteAsync(new(OtherBrowser, "123456", null), default), Is.TypeOf<EnterCode.Result.Expired>());
        Assert.That(await EnterCode.ExecuteAsync(new(OtherBrowser, null, link), default), Is.TypeOf<EnterCode.Result.Expired>());
        var read = new ReadSignIn(Db, Clock);
        Assert.That(await read.ExecuteAsync(new(OtherBrowser, link), default), Is.EqualTo(new ReadSignIn.Result("a•••@example.org", false)));
        Assert.That(await read.ExecuteAsync(new(Browser, link), default), Is.EqualTo(new ReadSignIn.Result("a•••@example.org", true)));
        Assert.That(await EnterCode.ExecuteAsync(new(Browser, null, link), default), Is.TypeOf<EnterCode.Result.SignedIn>(), "reading consumed nothing");
    }

    [Test]
    public async Task One_address_asks_five_times_an_hour_known_or_not()
    {
        await Rows.AddPersonAsync(Email);
        for (var i = 0; i < 5; i++)
        {
            Assert.That(await AskAsync(), Is.TypeOf<AskCode.Result.Asked>());
        }

        Assert.That(await AskAsync(), Is.EqualTo(new AskCode.Result.TooMany(Clock.Now.AddHours(1))));
        Clock.Now += TimeSpan.FromHours(1);
        Assert.That(await AskAsync(), Is.TypeOf<AskCode.Result.Asked>());
    }

    [Test]
    public async Task Signing_out_ends_the_session_on_the_server()
    {
        await AskAndWriteAsync("123456");
        var signedIn = await EnterAsync("123456");
        await new EndSession(Db).ExecuteAsync(Secret.Hash(((EnterCode.Result.SignedIn)signedIn).Session.Secret), default);
        Assert.That(await SessionOfAsync(signedIn), Is.Null);
    }

    [TestCase(false, 29, true)]
    [TestCase(false, 31, false)]
    [TestCase(true, 0.49, true)]
    [TestCase(true, 0.51, false)]
    public async Task A_visitor_stays_signed_in_for_30_idle_days_and_an_organiser_for_12_hours(bool isOrganiser, double days, bool stays)
    {
        var personId = await Rows.AddPersonAsync(Email);
        if (isOrganiser)
        {
            await RunAsync("insert into organiser (person_id) values (@personId)", new { personId });
        }

        await AskAndWriteAsync("123456");
        var signedIn = await EnterAsync("123456");
        Clock.Now += TimeSpan.FromDays(days);
        Assert.That(await SessionOfAsync(signedIn) is not null, Is.EqualTo(stays));
    }

    private Task<AskCode.Result> AskAsync() => AskCode.ExecuteAsync(new(Email, Language.Nl, Browser, null, MostPerHour: 5), default);

    /// <summary>Asks, and puts in what the writer of the mail would.</summary>
    /// <returns>Hash of the link's token.</returns>
    private async Task<byte[]> AskAndWriteAsync(string code)
    {
        var signInId = ((AskCode.Result.Asked)await AskAsync()).SignInId;
        var link = Secret.Hash($"link of {code}");
        await RunAsync(
            "update sign_in set code_hash = @hash, link_hash = @link, expires_at = @expires where sign_in_id = @signInId",
            new { signInId, hash = Secret.HashCode(signInId, code), link, expires = Clock.Now.AddMinutes(10).UtcDateTime });
        Clock.Now += TimeSpan.FromMilliseconds(1);
        return link;
    }

    private Task<EnterCode.Result> EnterAsync(string code) => EnterCode.ExecuteAsync(new(Browser, code, null), default);

    private async Task<FindSession.Result?> SessionOfAsync(EnterCode.Result signedIn) =>
        await FindSession.ExecuteAsync(Secret.Hash(((EnterCode.Result.SignedIn)signedIn).Session.Secret), default);

    private Task<long> PeopleAsync() => ReadAsync<long>("select count(*) from person where email = @Email", new { Email });
}
