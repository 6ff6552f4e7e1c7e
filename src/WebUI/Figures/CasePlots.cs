using Ventanilla.Application.Figures;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Figures;
using Ventanilla.WebUI.Localization;
using static Ventanilla.WebUI.Figures.PeoplePlots;

namespace Ventanilla.WebUI.Figures;

/// <summary>What the dashboard draws of cases.</summary>
public sealed class CasePlots(Dashboard figures, PortalTexts texts)
{
    /// <summary>Beyond it a column more says nothing.</summary>
    private const int LongestDrawn = 45;

    private static readonly CaseState[] OpenStates = [CaseState.Received, CaseState.InProgress, CaseState.WaitingForPerson];

    /// <summary>As of the last count.</summary>
    public BarPlot TimeLefts => new("vencen", texts["Figures.left"], [texts["Figures.left.what"], texts["Figures.how_many"]],
        [.. TimeLeft.Steps.Select(s => Bar(texts[$"Figures.left.{WordOf(s)}"], Open(s), s == TimeLeft.Late))])
    {
        Says = texts["Figures.left.says", Number(figures.Total(FigureMeasure.CaseOpen)), Number(Open(TimeLeft.Late))],
    };

    /// <summary>How much time is left, by state.</summary>
    public IEnumerable<(string Name, string[] Counts)> States =>
        OpenStates.Select(s => (texts[$"Inbox.state.{s}"].Value, (string[])[.. TimeLeft.Steps.Select(step => Number(Open(step, s.ToString())))]));

    public IEnumerable<string> Steps => TimeLeft.Steps.Select(s => texts[$"Figures.left.{WordOf(s)}"].Value);

    public ColumnPlot Received => figures.Course("recibidos", texts["Figures.received"], texts["Figures.received.says", Number(figures.Total(FigureMeasure.CaseReceived)),
        Number(figures.Total(FigureMeasure.CaseAnswered)), Number(figures.Total(FigureMeasure.CaseTransferred))], texts, FigureMeasure.CaseReceived, FigureMeasure.CaseAnswered);

    public BarPlot Kinds => By("tipos", "kinds", s => s.Kind, k => texts[$"Inbox.kind.{k}"]);

    public BarPlot Channels => By("canales", "channels", s => s.Channel, c => texts[$"Inbox.case.channel.{c}"]);

    public ColumnPlot Answers
    {
        get
        {
            var lengths = figures.Lengths(FigureMeasure.CaseAnswered);
            var counts = lengths.Counts.GroupBy(c => Math.Min(c.Length, LongestDrawn)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
            var columns = Enumerable.Range(0, Math.Max(15, counts.Keys.DefaultIfEmpty().Max()) + 1)
                .Select(d => new Column(d == LongestDrawn ? texts["Figures.answers.or_more", d] : texts["Figures.answers.days", d], counts.GetValueOrDefault(d), Number(counts.GetValueOrDefault(d))));
            var plot = new ColumnPlot("respuesta", texts["Figures.answers"], [texts["Figures.answers.what"], texts["Figures.how_many"]], [.. columns]);
            return lengths.Percentile(50) is { } half && lengths.Percentile(90) is { } most ? plot with
            {
                Says = texts["Figures.answers.says", half, most, Number(lengths.Total)],
                Marks = [new(Math.Min(half, LongestDrawn), texts["Figures.answers.median", half]), new(Math.Min(most, LongestDrawn), texts["Figures.answers.p90", most])],
            } : plot;
        }
    }

    private long Open(int step, string? state = null) =>
        figures.Of(FigureMeasure.CaseOpen).Where(s => s.Length == step && (state is null || s.Kind == state)).Sum(s => s.Value);

    private static string WordOf(int step) => step switch
    {
        TimeLeft.Late => "late", TimeLeft.Today => "today", TimeLeft.ThreeDays => "three", TimeLeft.TenDays => "ten", TimeLeft.More => "more", _ => "no_term",
    };

    private BarPlot By(string id, string text, Func<FigureSum, string> part, Func<string, string> name) =>
        new(id, texts[$"Figures.{text}"], [texts[$"Figures.{text}.what"], texts["Figures.how_many"]],
            [.. figures.Of(FigureMeasure.CaseReceived).GroupBy(part).Select(g => (g.Key, Sum: g.Sum(s => s.Value))).OrderByDescending(g => g.Sum).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Bar(name(g.Key), g.Sum))]);
}
