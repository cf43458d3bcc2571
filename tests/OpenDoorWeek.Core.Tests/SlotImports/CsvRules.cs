using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Exports;
using OpenDoorWeek.Core.SlotImports;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.SlotImports;

[Category("Rules")]
public sealed class CsvRules
{
    [TestCase("plain")]
    [TestCase("with ; and \"quotes\"")]
    [TestCase("two\nlines")]
    [TestCase("=1+1")]
    [TestCase("+32 2 000 00 00")]
    [TestCase("-5")]
    [TestCase("@home")]
    [TestCase("'=already")]
    [TestCase("'s avonds")]
    [TestCase("café, ‘thé’ œ €")]
    public void What_is_written_is_read_again_as_it_was(string text)
    {
        var read = CsvTable.Read(CsvTable.Decode(CsvText.Write([["a", "b"], [text, "x"]]))!);
        Assert.That(read[1].Cells, Is.EqualTo(new[] { text, "x" }));
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@x", "'@x")]
    [TestCase("1=1", "1=1")]
    public void A_formula_of_a_person_is_only_text_in_a_spreadsheet(string text, string written) =>
        Assert.That(CsvTable.Decode(CsvText.Write([[text]])), Is.EqualTo(written + "\r\n"));

    [Test]
    public void A_file_begins_with_the_mark_of_UTF8_and_ends_its_lines_as_Excel_does() =>
        Assert.That(CsvText.Write([["é"]]), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x0D, 0x0A }));

    [TestCase("a;b\r\n1;2\r\n")]
    [TestCase("a\tb\n1\t2")]
    [TestCase("a,b\r1,2\r")]
    [TestCase("a;b\r\n\r\n;\r\n\"1\";2")]
    public void Separators_and_line_ends_of_others_are_read(string text) =>
        Assert.That(CsvTable.Read(text).Select(r => string.Join('|', r.Cells)), Is.EqualTo(new[] { "a|b", "1|2" }));

    [Test]
    public void A_row_keeps_the_line_on_which_it_stands() =>
        Assert.That(CsvTable.Read("a\n\n\"x\ny\"\nz").Select(r => r.Line), Is.EqualTo(new[] { 1, 3, 5 }));

    [Test]
    public void Windows_1252_UTF8_and_UTF16_are_told_apart_and_pictures_are_no_text()
    {
        Assert.That(CsvTable.Decode([0x63, 0x61, 0x66, 0xE9, 0x80]), Is.EqualTo("café€"));
        Assert.That(CsvTable.Decode(Encoding.UTF8.GetBytes("café€")), Is.EqualTo("café€"));
        Assert.That(CsvTable.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("café€")]), Is.EqualTo("café€"));
        Assert.That(CsvTable.Decode([0x89, 0x50, 0x4E, 0x47, 0x00, 0x01]), Is.Null);
    }

    [Test]
    public void Each_column_is_known_by_its_name_in_every_language_and_no_two_share_one()
    {
        foreach (var language in Language.All.Prepend(null))
        {
            Assert.That(SlotColumns.All.Select(f => SlotColumns.Find(SlotColumns.Name(f, language).ToUpperInvariant())), Is.EqualTo(SlotColumns.All));
        }
    }

    [TestCase("8", 8)]
    [TestCase("8,0", 8)]
    [TestCase("8.00", 8)]
    [TestCase("-3", -3)]
    [TestCase("8,5", null)]
    [TestCase("acht", null)]
    [TestCase("99999999999", null)]
    public void A_number_is_whole_also_where_a_spreadsheet_adds_decimals(string cell, int? expected) =>
        Assert.That(SlotCells.ReadNumbers(Row((SlotField.Capacity, cell)), []).Capacity, Is.EqualTo(expected));

    [TestCase("2026-11-23")]
    [TestCase("23/11/2026")]
    [TestCase("23-11-2026")]
    [TestCase("23.11.2026")]
    public void A_day_is_read_as_machines_and_Belgian_spreadsheets_write_it(string cell) =>
        Assert.That(SlotCells.ReadNumbers(Row((SlotField.Day, cell)), []).Day, Is.EqualTo(new DateOnly(2026, 11, 23)));

    [Test]
    public void Codes_and_words_of_each_language_say_the_same()
    {
        string[] cells = ["nl, vgt", "Nederlands / Vlaamse gebarentaal (VGT)", "néerlandais|langue des signes flamande (VGT)", "DUTCH + VGT"];
        Assert.That(cells.Select(c => string.Join(' ', SlotCells.ReadOffer(Row((SlotField.Languages, c)), "x", "1060").Languages)), Is.All.EqualTo("nl vgt"));
    }

    private static SlotSheet.Row Row(params (SlotField Field, string Cell)[] cells) => new(2, cells.ToDictionary(c => c.Field, c => c.Cell));
}
