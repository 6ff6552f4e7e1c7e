using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>The end of a flow: the page's title in a panel, with the one thing to remember inside.</summary>
[HtmlTargetElement("confirmation", Attributes = "title-key")]
public sealed class ConfirmationTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>The key of the page's title.</summary>
    public string TitleKey { get; set; } = "";

    /// <summary>Whose title it is.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var mark = new TagBuilder("span");
        mark.AddCssClass("confirmation-mark");
        mark.Attributes["aria-hidden"] = "true";
        var title = new TagBuilder("h1");
        title.InnerHtml.Append(texts[TitleKey]);
        View.ViewData["Title"] = texts[TitleKey].Value;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "confirmation");
        output.PreContent.AppendHtml(mark).AppendHtml(title);
    }
}
