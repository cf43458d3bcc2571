using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Wishes;

/// <summary>An edition that takes wishes until Tuesday 10 November at five, and somebody who has them.</summary>
public abstract class WishTest : DbTest
{
    protected const string Slug = "zuid-2026";

    protected static readonly DateTimeOffset Deadline = new(2026, 11, 10, 16, 0, 0, TimeSpan.Zero);

    protected Guid EditionId { get; private set; }

    protected Guid Ada { get; private set; }

    [SetUp]
    public async Task OpenWishesAsync()
    {
        EditionId = await Rows.AddEditionAsync();
        await Rows.SetPhaseAsync(EditionId, Phase.Wishes, TestSupport.Rows.Today.AddDays(-3), Deadline);
        await Rows.SetPhaseAsync(EditionId, Phase.Matchmaking, Deadline, Deadline.AddDays(6));
        Ada = await Rows.AddPersonAsync("ada@example.org");
    }

    /// <summary>A visit of a host of its own.</summary>
    protected async Task<Guid> AddSlotAsync(int capacity = 10, DateOnly? day = null, TimeOnly? start = null, string postcode = "1060", string[]? languages = null) =>
        await Rows.AddSlotAsync(capacity, await Rows.AddHostAsync($"Huis {Guid.NewGuid():N}"[..12], EditionId, postcode: postcode), day, start, languages: languages);

    protected Task<AddWish.Result> AddAsync(Guid slotId, Guid? personId = null) => new AddWish(Db, Clock).ExecuteAsync(new(slotId, personId ?? Ada), default);

    /// <summary>So many wishes, in this order.</summary>
    protected async Task<Guid[]> WishAsync(int count, Guid? personId = null)
    {
        var slots = new Guid[count];
        for (var i = 0; i < count; i++)
        {
            slots[i] = await AddSlotAsync(day: TestSupport.Rows.Monday.AddDays(i % 5), start: new(9 + (i / 5 * 3), 0));
            Assert.That(await AddAsync(slots[i], personId), Is.TypeOf<AddWish.Result.Added>());
        }

        return slots;
    }

    protected async Task<ReadWishes.Result> ReadListAsync(Guid? personId = null) => (await new ReadWishes(Db, Clock).ExecuteAsync(new(Slug, personId ?? Ada), default))!;

    protected async Task<IEnumerable<Guid>> OrderAsync() => (await ReadListAsync()).Wishes.Select(w => w.SlotId);

    protected async Task<MoveWish.Result> MoveAsync(Guid slotId, int to, int? version = null, Database? db = null) =>
        await new MoveWish(db ?? Db, Clock).ExecuteAsync(new(Slug, Ada, slotId, to, version ?? (await ReadListAsync()).List!.Version), default);

    protected Task<RemoveWish.Result> RemoveAsync(Guid slotId) => new RemoveWish(Db, Clock).ExecuteAsync(new(slotId, Ada), default);

    protected async Task<SendWishes.Result> SendAsync(Guid? personId = null, int? version = null, Database? db = null) =>
        await new SendWishes(db ?? Db, Clock).ExecuteAsync(new(Slug, personId ?? Ada, version ?? (await ReadListAsync(personId)).List!.Version, Language.Nl), default);

    protected Task<WithdrawWishes.Result> WithdrawAsync() => new WithdrawWishes(Db, Clock).ExecuteAsync(new(Slug, Ada), default);

    protected async Task<SetAnswers.Result> AnswerAsync(Func<SetAnswers.Request, SetAnswers.Request>? change = null)
    {
        var request = new SetAnswers.Request(Slug, Ada, (await ReadListAsync()).List!.Version, 3, 1, 2, ["fr"], null, false, null);
        return await new SetAnswers(Db, Clock).ExecuteAsync(change?.Invoke(request) ?? request, default);
    }

    protected Task<SetUnavailable.Result> BusyAsync(UnavailableTime time, bool isRemoved = false) =>
        new SetUnavailable(Db, Clock).ExecuteAsync(new(Slug, Ada, time, isRemoved), default);

    protected Task<IReadOnlyList<string>> MailsAsync() => ListAsync<string>("select key from outbox where kind = 'wishes.received' order by outbox_id");
}
