using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Exports;

namespace OpenDoorWeek.Core.Tests.Exports;

[Category("Security")]
public sealed class CsvTextTests
{
    [TestCase("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [TestCase("+32 2 555 00 00", "'+32 2 555 00 00")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'\t=1")]
    [TestCase("\r=1", "\"'\r=1\"")]
    [TestCase("\n=1", "\"'\n=1\"")]
    [TestCase("\0=1", "'\0=1")]
    public void What_a_spreadsheet_would_run_becomes_text(string value, string cell) => Assert.That(CsvText.Cell(value), Is.EqualTo(cell));

    [TestCase(null, "")]
    [TestCase("De Brug", "De Brug")]
    [TestCase("a;b", "\"a;b\"")]
    [TestCase("zegt \"ja\"", "\"zegt \"\"ja\"\"\"")]
    [TestCase("1=1", "1=1")]
    public void Everything_else_stays_as_it_is(string? value, string cell) => Assert.That(CsvText.Cell(value), Is.EqualTo(cell));

    [Test]
    public void A_table_opens_in_a_Belgian_spreadsheet() => Assert.That(
        CsvText.Write([["wanneer", "wie"], ["2026-11-04", "Zoë"]]),
        Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("wanneer;wie\r\n2026-11-04;Zoë\r\n")]));
}
