using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>What the password needs, as a list; with JavaScript each line is ticked while typing.</summary>
[HtmlTargetElement("password-checklist", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PasswordChecklistTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>The password's property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The fewest characters.</summary>
    public int MinLength { get; set; } = 12;

    /// <summary>Which of upper, lower, digit, letter the policy asks for, separated by spaces.</summary>
    public string Require { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = new TagBuilder("ul");
        list.InnerHtml.AppendHtml(Rule("minLength", texts["Portal.password_min_length", MinLength]));
        foreach (var rule in Require.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            list.InnerHtml.AppendHtml(Rule(rule, texts["Portal.password_" + rule]));
        var strength = new TagBuilder("p");
        strength.AddCssClass("password-strength");
        strength.Attributes["data-strength"] = "";
        strength.Attributes["aria-live"] = "polite";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "password-checklist");
        output.Attributes.SetAttribute("data-password-checklist", TagBuilder.CreateSanitizedId(For.Name, "_"));
        output.Attributes.SetAttribute("data-met", texts["Portal.password_rule_met"].Value);
        output.Content.AppendHtml(list).AppendHtml(strength);
    }

    private TagBuilder Rule(string rule, string text)
    {
        var line = new TagBuilder("li");
        line.Attributes["data-rule"] = rule;
        if (rule == "minLength") line.Attributes["data-value"] = $"{MinLength}";
        line.InnerHtml.Append(text);
        return line;
    }
}
