using NUnit.Framework;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Words;

[Category("Rules")]
public sealed class PluralTests
{
    private static readonly Plural Places = new(new("{n} plaats", "{n} place", "{n} place"), new("{n} plaatsen", "{n} places", "{n} places"));

    [TestCase(0, "0 plaatsen", "0 place", "0 places")]
    [TestCase(1, "1 plaats", "1 place", "1 place")]
    [TestCase(2, "2 plaatsen", "2 places", "2 places")]
    public void French_begins_the_plural_at_two_the_others_leave_it_for_one_only(int count, string nl, string fr, string en) =>
        Assert.That(Language.All.Select(l => Places.Of(count, l)), Is.EqualTo(new[] { nl, fr, en }));

    [TestCase(0, "0 personen", "0 personne", "0 people")]
    [TestCase(1, "één persoon", "une personne", "one person")]
    [TestCase(2, "2 personen", "2 personnes", "2 people")]
    public void One_person_is_written_in_full(int count, string nl, string fr, string en) =>
        Assert.That(Language.All.Select(l => PeopleWords.Count.Of(count, l)), Is.EqualTo(new[] { nl, fr, en }));
}
