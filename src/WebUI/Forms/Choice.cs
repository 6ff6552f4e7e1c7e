using Microsoft.AspNetCore.Mvc.Rendering;

namespace Ventanilla.WebUI.Forms;

/// <summary>Something to choose that says what it means.</summary>
public sealed class Choice(string text, string value, string? help) : SelectListItem(text, value)
{
    /// <summary>One line below its name.</summary>
    public string? Help { get; } = help;
}
