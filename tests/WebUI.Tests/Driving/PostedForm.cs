using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>A form as a browser would post it: every control with its value, hidden ones included, and the button that was pressed.</summary>
public sealed class PostedForm
{
    private readonly List<(string Name, string Value)> _values = [];

    public PostedForm(Page page, IHtmlFormElement form)
    {
        Form = form;
        var button = form.QuerySelector("button:not([type=button])");
        Address = new Uri(page.Address, Attribute(button, "formaction") ?? Attribute(form, "action") ?? page.Address.PathAndQuery);
        foreach (var control in form.Elements)
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    _values.Add((input.Name, input.Value));
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    _values.Add((select.Name, select.Value ?? ""));
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    _values.Add((area.Name, area.Value));
                    break;
            }
        if (Attribute(button, "name") is { } name)
            _values.Add((name, Attribute(button, "value") ?? ""));
    }

    public IHtmlFormElement Form { get; }
    public Uri Address { get; private set; }
    public IReadOnlyList<(string Name, string Value)> Values => _values;

    /// <summary>The names of the controls that a person fills in.</summary>
    public IReadOnlyList<string> Fields => [.. Form.Elements.Select(e => Attribute(e, "name")).OfType<string>()
        .Where(n => n.StartsWith("Form.", StringComparison.Ordinal)).Distinct()];

    /// <summary>Fills in a control that is there: a name that the form does not have is a mistake of the test.</summary>
    public PostedForm With(string name, string value)
    {
        if (!Form.Elements.Any(e => Attribute(e, "name") == name))
            throw new InvalidOperationException($"The form {Address} has no control {name}: {string.Join(", ", Fields)}");
        _values.RemoveAll(v => v.Name == name);
        _values.Add((name, value));
        return this;
    }

    public PostedForm Without(string name)
    {
        _values.RemoveAll(v => v.Name == name);
        return this;
    }

    /// <summary>Presses the button that posts to the page itself, where that is not the first.</summary>
    public PostedForm Onward(Page page)
    {
        Address = page.Address;
        return this;
    }

    /// <summary>Presses the button that posts elsewhere.</summary>
    public PostedForm Through(string query)
    {
        var button = Form.QuerySelector($"button[formaction*='{query}']")
            ?? Form.Owner?.QuerySelector($"button[form='{Form.Id}'][formaction*='{query}']") ?? throw new InvalidOperationException($"No button leads to {query}.");
        Address = new Uri(Address, button.GetAttribute("formaction"));
        return this;
    }

    private static string? Attribute(IElement? element, string name) => element?.GetAttribute(name) is { Length: > 0 } value ? value : null;
}
