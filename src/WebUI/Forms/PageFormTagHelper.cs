using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ventanilla.WebUI.Forms;

/// <summary>Gives the form that a page is about an id, so that a button that stands outside of it can post it: the first that asks for something to be
/// written, or else the first. A form of one button stands before it on many a page.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class PageFormTagHelper : TagHelper
{
    private sealed record Drawn(string Id, bool Asks);

    /// <summary>Before the framework's own helper of a form, which draws what is in it.</summary>
    public override int Order => -2000;

    /// <summary>Where the form is drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = View.HttpContext.Items;
        items.Remove(typeof(FieldTagHelper));
        await output.GetChildContentAsync();
        var (before, asks) = (items[typeof(PageFormTagHelper)] as Drawn, items.ContainsKey(typeof(FieldTagHelper)));
        if (before is not null && (before.Asks || !asks))
            return;
        var id = output.Attributes["id"]?.Value.ToString() ?? (before is null ? "form" : "form-asked");
        output.Attributes.SetAttribute("id", id);
        items[typeof(PageFormTagHelper)] = new Drawn(id, asks);
    }

    /// <summary>Notes that the form that is drawn just now asks for something.</summary>
    internal static void Asks(HttpContext http) => http.Items[typeof(FieldTagHelper)] = true;

    /// <summary>The id of the form that was drawn so far; null without one.</summary>
    internal static string? Of(HttpContext http) => (http.Items[typeof(PageFormTagHelper)] as Drawn)?.Id;
}
