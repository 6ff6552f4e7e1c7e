using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>One question of a form: label, help, error, control. It keeps what was typed, also when it was wrong, except a
/// password. Only what may stay empty is marked; what must not says so by its own name (<c>{Text}.missing</c>) when it is empty.</summary>
/// <remarks>The browser's own "required" bubble is not used: it comes before our error summary and in the browser's language.</remarks>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(PortalTexts texts, IHtmlHelper html) : TagHelper
{
    /// <summary>The bound property: "Form.Email".</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Its texts in Fields.resx, where they are not under the property's name: <c>{Text}</c> and <c>{Text}.help</c>.</summary>
    public string? Text { get; set; }

    /// <summary>What the help names that only the policy knows.</summary>
    public string? HelpArgument { get; set; }

    /// <summary>For a box to tick: the document that can be read first (<c>{Text}.read</c>).</summary>
    public string? Link { get; set; }

    /// <summary>text, email, tel, password, date, select, radios, checkbox, textarea, file for several or upload for one.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Marks the field as optional.</summary>
    public bool Optional { get; set; }

    /// <summary>What can be chosen, for select and radios.</summary>
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>How many characters the answer usually has: 4, 10 or 20; 0 is the whole width.</summary>
    public int Width { get; set; }

    /// <summary>Where the field is drawn.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        PageFormTagHelper.Asks(View.HttpContext);
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var key = "Fields." + (Text ?? For.Name[(For.Name.LastIndexOf('.') + 1)..]);
        var known = For.Model as DateParts ?? new DateParts();
        DateParts date = new()
        {
            Day = Typed(name + ".Day") ?? known.Day, Month = Typed(name + ".Month") ?? known.Month, Year = Typed(name + ".Year") ?? known.Year,
        };
        var missing = texts.Has($"{key}.missing") ? texts[$"{key}.missing"].Value : null;
        if (missing is not null)
            ErrorSummaryTagHelper.Call(View, name, missing, empty: Type == "date" && date.IsEmpty);
        var field = new Field
        {
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Name = name,
            Type = Type,
            Label = texts[key],
            Mark = Optional ? texts["Portal.optional"].Value : null,
            Help = !texts.Has($"{key}.help") ? null : HelpArgument is null ? texts[$"{key}.help"].Value : texts[$"{key}.help", HelpArgument].Value,
            Value = Type == "password" ? null : Typed(name) ?? Convert.ToString(For.Model, CultureInfo.CurrentCulture),
            Error = Error(name),
            Date = date,
            Options = [.. Options],
            Width = Width,
            Inside = Link is null ? await output.GetChildContentAsync() : ToRead(Link, texts[$"{key}.read"]),
            Attributes = Passed(output.Attributes),
        };
        ((IViewContextAware)html).Contextualize(View);
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(await html.PartialAsync("_Field", field));
    }

    private static TagBuilder ToRead(string link, string text)
    {
        var anchor = new TagBuilder("a");
        anchor.AddCssClass("choice-help");
        (anchor.Attributes["href"], anchor.Attributes["target"]) = (link, "_blank");
        anchor.InnerHtml.Append(text);
        return anchor;
    }

    private string? Typed(string name) => View.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    // An error of one box of a date is the date's error.
    private string? Error(string name) => View.ModelState
        .Where(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
            || entry.Key.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase))
        .SelectMany(entry => entry.Value?.Errors ?? [])
        .Select(error => ErrorSummaryTagHelper.Name(View, texts, name, texts.Error(error.ErrorMessage)))
        .FirstOrDefault();

    private static HtmlContentBuilder Passed(TagHelperAttributeList attributes)
    {
        var passed = new HtmlContentBuilder();
        foreach (var attribute in attributes)
            passed.AppendHtml(" ").AppendHtml(attribute);
        return passed;
    }
}
