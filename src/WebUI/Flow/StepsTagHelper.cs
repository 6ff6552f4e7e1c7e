using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Flow;

/// <summary>Where the person is in a flow: "Crear una cuenta. Paso 2 de 5: Sus datos. Faltan unos 4 minutos", in words and as a bar. Stands above
/// the title.</summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>This step, from 1.</summary>
    public int Current { get; set; }

    /// <summary>How many there are.</summary>
    public int Of { get; set; }

    /// <summary>The key of this step's name.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>The key of the flow's name.</summary>
    public string FlowKey { get; set; } = "";

    /// <summary>How long it takes, in words; nothing where a clock of its own runs.</summary>
    public string? Time { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = new TagBuilder("p");
        foreach (var part in new[] { texts[FlowKey].Value, texts["Portal.step", Current, Of, texts[NameKey].Value].Value, Time })
        {
            if (part is null)
                continue;
            var said = new TagBuilder("span");
            said.InnerHtml.Append(part);
            words.InnerHtml.AppendHtml(said).Append(" ");
        }

        var bar = new TagBuilder("span");
        bar.AddCssClass("steps-bar");
        bar.Attributes["aria-hidden"] = "true";
        for (var step = 1; step <= Of; step++)
        {
            var part = new TagBuilder("span");
            if (step <= Current) part.AddCssClass("done");
            bar.InnerHtml.AppendHtml(part);
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        output.Content.AppendHtml(words).AppendHtml(bar);
    }
}
