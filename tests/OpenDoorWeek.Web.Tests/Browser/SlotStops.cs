using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.SlotImports;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Editions.SlotImports;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The pages on which a host looks after its visits, and those of files of visits.</summary>
internal static class SlotStops
{
    private const string Import = "/editions/zuid-2027/slots/import";
    private const string Wrong = "10:00;09:00;0";
    private const string Right = "10:00;11:30;8";
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("slots, empty", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/slots", t.Filled.ContactId)),
        .. SlotSteps.All.Select(s => new Stop($"slots: {s}", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/slots/new/{s}", t.Filled.ContactId))),
        new("slots: days, refused", async (t, l) => await Stop.PressAsync(
            await Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/slots/new/days", t.Filled.ContactId), SlotStepTexts.Continue.In(l)), HasFocus: true),
        new("slots: check", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{(await OnceAsync(() => DraftAsync(t, t.Submitted))).HostId}/slots/new/check", t.Submitted.ContactId)),
        new("slots: hours of one day", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{(await OnceAsync(() => DraftAsync(t, t.Submitted))).HostId}/slots/new/times/{Rows.Monday.AddYears(1):yyyy-MM-dd}", t.Submitted.ContactId)),
        new("slots, filled", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{(await SlotAsync(t)).HostId}/slots", t.Draft.ContactId)),
        new("slots: published", async (t, l) => await OpenAsync(t, l, s => $"published/{s.BatchId}")),
        new("slots: edit", async (t, l) => await OpenAsync(t, l, s => $"{s.SlotId}/edit")),
        new("slots: withdraw", async (t, l) => await OpenAsync(t, l, s => $"{s.SlotId}/withdraw")),
        new("slots: edit with visitors", async (t, l) => await OpenVisitedAsync(t, l)),
        new("slots: tell visitors", async (t, l) => await TellAsync(t, l)),
        new("slots: tell visitors, again", async (t, l) => await TellAgainAsync(t, l), HasFocus: true),
        new("slots: fewer places than taken", async (t, l) => await TakeAwayAsync(t, l), HasFocus: true),
        new("slots: file", (t, l) => Stop.OpenAsync(t, l, Import, t.Olga)),
        new("slots: file tried", async (t, l) => await Stop.OpenAsync(t, l, $"{Import}/{await ImportAsync(t, Wrong)}", t.Olga)),
        new("slots: file taken over", async (t, l) => await Stop.OpenAsync(t, l, $"{Import}/{await ImportAsync(t, Right)}", t.Olga)),
        new("slots: file, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, Import, t.Olga), SlotImportTexts.Try.In(l)), HasFocus: true),
    ];

    /// <summary>Tried, and taken over where all of it is right; both made once, the wrong one last: a file that is tried takes the place of one that waits.</summary>
    private static Task<Guid> ImportAsync(Tour tour, string file) => OnceAsync(async () =>
    {
        foreach (var one in tour.Imports.Count == 0 ? (string[])[Right, Wrong] : [])
        {
            tour.Imports[one] = await TryAsync(tour, one);
        }

        return tour.Imports[file];
    });

    private static async Task<Guid> TryAsync(Tour tour, string file)
    {
        var (services, by) = (tour.Site.Services, new OrganiserScope(tour.Olga, null));
        var bytes = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"host;date;start;end;capacity;languages\r\nDe Sluis;{Rows.Monday.AddYears(1):yyyy-MM-dd};{file};nl\r\n"));
        var tried = (TrySlotImport.Result.Tried)await services.GetRequiredService<TrySlotImport>().ExecuteAsync(new(by, "zuid-2027", bytes), default);
        await services.GetRequiredService<CommitSlotImport>().ExecuteAsync(new(by, "zuid-2027", tried.ImportId), default);
        return tried.ImportId;
    }

    private static async Task<Guest> OpenAsync(Tour tour, Language language, Func<HostSlot, string> page)
    {
        var slot = await SlotAsync(tour);
        return await Stop.OpenAsync(tour, language, $"/hosts/{slot.HostId}/slots/{page(slot)}", tour.Draft.ContactId);
    }

    private static async Task<Guest> OpenVisitedAsync(Tour tour, Language language) =>
        await Stop.OpenAsync(tour, language, $"/hosts/{tour.Submitted.HostId}/slots/{await OnceAsync(tour.AddVisitedAsync)}/edit", tour.Submitted.ContactId);

    /// <summary>The question before visitors are told; nothing is changed by it.</summary>
    private static async Task<Guest> TellAsync(Tour tour, Language language)
    {
        var guest = await OpenVisitedAsync(tour, language);
        await guest.TypeAsync(HostSlotTexts.End.In(language), "17:45");
        await guest.PressAsync(HostSlotTexts.Save.In(language));
        return guest;
    }

    private static async Task<Guest> TellAgainAsync(Tour tour, Language language)
    {
        var guest = await TellAsync(tour, language);
        await guest.Page.Locator("[name=People]").EvaluateAsync("field => field.value = 99");
        return await Stop.PressAsync(guest, TellTexts.Button.In(language));
    }

    private static async Task<Guest> TakeAwayAsync(Tour tour, Language language)
    {
        var guest = await OpenVisitedAsync(tour, language);
        await guest.Page.Locator("#Capacity").FillAsync("2");
        return await Stop.PressAsync(guest, HostSlotTexts.Save.In(language));
    }

    /// <summary>All pages answered, made once.</summary>
    private static async Task<SlotHost> DraftAsync(Tour tour, HostRow row)
    {
        var (services, actor) = (tour.Site.Services, new HostActor(row.ContactId, false));
        var host = (await services.GetRequiredService<ReadSlotDraft>().ExecuteAsync(new(row.HostId, actor), default))!.Host;
        var answers = host.Answers with
        {
            Days = [host.FirstDay],
            Spans = [new(new(10, 0), new(11, 30))],
            Offer = host.Answers.Offer with { Texts = [new("nl", "Kennismaking", "Soep.", "Wie belt ons?")] },
            StepsDone = SlotSteps.All,
        };
        await services.GetRequiredService<KeepSlotDraft>().ExecuteAsync(new(row.HostId, actor, SlotSteps.Text, answers, 0), default);
        return (await services.GetRequiredService<ReadSlotDraft>().ExecuteAsync(new(row.HostId, actor), default))!.Host;
    }

    /// <summary>Published, made once.</summary>
    private static Task<HostSlot> SlotAsync(Tour tour) => OnceAsync(async () =>
    {
        var (services, row, actor) = (tour.Site.Services, tour.Draft, new HostActor(tour.Draft.ContactId, false));
        var slots = await services.GetRequiredService<ListHostSlots>().ExecuteAsync(new(row.HostId, actor), default);
        if (slots!.Slots.Count > 0)
        {
            return slots.Slots[0];
        }

        var draft = await DraftAsync(tour, row);
        await services.GetRequiredService<PublishSlots>().ExecuteAsync(new(row.HostId, actor, draft.DraftId!.Value, draft.DraftVersion!.Value), default);
        return (await services.GetRequiredService<ListHostSlots>().ExecuteAsync(new(row.HostId, actor), default))!.Slots[0];
    });

    /// <summary>The languages come at the same time: one makes it, the others find it made.</summary>
    private static async Task<T> OnceAsync<T>(Func<Task<T>> make)
    {
        await OneAtATime.WaitAsync();
        try
        {
            return await make();
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
