using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ventanilla.Application.People;
using Ventanilla.Infrastructure.Cases;

namespace Ventanilla.Infrastructure.People;

/// <summary>A folder for each run: its files, and its report twice, all rows and the refused ones, one row a line, so that a page is read from a place on.</summary>
internal sealed class FolderImports(string folder) : IImportFiles
{
    private const int Buffer = 128 * 1024;
    private const string Unfinished = ".new", All = "rows.jsonl", Refused = "refused.jsonl";

    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public async Task<bool> Put(Guid run, ImportFile file, Stream content, long most, CancellationToken stop)
    {
        FolderAttachments.MakePrivate(folder);
        FolderAttachments.MakePrivate(FolderOf(run));
        var path = PathOf(run, file);
        await using (var kept = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, Buffer, FileOptions.Asynchronous))
        {
            var block = new byte[Buffer];
            for (var length = 0L; await content.ReadAsync(block, stop) is > 0 and var read;)
            {
                if ((length += read) > most)
                    return false;
                await kept.WriteAsync(block.AsMemory(0, read), stop);
            }

            await kept.FlushAsync(stop);
            kept.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path, overwrite: true);
        return true;
    }

    public string PathOf(Guid run, ImportFile file) => Path.Combine(FolderOf(run), file == ImportFile.People ? "people.csv" : "facts.csv");

    public async Task WriteReport(Guid run, IAsyncEnumerable<ReportRow> rows, CancellationToken stop)
    {
        var (all, refused) = (PathOf(run, All), PathOf(run, Refused));
        await using (var every = Write(all))
        await using (var wrong = Write(refused))
            await foreach (var row in rows.WithCancellation(stop))
            {
                var line = JsonSerializer.Serialize(row, Short);
                await every.WriteAsync($"{line}\n");
                if (row.Outcome is RowOutcome.Refused)
                    await wrong.WriteAsync($"{line}\n");
            }

        File.Move(all + Unfinished, all, overwrite: true);
        File.Move(refused + Unfinished, refused, overwrite: true);

        static StreamWriter Write(string path) => new(new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, Buffer), new UTF8Encoding(false), Buffer);
    }

    public (IReadOnlyList<ReportRow> Rows, long? Next) ReadReport(Guid run, bool refused, long from, int count)
    {
        using var file = Open(PathOf(run, refused ? Refused : All));
        if (file is null || from > file.Length || !BeginsLine(file, from))
            return ([], null);
        List<ReportRow> rows = [];
        // The place is counted in bytes, and what is written is ASCII: JSON escapes the rest.
        using var lines = new StreamReader(file, Encoding.ASCII, false, Buffer);
        while (rows.Count < count && lines.ReadLine() is { } line)
        {
            rows.Add(JsonSerializer.Deserialize<ReportRow>(line, Short)!);
            from += line.Length + 1;
        }

        return (rows, from < file.Length ? from : null);
    }

    public IEnumerable<ReportRow> Report(Guid run, bool refused)
    {
        using var file = Open(PathOf(run, refused ? Refused : All));
        if (file is null)
            yield break;
        using var lines = new StreamReader(file, Encoding.ASCII, false, Buffer);
        while (lines.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<ReportRow>(line, Short)!;
    }

    public Stream Scratch()
    {
        FolderAttachments.MakePrivate(folder);
        return new FileStream(Path.Combine(folder, $"{Guid.CreateVersion7():N}.scratch"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
    }

    public void Delete(Guid run)
    {
        if (!Directory.Exists(folder))
            return;
        if (Directory.Exists(FolderOf(run)))
            Directory.Delete(FolderOf(run), recursive: true);
        File.Delete(FolderOf(run) + ".scratch");
    }

    public IEnumerable<Guid> List() => !Directory.Exists(folder) ? [] : Directory.EnumerateFileSystemEntries(folder)
        .Select(Path.GetFileNameWithoutExtension).Where(n => Guid.TryParseExact(n, "N", out _)).Select(n => Guid.ParseExact(n!, "N"));

    private string FolderOf(Guid run) => Path.Combine(folder, run.ToString("N"));

    private string PathOf(Guid run, string name) => Path.Combine(FolderOf(run), name);

    private static FileStream? Open(string path) =>
        File.Exists(path) ? new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.SequentialScan) : null;

    /// <summary>A place that somebody made up is none.</summary>
    private static bool BeginsLine(FileStream file, long place)
    {
        if (place == 0)
            return true;
        file.Position = place - 1;
        return file.ReadByte() == '\n';
    }
}
