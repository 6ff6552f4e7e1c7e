using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Figures;

/// <summary>A <see cref="Plot"/> as a figure: its title, what it says, the drawing, and its table to open. Drawn here, with every place in parts of a hundred, so that its letters
/// keep their size on any screen and on paper.</summary>
[HtmlTargetElement("plot", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlotTagHelper(PortalTexts texts, HtmlEncoder encoder) : TagHelper
{
    private const int BarStep = 44, BarHeight = 14, ColumnsTop = 44, ColumnsHeight = 120, ColumnsFoot = 24;

    /// <summary>What is drawn.</summary>
    public Plot Of { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "plot");
        output.Attributes.SetAttribute("id", Of.Id);
        output.Content.AppendHtml($"<figcaption>{Text(Of.Title)}</figcaption>");
        if (Of.IsEmpty)
        {
            output.Content.AppendHtml($"<p class=\"soft\">{Text(texts["Figures.plot.none"])}</p>");
            return;
        }

        if (Of.Says.Length > 0)
            output.Content.AppendHtml($"<p class=\"plot-says\">{Text(Of.Says)}</p>");
        output.Content.AppendHtml(Of switch { BarPlot bars => Drawn(bars), ColumnPlot columns => Drawn(columns), _ => "" });
        output.Content.AppendHtml(Table());
    }

    private string Drawn(BarPlot plot)
    {
        var most = plot.Bars.Max(b => b.Size);
        var lines = plot.Bars.Select((bar, i) => $"""
            <text class="plot-name" x="0" y="{i * BarStep + 16}">{Text(bar.Name)}</text><text class="plot-value" x="100%" y="{i * BarStep + 16}">{Text(bar.Shown)}</text>
            <rect class="plot-ground" x="0" y="{i * BarStep + 22}" width="100%" height="{BarHeight}" rx="2"/><rect class="{(bar.IsAlarm ? "plot-alarm" : "plot-bar")}" x="0" y="{i * BarStep + 22}" width="{Part(bar.Size / most)}" height="{BarHeight}" rx="2"/>
            """);
        return Svg(plot.Bars.Count * BarStep, string.Concat(lines));
    }

    private string Drawn(ColumnPlot plot)
    {
        var (columns, most) = (plot.Columns, plot.Columns.Max(c => c.Size));
        var step = 1.0 / columns.Count;
        var (bottom, highest) = (ColumnsTop + ColumnsHeight, columns.ToList().FindIndex(c => c.Size >= most));
        var drawn = columns.Select((column, i) =>
        {
            var height = column.Size <= 0 ? 0 : Math.Max(1, column.Size / most * ColumnsHeight);
            return $"<rect class=\"plot-bar\" x=\"{Part(step * (i + 0.1))}\" y=\"{Whole(bottom - height)}\" width=\"{Part(step * 0.8)}\" height=\"{Whole(height)}\"/>";
        }).ToList();
        drawn.Add($"<line class=\"plot-axis\" x1=\"0\" x2=\"100%\" y1=\"{bottom}\" y2=\"{bottom}\"/>");
        drawn.Add(Words("plot-value", highest, columns.Count, ColumnsTop - 4, columns[highest].Shown));
        drawn.Add($"<text class=\"plot-name\" x=\"0\" y=\"{bottom + 18}\">{Text(columns[0].Name)}</text>");
        if (columns.Count > 1)
            drawn.Add($"<text class=\"plot-name plot-end\" x=\"100%\" y=\"{bottom + 18}\">{Text(columns[^1].Name)}</text>");
        foreach (var (mark, i) in plot.Marks.Select((m, i) => (m, i)))
        {
            var x = Part(step * (mark.At + 0.5));
            drawn.Add($"<line class=\"plot-mark\" x1=\"{x}\" x2=\"{x}\" y1=\"{12 + 14 * i - 8}\" y2=\"{bottom}\"/>");
            drawn.Add(Words("plot-said", mark.At, columns.Count, 12 + 14 * i, mark.Words));
        }

        return Svg(bottom + ColumnsFoot, string.Concat(drawn));
    }

    /// <summary>Beside its column, on the side where there is room.</summary>
    private string Words(string look, int at, int columns, int y, string words)
    {
        var (place, onTheRight) = ((at + 0.5) / columns, at < columns / 2.0);
        return $"<text class=\"{look} {(onTheRight ? "plot-begin" : "plot-end")}\" x=\"{Part(place)}\" dx=\"{(onTheRight ? 4 : -4)}\" y=\"{y}\">{Text(words)}</text>";
    }

    private string Svg(int height, string inside) =>
        $"<svg role=\"img\" aria-label=\"{Text($"{Of.Title}. {Of.Says}")}\" width=\"100%\" height=\"{height}\">{inside}</svg>";

    private string Table()
    {
        var head = string.Concat(Of.Head.Select(h => $"<th scope=\"col\">{Text(h)}</th>"));
        var rows = string.Concat(Of.Rows.Select(r => $"<tr><th scope=\"row\">{Text(r[0])}</th>{string.Concat(r.Skip(1).Select(v => $"<td>{Text(v)}</td>"))}</tr>"));
        return $"<details><summary>{Text(texts["Figures.plot.table"])}<span class=\"visually-hidden\">: {Text(Of.Title)}</span></summary><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details>";
    }

    private string Text(string text) => encoder.Encode(text);

    private static string Part(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.###}%");

    private static string Whole(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
