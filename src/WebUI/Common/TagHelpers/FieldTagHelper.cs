using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Ventanilla.WebUI.Texts;

namespace Ventanilla.WebUI.Common.TagHelpers;

/// <summary>One question of a form: label, help below it, error above the input, input. Label and help come from Fields.resx under the
/// property's name (<c>Email</c>, <c>Email.Help</c>), or under <c>text</c>. A password is never put back.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<Fields> texts) : TagHelper
{
    private static readonly string[] Passed = ["autocomplete", "inputmode", "autocapitalize", "maxlength", "data-checklist", "data-rate"];

    public required ModelExpression For { get; set; }
    public string Type { get; set; } = "text";
    public string? Text { get; set; }
    public bool Required { get; set; }
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>For a box to tick: a document that can be read first.</summary>
    public string? Link { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(For.Name, Text ?? For.Name[(For.Name.LastIndexOf('.') + 1)..], texts, Errors(For.Name), Required, Link);
        var passed = Passed.Where(output.Attributes.ContainsName)
            .ToDictionary(name => name, name => output.Attributes[name].Value?.ToString() ?? "");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", parts.HasError ? "field field-wrong" : "field");
        output.Content.SetHtmlContent(Type switch
        {
            "date" => parts.Date(part => Typed($"{For.Name}.{part}") ?? (For.Model as DateParts)?[part]),
            "select" => parts.Select(Options, Typed(For.Name) ?? For.Model?.ToString()),
            "checkbox" => parts.Checkbox(For.Model is true || Typed(For.Name) == "true"),
            "password" => parts.Password(passed),
            _ => parts.Input(Type, Typed(For.Name) ?? For.Model?.ToString(), passed),
        });
    }

    /// <summary>What was typed, even where it could not be bound: nothing typed is lost.</summary>
    private string? Typed(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue?.Split(',')[0] is { } first && entry.RawValue is string[]
            ? first : entry.AttemptedValue : null;

    private string? Errors(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? entry.Errors[0].ErrorMessage : null;
}
