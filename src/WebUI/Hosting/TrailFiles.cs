using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Audit;

namespace Ventanilla.WebUI.Hosting;

/// <summary>Rows of the trail on their way out, as they are read: to be saved, with the end of the chain in the file's name.</summary>
public abstract class TrailFile(TrailExport export, IAsyncEnumerable<TrailLine> lines, string ending, string type) : IActionResult
{
    protected TrailExport Export => export;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = type;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"rastro-{export.End.Sequence}-{export.End.Hash[..12]}.{ending}\"");
        await Write(lines, response.Body, context.HttpContext.RequestAborted);
    }

    protected abstract Task Write(IAsyncEnumerable<TrailLine> rows, Stream to, CancellationToken stop);
}

/// <summary>CSV as spreadsheets take it: in UTF-8 with its mark, every cell in quotes, and none that a spreadsheet would work out.</summary>
public sealed class TrailCsv(TrailExport export, IAsyncEnumerable<TrailLine> lines) : TrailFile(export, lines, "csv", "text/csv; charset=utf-8")
{
    private const string Header = "sequence,hash,at,action,outcome,actor_kind,actor_id,actor_name,channel,subject_kind,subject_id,subject_name,address,device,correlation,reserved";

    protected override async Task Write(IAsyncEnumerable<TrailLine> rows, Stream to, CancellationToken stop)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Header);
        await foreach (var row in rows.WithCancellation(stop))
            await text.WriteLineAsync(string.Join(',', Cells(row).Select(Cell)));
    }

    /// <summary>What begins like a formula is text behind an apostrophe; what merely is one inside stays.</summary>
    public static string Cell(string? value) =>
        $"\"{(value is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" : "")}{value?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string?[] Cells(TrailLine row) =>
    [
        row.Sequence?.ToString(CultureInfo.InvariantCulture), row.Hash is null ? null : Convert.ToHexStringLower(row.Hash), row.At.ToString("O", CultureInfo.InvariantCulture), row.Action, row.Outcome,
        row.ActorKind, row.ActorId, row.ActorName, row.Channel, row.SubjectKind, row.SubjectId, row.SubjectName, row.Address, row.Device, row.Correlation, row.IsReserved ? "true" : "",
    ];
}

/// <summary>JSON: where the chain ended, and the rows.</summary>
public sealed class TrailJson(TrailExport export, IAsyncEnumerable<TrailLine> lines) : TrailFile(export, lines, "json", "application/json; charset=utf-8")
{
    private const int MostKept = 64 * 1024;

    protected override async Task Write(IAsyncEnumerable<TrailLine> rows, Stream to, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteNumber("rows", Export.Rows);
        json.WriteNumber("sequence", Export.End.Sequence);
        json.WriteString("hash", Export.End.Hash);
        json.WriteStartArray("trail");
        await foreach (var row in rows.WithCancellation(stop))
        {
            // Written by itself, a row would be sent at once, and not without holding a thread.
            json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(new
            {
                row.Sequence, Hash = row.Hash is null ? null : Convert.ToHexStringLower(row.Hash), row.At, row.Action, row.Outcome, row.ActorKind, row.ActorId, row.ActorName, row.Channel,
                row.SubjectKind, row.SubjectId, row.SubjectName, row.Address, row.Device, row.Correlation, row.IsReserved,
            }, JsonSerializerOptions.Web), skipInputValidation: true);
            if (json.BytesPending > MostKept)
                await json.FlushAsync(stop);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }
}
