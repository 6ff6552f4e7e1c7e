using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Ventanilla.WebUI.Forms;

/// <summary>All that _Field.cshtml needs to draw one field.</summary>
public sealed record Field
{
    /// <summary>The id of the (first) control, where the error summary links to.</summary>
    public required string Id { get; init; }

    /// <summary>The name that is posted.</summary>
    public required string Name { get; init; }

    /// <summary>text, email, tel, password, date, select, radios, checkbox, textarea or file.</summary>
    public required string Type { get; init; }

    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>"(opcional)", or nothing: what is not marked is needed.</summary>
    public string? Mark { get; init; }

    /// <summary>How to answer.</summary>
    public string? Help { get; init; }

    /// <summary>What to mend.</summary>
    public string? Error { get; init; }

    /// <summary>What was typed; never a password.</summary>
    public string? Value { get; init; }

    /// <summary>The three boxes of a date.</summary>
    public DateParts Date { get; init; } = new();

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<SelectListItem> Options { get; init; } = [];

    /// <summary>How many characters the answer usually has: 4, 10 or 20; 0 is the whole width.</summary>
    public int Width { get; init; }

    /// <summary>What stands between the help and the control.</summary>
    public required IHtmlContent Inside { get; init; }

    /// <summary>autocomplete, inputmode and whatever else was written on the element.</summary>
    public required IHtmlContent Attributes { get; init; }

    /// <summary>The id of the help text.</summary>
    public string? HelpId => Help is null ? null : Id + "-help";

    /// <summary>The id of the error.</summary>
    public string? ErrorId => Error is null ? null : Id + "-error";

    /// <summary>What a screen reader says after the label.</summary>
    public string? DescribedBy => (HelpId, ErrorId) is (null, null) ? null : $"{HelpId} {ErrorId}".Trim();

    /// <summary>"true" for what is needed: a screen reader says so, who sees the page knows it by the mark that is not there.</summary>
    public string? Required => Mark is null ? "true" : null;

    /// <summary>"true" when there is something to mend, else no attribute at all.</summary>
    public string? Invalid => Error is null ? null : "true";
}
