using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>What to mend, at the top of the form; takes the focus, and each line leads to its field. Nothing without errors.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>Where the summary is drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = new TagBuilder("ul");
        foreach (var (key, entry) in View.ModelState.OrderBy(entry => Place(entry.Key), StringComparer.Ordinal))
            foreach (var error in entry?.Errors.Take(1) ?? [])
                list.InnerHtml.AppendHtml(Line(key, new Named(View, texts, key, texts.Error(error.ErrorMessage))));
        if (!list.HasInnerHtml)
        {
            output.SuppressOutput();
            return;
        }

        var title = new TagBuilder("h2");
        title.Attributes["id"] = "error-summary-title";
        title.InnerHtml.Append(texts["Portal.error_summary"]);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Attributes.Add(new TagHelperAttribute("data-error-summary"));
        output.Content.AppendHtml(title).AppendHtml(list);
        if (View.HttpContext.Items.ContainsKey(StartAgain))
            output.Content.AppendHtml(Again());
    }

    // ModelState keeps no order of its own; people expect the order of the form, which is that of its record's properties.
    private string Place(string key)
    {
        var place = "";
        ModelMetadata? at = View.ViewData.ModelMetadata;
        foreach (var part in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = at?.Properties[part];
            place += (char)('0' + (next is null ? 0 : at!.Properties.IndexOf(next)));
            at = next;
        }

        return place;
    }

    /// <summary>Set where what was typed is lost: the summary offers the page anew.</summary>
    internal const string StartAgain = "ventanilla.start again";

    private TagBuilder Again()
    {
        var link = new TagBuilder("a");
        link.AddCssClass("button");
        // What the page is about stays; the form that is lost does not.
        var about = View.HttpContext.Request.Query.Where(q => q.Key is not (KeptForms.Query or "r" or "handler"));
        link.Attributes["href"] = View.HttpContext.Request.Path.ToUriComponent() + QueryString.Create(about).ToUriComponent();
        link.InnerHtml.Append(texts["Portal.start_again"]);
        return link;
    }

    /// <summary>A field further down tells what to say when it is empty: "Escriba su correo nuevo" and not "Escriba este dato".</summary>
    /// <param name="empty">Whatever is wrong with it: nothing was typed.</param>
    internal static void Call(ViewContext view, string key, string missing, bool empty) =>
        view.HttpContext.Items[(typeof(ErrorSummaryTagHelper), key)] = (missing, empty);

    internal static string Name(ViewContext view, PortalTexts texts, string key, string text) =>
        view.HttpContext.Items[(typeof(ErrorSummaryTagHelper), key)] is (string missing, bool empty)
        && (empty || text == texts["Failures.common.required"].Value) ? missing : text;

    // An error of the form as a whole has no field to lead to.
    private static TagBuilder Line(string key, Named text)
    {
        var line = new TagBuilder("li");
        if (key.Length == 0)
        {
            line.InnerHtml.AppendHtml(text);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.AppendHtml(text);
        line.InnerHtml.AppendHtml(link);
        return line;
    }

    // Named when the page is written, not when the summary is made: only then have the fields below it said what to say.
    private sealed class Named(ViewContext view, PortalTexts texts, string key, string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, Name(view, texts, key, text));
    }
}
