using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ventanilla.WebUI.Forms;

/// <summary>Gives the first form of a page an id, so that a button that stands outside of it can post it.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class PageFormTagHelper : TagHelper
{
    private const string Id = "form";

    /// <summary>Where the form is drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.HttpContext.Items.TryAdd(typeof(PageFormTagHelper), Id))
            output.Attributes.SetAttribute("id", Id);
    }

    /// <summary>The id of the form that was drawn so far; null without one.</summary>
    internal static string? Of(HttpContext http) => http.Items[typeof(PageFormTagHelper)] as string;
}
