using System.Globalization;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Figures;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Figures;

/// <summary>What a column of the public report says of a row, on the page and in the file.</summary>
internal static class ReportCells
{
    public static bool IsNumber(this ReportColumn column) => column is not (ReportColumn.Month or ReportColumn.Kind or ReportColumn.Channel);

    public static string Say(this PortalTexts texts, ReportColumn column, ReportRow row) => column switch
    {
        ReportColumn.Month => row.Month.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        _ when column.IsNumber() => NumberOf(column, row) is { } number ? PeoplePlots.Number(number) : texts["Figures.report.too_few"],
        _ => Part(texts, column, row),
    };

    /// <summary>As a program reads it: months as <c>2026-10</c>, numbers in digits alone, nothing where nothing is told.</summary>
    public static string Write(this PortalTexts texts, ReportColumn column, ReportRow row) => column switch
    {
        ReportColumn.Month => row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ when column.IsNumber() => NumberOf(column, row)?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => Part(texts, column, row),
    };

    private static string Part(PortalTexts texts, ReportColumn column, ReportRow row) => (column, row.Kind, row.Channel) switch
    {
        (ReportColumn.Kind, { } kind, _) => texts[$"Inbox.kind.{kind}"],
        (ReportColumn.Channel, _, { } channel) => texts[$"Inbox.case.channel.{channel}"],
        _ => texts["Figures.report.several"],
    };

    private static long? NumberOf(ReportColumn column, ReportRow row) => column switch
    {
        ReportColumn.Received => row.Received,
        ReportColumn.Answered => row.Answered,
        ReportColumn.Transferred => row.Transferred,
        ReportColumn.AccessDenied => row.Denied,
        ReportColumn.MedianDays => row.Percentile(50),
        _ => row.Percentile(90),
    };
}
