using System.Text;
using AngleSharp.Html.Parser;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Judges the source of a page by the parser of the HTML standard, which mends silently what browsers mend.</summary>
internal static class HtmlSource
{
    /// <returns>Empty: there is none.</returns>
    public static string FirstError(byte[] html)
    {
        try
        {
            new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(html));
            return "";
        }
        catch (HtmlParseException error)
        {
            return $"line {error.Position.Line}: {error.Message}";
        }
    }
}
