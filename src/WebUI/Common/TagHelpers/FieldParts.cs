using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Ventanilla.WebUI.Texts;

namespace Ventanilla.WebUI.Common.TagHelpers;

/// <summary>The pieces a field is put together from. Every value goes through the encoder.</summary>
internal sealed class FieldParts(string name, string key, IStringLocalizer<Fields> texts, string? error, bool required, string? link)
{
    private readonly string _id = name.Replace('.', '_');

    public bool HasError => error is not null;

    public IHtmlContent Input(string type, string? value, Dictionary<string, string> passed) =>
        Content(Label(), Help(), Error(), InputTag(type, value, passed));

    public IHtmlContent Password(Dictionary<string, string> passed)
    {
        var row = Tag("div", ("class", "reveal"), ("data-reveal", texts["Reveal"]), ("data-hide", texts["Hide"]));
        row.InnerHtml.AppendHtml(InputTag("password", value: null, passed));
        return Content(Label(), Help(), Error(), row);
    }

    public IHtmlContent Select(IEnumerable<SelectListItem> options, string? chosen)
    {
        var select = Tag("select", ("class", "form-select"), ("id", _id), ("name", name));
        Describe(select);
        foreach (var option in options)
        {
            var item = Tag("option", ("value", option.Value));
            if (option.Value == chosen)
                item.Attributes["selected"] = "selected";
            item.InnerHtml.Append(option.Text);
            select.InnerHtml.AppendHtml(item);
        }

        return Content(Label(), Help(), Error(), select);
    }

    public IHtmlContent Checkbox(bool ticked)
    {
        var row = Tag("div", ("class", "form-check"));
        var box = Tag("input", ("type", "checkbox"), ("class", "form-check-input"), ("id", _id), ("name", name), ("value", "true"));
        box.TagRenderMode = TagRenderMode.SelfClosing;
        if (ticked)
            box.Attributes["checked"] = "checked";
        Describe(box);
        var label = Tag("label", ("class", "form-check-label"), ("for", _id));
        label.InnerHtml.Append(texts[key]);
        row.InnerHtml.AppendHtml(box).AppendHtml(label);
        if (link is not null)
        {
            var read = Tag("a", ("href", link), ("target", "_blank"), ("rel", "noopener"), ("class", "field-read"));
            read.InnerHtml.Append(texts[$"{key}.Read"]);
            row.InnerHtml.AppendHtml(read);
        }

        return Content(Error(), row);
    }

    /// <summary>Three short boxes: the surest way to give a far-away date on a phone, and nothing typed is lost in a calendar.</summary>
    public IHtmlContent Date(Func<string, string?> value)
    {
        var set = Tag("fieldset", ("class", "date"));
        var legend = Tag("legend", ("class", "form-label"));
        legend.InnerHtml.Append(texts[key]).AppendHtml(Mark());
        set.InnerHtml.AppendHtml(legend).AppendHtml(Help()).AppendHtml(Error());
        var row = Tag("div", ("class", "date-row"));
        foreach (var (part, length) in new[] { ("Day", 2), ("Month", 2), ("Year", 4) })
        {
            var (id, cell) = (part == "Day" ? _id : $"{_id}_{part}", Tag("div", ("class", $"date-{part.ToLowerInvariant()}")));
            var label = Tag("label", ("for", id), ("class", "date-label"));
            label.InnerHtml.Append(texts[part]);
            var input = Tag("input", ("type", "text"), ("inputmode", "numeric"), ("class", "form-control"), ("id", id), ("name", $"{name}.{part}"),
                ("maxlength", $"{length}"), ("value", value(part) ?? ""), ("autocomplete", key == "BirthDate" ? $"bday-{part.ToLowerInvariant()}" : "off"));
            input.TagRenderMode = TagRenderMode.SelfClosing;
            Describe(input);
            cell.InnerHtml.AppendHtml(label).AppendHtml(input);
            row.InnerHtml.AppendHtml(cell);
        }

        set.InnerHtml.AppendHtml(row);
        return set;
    }

    private TagBuilder InputTag(string type, string? value, Dictionary<string, string> passed)
    {
        var input = Tag("input", ("type", type), ("class", "form-control"), ("id", _id), ("name", name));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (value is not null)
            input.Attributes["value"] = value;
        foreach (var (attribute, text) in passed)
            input.Attributes[attribute] = text;
        Describe(input);
        return input;
    }

    private TagBuilder Label()
    {
        var label = Tag("label", ("for", _id), ("class", "form-label"));
        label.InnerHtml.Append(texts[key]).AppendHtml(Mark());
        return label;
    }

    private IHtmlContent Mark()
    {
        if (!required)
            return new HtmlString("");
        var mark = Tag("span", ("class", "required"));
        mark.InnerHtml.Append(texts["Required"]);
        return new HtmlContentBuilder().Append(" ").AppendHtml(mark);
    }

    private IHtmlContent Help() => Line(texts[$"{key}.Help"] is { ResourceNotFound: false } help ? help.Value : null, "help", "field-help");

    private IHtmlContent Error() => Line(error, "error", "field-error");

    private IHtmlContent Line(string? text, string suffix, string css)
    {
        if (text is null)
            return new HtmlString("");
        var line = Tag("p", ("id", $"{_id}-{suffix}"), ("class", css));
        line.InnerHtml.Append(text);
        return line;
    }

    private void Describe(TagBuilder input)
    {
        var helped = !texts[$"{key}.Help"].ResourceNotFound;
        string[] by = [.. (helped ? new[] { $"{_id}-help" } : []), .. (HasError ? new[] { $"{_id}-error" } : [])];
        if (by.Length > 0)
            input.Attributes["aria-describedby"] = string.Join(' ', by);
        if (HasError)
            input.Attributes["aria-invalid"] = "true";
        if (required)
            input.Attributes["aria-required"] = "true";
    }

    private static TagBuilder Tag(string tag, params (string Name, string Value)[] attributes)
    {
        var builder = new TagBuilder(tag);
        foreach (var (attribute, value) in attributes)
            builder.Attributes[attribute] = value;
        return builder;
    }

    private static HtmlContentBuilder Content(params IHtmlContent[] pieces)
    {
        var content = new HtmlContentBuilder();
        foreach (var piece in pieces)
            content.AppendHtml(piece);
        return content;
    }
}
