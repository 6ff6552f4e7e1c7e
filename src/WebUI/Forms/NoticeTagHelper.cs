using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>Something to know before going on: kind info, success or warning, said by a word too and not by colour alone.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>info, success or warning.</summary>
    public string Kind { get; set; } = "info";

    /// <summary>The key of the title; without it, the word for the kind.</summary>
    public string? TitleKey { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var title = new TagBuilder("p");
        title.AddCssClass("notice-title");
        title.InnerHtml.Append(texts[TitleKey ?? "Portal.notice_" + Kind]);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice notice-{Kind}");
        // A success came from what the person just did: say it at once. The others wait to be read in their place.
        if (Kind == "success") output.Attributes.SetAttribute("role", "status");
        output.PreContent.AppendHtml(title);
    }
}
