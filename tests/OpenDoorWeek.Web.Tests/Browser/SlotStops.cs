using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Hosts;
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
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("slots, empty", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/slots", t.Filled.ContactId)),
        .. SlotSteps.All.Select(s => new Stop($"slots: {s}", (t, l) => Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/slots/new/{s}", t.Filled.ContactId))),
        new("slots: days, refused", async (t, l) => await Stop.PressAsync(
            await Stop.OpenAsync(t, l, $"/hosts/{t.Filled.HostId}/slots/new/days", t.Filled.ContactId), SlotStepTexts.Continue.In(l)), HasFocus: true),
        new("slots: check", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{(await DraftAsync(t, t.Submitted)).HostId}/slots/new/check", t.Submitted.ContactId)),
        new("slots, filled", async (t, l) => await Stop.OpenAsync(t, l, $"/hosts/{(await SlotAsync(t)).HostId}/slots", t.Draft.ContactId)),
        new("slots: published", async (t, l) => await OpenAsync(t, l, s => $"published/{s.BatchId}")),
        new("slots: edit", async (t, l) => await OpenAsync(t, l, s => $"{s.SlotId}/edit")),
        new("slots: withdraw", async (t, l) => await OpenAsync(t, l, s => $"{s.SlotId}/withdraw")),
        new("slots: file", (t, l) => Stop.OpenAsync(t, l, Import, t.Olga)),
        new("slots: file, refused", async (t, l) => await Stop.PressAsync(await Stop.OpenAsync(t, l, Import, t.Olga), SlotImportTexts.Try.In(l)), HasFocus: true),
    ];

    private static async Task<Guest> OpenAsync(Tour tour, Language language, Func<HostSlot, string> page)
    {
        var slot = await SlotAsync(tour);
        return await Stop.OpenAsync(tour, language, $"/hosts/{slot.HostId}/slots/{page(slot)}", tour.Draft.ContactId);
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
    private static async Task<HostSlot> SlotAsync(Tour tour)
    {
        var (services, row, actor) = (tour.Site.Services, tour.Draft, new HostActor(tour.Draft.ContactId, false));
        await OneAtATime.WaitAsync();
        try
        {
            var slots = await services.GetRequiredService<ListHostSlots>().ExecuteAsync(new(row.HostId, actor), default);
            if (slots!.Slots.Count > 0)
            {
                return slots.Slots[0];
            }

            var draft = await DraftAsync(tour, row);
            await services.GetRequiredService<PublishSlots>().ExecuteAsync(new(row.HostId, actor, draft.DraftId!.Value, draft.DraftVersion!.Value), default);
            return (await services.GetRequiredService<ListHostSlots>().ExecuteAsync(new(row.HostId, actor), default))!.Slots[0];
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
