using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace OpenDoorWeek.Web.Qr;

/// <summary>
/// <c>&lt;odw-qr text="https://…" label="…" /&gt;</c>: a QR code as an image of the page itself, dark on light in every colour scheme.
/// </summary>
/// <remarks>No style attribute and no data URL: the content policy allows neither.</remarks>
[HtmlTargetElement("odw-qr", Attributes = "text,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>What a scanner reads.</summary>
    public required string Text { get; set; }

    /// <summary>What a screen reader says in its place.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;   // with the quiet zone of four modules that ISO 18004 wants
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size} {size}"));
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent($"<path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{Dark(code)}\"/>");
    }

    /// <summary>One stroke for each run of dark modules in a row.</summary>
    private static string Dark(QRCodeData code)
    {
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                var run = 0;
                while (x + run < row.Count && row[x + run])
                {
                    run++;
                }

                if (run > 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                    x += run;
                }
            }
        }

        return path.ToString();
    }
}
