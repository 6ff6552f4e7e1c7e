using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.Domain.Portal;

namespace Ventanilla.WebUI.Localization;

/// <summary>A moment, as people in Colombia read it: a time element with its day and hour.</summary>
[HtmlTargetElement("when", Attributes = "at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper : TagHelper
{
    /// <summary>The moment.</summary>
    public DateTimeOffset At { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Colombia.Clock(At).ToString("O"));
        output.Content.SetContent(At.ToLocalDayAndHour());
    }
}

/// <summary>Until when the person may answer. Without JavaScript the hour; with it the minutes left, read aloud at 5, 2 and 1.</summary>
[HtmlTargetElement("time-left", Attributes = "until", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeLeftTagHelper(PortalTexts texts, TimeProvider clock) : TagHelper
{
    /// <summary>When the time is over.</summary>
    public DateTimeOffset Until { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var words = new TagBuilder("span");
        words.Attributes["data-words"] = "";
        words.InnerHtml.Append(texts["Portal.time_until", Until.ToLocalHour()]);
        var aloud = new TagBuilder("span");
        aloud.AddCssClass("visually-hidden");
        aloud.Attributes["data-aloud"] = "";
        aloud.Attributes["role"] = "status";
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "time-left");
        output.Attributes.SetAttribute("data-time-left", $"{Math.Max(0, (int)(Until - clock.GetUtcNow()).TotalSeconds)}");
        output.Attributes.SetAttribute("data-left", texts["Portal.time_left"].Value);
        output.Attributes.SetAttribute("data-over", texts["Portal.time_over"].Value);
        output.Content.AppendHtml(words).AppendHtml(aloud);
    }
}

/// <summary>A button that asks for a message again: with JavaScript it waits until that is possible and says how long.</summary>
[HtmlTargetElement("button", Attributes = "cooldown-seconds")]
public sealed class CooldownTagHelper(PortalTexts texts) : TagHelper
{
    /// <summary>How long to wait from now on.</summary>
    public int CooldownSeconds { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (CooldownSeconds <= 0) return;

        output.Attributes.SetAttribute("data-cooldown", $"{CooldownSeconds}");
        output.Attributes.SetAttribute("data-wait", texts["Portal.cooldown"].Value);
    }
}
