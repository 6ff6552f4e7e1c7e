using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>A text as a square that a camera reads: one path of an inline SVG, without a style or a script. Dark on light in every theme, since
/// cameras want it so.</summary>
[HtmlTargetElement("qr", Attributes = "text,label-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>What the camera reads.</summary>
    public string Text { get; set; } = "";

    /// <summary>The key of what a screen reader says.</summary>
    public string LabelKey { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var rows = drawn.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("viewBox", $"0 0 {rows.Count} {rows.Count}");
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", texts[LabelKey].Value);
        output.Content.SetHtmlContent($"<path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}h-{rows.Count}z\"/><path fill=\"#000\" d=\"{path}\"/>");
    }
}
