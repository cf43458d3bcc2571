using NUnit.Framework;
using OpenDoorWeek.Core.KeptForms;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.KeptForms;

[Category("Database")]
public sealed class KeptFormTests : DbTest
{
    private const string Path = "/nl/bookings/new";
    private static readonly byte[] Typed = [1, 2, 3];

    private TakeForm Take => new(Db, Clock);

    [Test]
    public async Task What_was_kept_is_given_back_once_to_its_person_and_for_its_form()
    {
        var (ada, bea) = (await Rows.AddPersonAsync(), await Rows.AddPersonAsync());
        await KeepAsync(ada, Path);
        Assert.That(await Take.ExecuteAsync(new(bea, Path), default), Is.Null);
        Assert.That(await Take.ExecuteAsync(new(ada, "/nl/elsewhere"), default), Is.Null);
        Assert.That(await Take.ExecuteAsync(new(ada, Path), default), Is.EqualTo(Typed));
        Assert.That(await Take.ExecuteAsync(new(ada, Path), default), Is.Null);
    }

    [Test]
    public async Task The_newest_of_one_form_stands_and_of_one_person_five()
    {
        var ada = await Rows.AddPersonAsync();
        for (var i = 0; i < 7; i++)
        {
            Clock.Now = Clock.Now.AddMinutes(1);
            await KeepAsync(ada, $"/nl/{i}");
        }

        await KeepAsync(ada, "/nl/6");
        Assert.That(await ListAsync<string>("select path from kept_form order by path"), Is.EqualTo(new[] { "/nl/2", "/nl/3", "/nl/4", "/nl/5", "/nl/6" }));
    }

    [Test]
    public async Task After_an_hour_nobody_gets_it_and_whoever_keeps_next_clears_it_away()
    {
        var (ada, bea) = (await Rows.AddPersonAsync(), await Rows.AddPersonAsync());
        await KeepAsync(ada, Path);
        Clock.Now = Clock.Now.AddHours(1);
        await KeepAsync(bea, Path);
        Assert.That(await ListAsync<Guid>("select person_id from kept_form"), Is.EqualTo(new[] { bea }));
        Clock.Now = Clock.Now.AddHours(1);
        Assert.That(await Take.ExecuteAsync(new(bea, Path), default), Is.Null);
        await KeepAsync(ada, Path);
        Clock.Now = Clock.Now.AddHours(1);
        Assert.That(await new ForgetForms(Db, Clock).ExecuteAsync(default), Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_is_kept_for_who_is_no_more() =>
        Assert.That(await new KeepForm(Db, Clock).ExecuteAsync(new(Guid.NewGuid(), Path, Typed), default), Is.False);

    private Task<bool> KeepAsync(Guid personId, string path) => new KeepForm(Db, Clock).ExecuteAsync(new(personId, path, Typed), default);
}
