using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Forms;

/// <summary>One line of "check your answers", inside a dl.answers: the question, the answer, and a way back to change it.</summary>
[HtmlTargetElement("answer", Attributes = "label-key")]
public sealed class AnswerTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>The key of the question.</summary>
    public string LabelKey { get; set; } = "";

    /// <summary>Where it is changed; without it the answer stands as it is.</summary>
    public string? ChangeUrl { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = texts[LabelKey].Value;
        var question = new TagBuilder("dt");
        question.InnerHtml.Append(label);
        var answer = new TagBuilder("dd");
        var said = await output.GetChildContentAsync();
        if (said.IsEmptyOrWhiteSpace) answer.InnerHtml.Append(texts["Portal.not_given"]);
        else answer.InnerHtml.AppendHtml(said);
        output.TagName = "div";
        output.Content.AppendHtml(question).AppendHtml(answer);
        if (string.IsNullOrEmpty(ChangeUrl)) return;

        var hidden = new TagBuilder("span");
        hidden.AddCssClass("visually-hidden");
        hidden.InnerHtml.Append(" " + label);
        var link = new TagBuilder("a");
        link.Attributes["href"] = ChangeUrl;
        link.InnerHtml.Append(texts["Portal.change"]).AppendHtml(hidden);
        var change = new TagBuilder("dd");
        change.AddCssClass("answers-change");
        change.InnerHtml.AppendHtml(link);
        output.Content.AppendHtml(change);
    }
}
