using System.Globalization;
using Ventanilla.Application.Figures;
using Ventanilla.Domain.Figures;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Figures;

/// <summary>How something went over a period: a column for each day or month, also for those on which there was nothing.</summary>
internal static class Courses
{
    /// <param name="measures">The first is drawn; the others stand in the table.</param>
    public static ColumnPlot Course(this Dashboard figures, string id, string title, string says, PortalTexts texts, params FigureMeasure[] measures)
    {
        var (period, byDay) = (figures.Period, figures.Period.IsDrawnByDays);
        var values = figures.Course.ToDictionary(p => (p.Day, p.Measure), p => p.Value);
        var columns = Places(period, byDay).Select(day =>
        {
            long[] counts = [.. measures.Select(m => values.GetValueOrDefault((day, m)))];
            return new Column(Name(day, byDay), counts[0], PeoplePlots.Number(counts[0]), [.. counts.Skip(1).Select(PeoplePlots.Number)]);
        });
        string[] head = [texts[byDay ? "Figures.day" : "Figures.month"], .. measures.Select(m => texts[$"Figures.{m}"].Value)];
        return new ColumnPlot(id, title, head, [.. columns]) { Says = says };
    }

    private static IEnumerable<DateOnly> Places(FigurePeriod period, bool byDay)
    {
        for (var day = byDay ? period.From : FigurePeriod.FirstOf(period.From); day <= period.To; day = byDay ? day.AddDays(1) : day.AddMonths(1))
            yield return day;
    }

    private static string Name(DateOnly day, bool byDay) => byDay ? day.ToString("d MMM", CultureInfo.CurrentCulture) : day.ToString("MMM yyyy", CultureInfo.CurrentCulture);
}
