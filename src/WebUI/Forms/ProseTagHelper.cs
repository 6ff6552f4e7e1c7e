using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ventanilla.WebUI.Forms;

/// <summary>A longer text as paragraphs: each line of it is one, and lines that begin with "- " are a list.</summary>
[HtmlTargetElement("prose", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProseTagHelper : TagHelper
{
    /// <summary>The text, without any HTML.</summary>
    public string Text { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose");
        TagBuilder? list = null;
        foreach (var line in Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var listed = line.StartsWith("- ", StringComparison.Ordinal);
            var piece = new TagBuilder(listed ? "li" : "p");
            piece.InnerHtml.Append(listed ? line[2..] : line);
            if (!listed)
            {
                list = null;
                output.Content.AppendHtml(piece);
                continue;
            }

            if (list is null) output.Content.AppendHtml(list = new TagBuilder("ul"));
            list.InnerHtml.AppendHtml(piece);
        }
    }
}
