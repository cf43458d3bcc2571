using NUnit.Framework;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Words;

[Category("Rules")]
public sealed class PlaceWordsTests
{
    [TestCase("Sint-Gillis", "Saint-Gilles", "Sint-Gillis", "Saint-Gilles", "Saint-Gilles / Sint-Gillis")]
    [TestCase("Elsene", "Ixelles", "Elsene", "Ixelles", "Elsene / Ixelles")]
    [TestCase("Etterbeek", "Etterbeek", "Etterbeek", "Etterbeek", "Etterbeek")]
    public void A_commune_is_named_as_its_reader_names_it(string inDutch, string inFrench, string nl, string fr, string en) =>
        Assert.That(Language.All.Select(l => PlaceWords.Name(inDutch, inFrench, l)), Is.EqualTo(new[] { nl, fr, en }));

    [Test]
    public void An_address_is_one_line() => Assert.That(
        Language.All.Select(l => PlaceWords.Line("Voorbeeldstraat 12", "1050", "Elsene", "Ixelles", l)),
        Is.EqualTo(new[] { "Voorbeeldstraat 12, 1050 Elsene", "Voorbeeldstraat 12, 1050 Ixelles", "Voorbeeldstraat 12, 1050 Elsene / Ixelles" }));

    [Test]
    public void A_calendar_names_the_commune_in_both() =>
        Assert.That(PlaceWords.LineInBoth("Voorbeeldstraat 12", "1060", "Sint-Gillis", "Saint-Gilles"), Is.EqualTo("Voorbeeldstraat 12, 1060 Saint-Gilles / Sint-Gillis"));

    [Test]
    public void Where_no_meeting_point_is_given_it_is_the_entrance()
    {
        Assert.That(Language.All.Select(l => PlaceWords.MeetingPoint(null, l)), Is.EqualTo(new[] { "aan de ingang", "à l'entrée", "at the entrance" }));
        Assert.That(Language.All.Select(l => PlaceWords.MeetingPoint("Balie", l)), Is.All.EqualTo("Balie"));
    }
}
