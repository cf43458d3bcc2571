using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Bookings;
using OpenDoorWeek.Web.Pages.PhoneBookings;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A call from beginning to end, by keys alone and without script, in each language.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class PhoneWalks : BrowserTest
{
    [Test]
    public async Task An_organiser_books_for_a_caller_finds_her_again_and_cancels_with_keys_alone_and_without_script([Values("nl", "fr", "en")] string code)
    {
        var language = Language.Parse(code);
        await Rows.AddSlotAsync(languages: ["fr"]);
        var olga = await NewGuestAsync(Way.Keyboard, o => o.JavaScriptEnabled = false);
        await olga.SignInAsync(Site, await Rows.AddOrganiserAsync("S"), secondFactor: true);
        await olga.OpenAsync($"/{code}/editions/zuid-2026/phone");
        await olga.FollowAsync(ChangeTexts.ChooseThis.In(language));

        await olga.TypeAsync(PhoneTexts.Name.In(language), "Greta Goossens");
        await olga.TickAsync(PhoneTexts.HasNoEmail.In(language));
        await olga.TypeAsync(PhoneTexts.Phone.In(language), "02 555 00 99");
        await olga.TickAsync(LanguageWords.Name("nl", language));
        await olga.PressAsync(PhoneTexts.BookButton.In(language));
        await olga.TickAsync(PhoneTexts.AcceptLanguage.In(language, ("in", LanguageWords.In(["fr"], language))));
        await olga.PressAsync(PhoneTexts.BookButton.In(language));
        Assert.That(await olga.HeadingAsync(), Is.EqualTo(PhoneTexts.Booked.In(language, ("name", "Greta Goossens"))));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind <> 'host.booked'"), Is.Zero, "no address, no mail");

        await olga.FollowAsync(PhoneTexts.BackToList.In(language));
        await olga.TypeAsync(PhoneTexts.Find.In(language), "goossens");
        await olga.PressAsync(PhoneTexts.FindButton.In(language));
        await olga.FollowAsync("Greta Goossens");
        await olga.FollowAsync(PhoneTexts.CancelLink.In(language));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1), "looking cancels nothing");
        await olga.PressAsync(PhoneTexts.CancelButton.In(language));
        Assert.That(await olga.ReadAsync(), Does.Contain(PhoneTexts.Cancelled.In(language)));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }

    [Test]
    public async Task An_organiser_reads_what_to_say_and_notes_the_call_with_keys_alone_and_without_script([Values("nl", "fr", "en")] string code)
    {
        var (language, host, id) = (Language.Parse(code), await Rows.AddHostAsync(), await Rows.AddOrganiserAsync("S"));
        var slotId = await Rows.AddSlotAsync(of: host);
        await Of<BookByPhone>().ExecuteAsync(new(slotId, new(id, ["S"]), null, null, "02 555 00 99", 1, "Greta Goossens", null, ["nl"], language, false, false, Guid.NewGuid()), default);
        await Of<WithdrawSlot>().ExecuteAsync(new(host.HostId, slotId, new(host.ContactId, false), 1, new(1, 1, 0)), default);
        var olga = await NewGuestAsync(Way.Keyboard, o => o.JavaScriptEnabled = false);
        await olga.SignInAsync(Site, id, secondFactor: true);
        await olga.OpenAsync($"/{code}/editions/zuid-2026/organise");
        await olga.FollowAsync(CallTexts.Count.Of(1, language));
        Assert.That(await olga.ReadAsync(), Does.Contain(Spaced(CallTexts.Phone.In(language, ("phone", "02 555 00 99")))));

        await olga.PressAsync(ButtonOf(CallTexts.Button));
        Assert.That(await olga.ReadAsync(), Does.Contain(Read(CallTexts.Called)).And.Contain(Spaced(CallTexts.None.In(language))));
        await olga.PressAsync(ButtonOf(CallTexts.UndoButton));
        Assert.That(await olga.ReadAsync(), Does.Contain(Read(CallTexts.Undone)));

        // What is hidden from eyes alone is set apart by a space.
        string ButtonOf(Text text) => $"{text.In(language)} : Greta Goossens, De Vuurtoren";
        string Spaced(string text) => text.Replace('\u00a0', ' ');
        string Read(Text text) => Spaced(text.In(language, ("name", "Greta Goossens")));
    }

    private T Of<T>() where T : notnull => Site.Services.GetRequiredService<T>();
}
