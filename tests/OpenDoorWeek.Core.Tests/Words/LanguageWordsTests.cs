using NUnit.Framework;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Words;

[Category("Rules")]
public sealed class LanguageWordsTests
{
    [TestCase("nl", "Nederlands", "néerlandais", "Dutch")]
    [TestCase("vgt", "Vlaamse gebarentaal (VGT)", "langue des signes flamande (VGT)", "Flemish sign language (VGT)")]
    [TestCase("lsfb", "Frans-Belgische gebarentaal (LSFB)", "langue des signes (LSFB)", "French Belgian sign language (LSFB)")]
    public void A_language_has_a_name_in_each_other(string code, string nl, string fr, string en) =>
        Assert.That(Language.All.Select(l => LanguageWords.Name(code, l)), Is.EqualTo(new[] { nl, fr, en }));

    [TestCase("nl", "in het Nederlands", "en néerlandais", "in Dutch")]
    [TestCase("vgt", "in de Vlaamse gebarentaal (VGT)", "en langue des signes flamande (VGT)", "in Flemish sign language (VGT)")]
    [TestCase("lsfb nl", "in het Nederlands en in de Frans-Belgische gebarentaal (LSFB)", "en néerlandais et en langue des signes (LSFB)", "in Dutch and in French Belgian sign language (LSFB)")]
    [TestCase("en fr nl", "in het Nederlands, in het Frans en in het Engels", "en néerlandais, en français et en anglais", "in Dutch, in French and in English")]
    public void A_visit_is_given_in_languages(string codes, string nl, string fr, string en) =>
        Assert.That(Language.All.Select(l => LanguageWords.In(codes.Split(' '), l)), Is.EqualTo(new[] { nl, fr, en }));

    [TestCase("", "", "", "")]
    [TestCase("fr nl", "Nederlands en Frans", "néerlandais et français", "Dutch and French")]
    [TestCase("ar fr nl", "Nederlands, Frans en Arabisch", "néerlandais, français et arabe", "Dutch, French and Arabic")]
    public void A_list_of_languages_begins_with_the_most_common(string codes, string nl, string fr, string en) =>
        Assert.That(Language.All.Select(l => LanguageWords.List(codes.Split(' '), l)), Is.EqualTo(new[] { nl, fr, en }));

    [Test]
    public void Every_code_has_a_name() =>
        Assert.That(LanguageWords.Codes.SelectMany(c => Language.All.Select(l => LanguageWords.Name(c, l))), Has.All.Not.Empty);
}
