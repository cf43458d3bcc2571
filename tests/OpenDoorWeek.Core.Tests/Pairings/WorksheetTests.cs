using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>The worksheet belongs to the members of a pair, and nobody loses a word.</summary>
[Category("Database")]
public sealed class WorksheetTests : PairTest
{
    private Seeker ada = null!, ben = null!;
    private Guid pair;

    [SetUp]
    public async Task PairAsync()
    {
        (ada, ben) = (await Pairing.AddSeekerAsync("Ada", languages: ["nl", "fr", "en"]), await Pairing.AddSeekerAsync("Ben", languages: ["en", "fr"]));
        pair = await Pairing.AddPairAsync("accepted", ada, ben);
    }

    [Test]
    public async Task What_one_writes_the_other_reads_and_goes_on_from()
    {
        Assert.That((await ReadAsync(ben))!.Version, Is.Zero);
        await SaveAsync(ada, new("De keuken", null, null, null, "Wie belt?"), 0);
        var read = (await ReadAsync(ben))!;
        Assert.That((read.Texts.Shown, read.Texts.Notes, read.Version, read.UpdatedBy), Is.EqualTo(("De keuken", "Wie belt?", 1, "Ada Peeters")));
        Assert.That(await SaveAsync(ben, read.Texts with { Audience = "Scholen" }, 1), Is.EqualTo(new SaveSheet.Result.Saved()));
        Assert.That((await ReadAsync(ada))!.Texts, Is.EqualTo(new SheetTexts("De keuken", "Scholen", null, null, "Wie belt?")));
    }

    [Test]
    public async Task Who_saves_over_anothers_words_is_given_both_and_may_save_again()
    {
        await SaveAsync(ada, SheetTexts.Empty with { Shown = "De keuken" }, 0);
        var mine = SheetTexts.Empty with { Shown = "De tuin" };
        var changed = (SaveSheet.Result.ChangedSince)await SaveAsync(ben, mine, 0);
        Assert.That((changed.Texts.Shown, changed.Version, changed.UpdatedBy), Is.EqualTo(("De keuken", 1, "Ada Peeters")));
        Assert.That(await ReadAsync<string>("select shown from pair_sheet"), Is.EqualTo("De keuken"));
        Assert.That(await SaveAsync(ben, mine with { Shown = "De keuken en de tuin" }, changed.Version), Is.EqualTo(new SaveSheet.Result.Saved()));
    }

    [Test]
    public async Task The_same_words_sent_twice_are_saved_once()
    {
        var words = SheetTexts.Empty with { Notes = "Bellen" };
        Assert.That(await SaveAsync(ada, words, 0), Is.EqualTo(new SaveSheet.Result.Saved()));
        Assert.That(await SaveAsync(ada, words, 0), Is.EqualTo(new SaveSheet.Result.Saved()));
        Assert.That(await ReadAsync<int>("select version from pair_sheet"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_else_reads_or_writes_it_nor_members_of_what_is_only_a_proposal_or_has_ended()
    {
        var carla = await Pairing.AddSeekerAsync("Carla");
        Assert.That(await ReadAsync(carla), Is.Null);
        Assert.That(await SaveAsync(carla, SheetTexts.Empty with { Notes = "x" }, 0), Is.EqualTo(new SaveSheet.Result.Unknown()));
        var proposed = await Pairing.AddPairAsync("proposed", carla, await Pairing.AddSeekerAsync("Dirk"));
        Assert.That(await new ReadSheet(Db).ExecuteAsync(new(proposed, carla.PersonId), default), Is.Null);
        await SwapAsync(pair, ada);
        Assert.That(await ReadAsync(ada), Is.Null);
        Assert.That(await SaveAsync(ada, SheetTexts.Empty with { Notes = "x" }, 0), Is.EqualTo(new SaveSheet.Result.Unknown()));
    }

    [Test]
    public async Task Its_questions_are_in_the_first_of_our_languages_that_all_share() =>
        Assert.That((await ReadAsync(ada))!.Pair.SharedLanguage, Is.EqualTo(Language.Fr));

    private Task<ReadSheet.Result?> ReadAsync(Seeker by) => new ReadSheet(Db).ExecuteAsync(new(pair, by.PersonId), default);

    private Task<SaveSheet.Result> SaveAsync(Seeker by, SheetTexts texts, int version) => new SaveSheet(Db, Clock).ExecuteAsync(new(pair, by.PersonId, texts, version), default);
}
