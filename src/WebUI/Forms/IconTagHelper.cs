using System.Collections.Concurrent;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ventanilla.WebUI.Forms;

/// <summary>A small picture beside words, in their colour: one of bootstrap-icons, drawn into the page, so that it costs no request. It says nothing
/// by itself, and screen readers pass it over.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(IWebHostEnvironment host) : TagHelper
{
    private static readonly ConcurrentDictionary<string, string> Drawn = new();

    /// <summary>Its file's, under <see cref="Folder"/>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where they lie under wwwroot.</summary>
    internal const string Folder = "lib/icons";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 16 16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Drawn.GetOrAdd(Name, Read));
    }

    /// <summary>What stands between the tags of the file.</summary>
    private string Read(string name)
    {
        using var file = new StreamReader(host.WebRootFileProvider.GetFileInfo($"{Folder}/{name}.svg").CreateReadStream());
        var text = file.ReadToEnd();
        return text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..text.LastIndexOf('<')].Trim();
    }
}
