using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Cases;
using Ventanilla.Application.People;
using Ventanilla.Infrastructure.People;

namespace Ventanilla.Infrastructure.Cases;

/// <summary>One file for each content in a folder, named by its id alone. It is written under another name, brought to the disk and renamed: no half of a file
/// ever bears an id.</summary>
internal sealed class FolderAttachments(string folder) : IAttachmentStore
{
    private const string Unfinished = ".new";

    public async Task Put(Guid id, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        MakePrivate(folder);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(PathOf(id) + Unfinished, options))
        {
            await file.WriteAsync(content, stop);
            file.Flush(flushToDisk: true);
        }

        File.Move(PathOf(id) + Unfinished, PathOf(id));
    }

    public Stream? Open(Guid id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(Guid id)
    {
        if (!Directory.Exists(folder))
            return;
        File.Delete(PathOf(id));
        File.Delete(PathOf(id) + Unfinished);
    }

    public IEnumerable<Guid> List() => !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder)
        .Select(Path.GetFileName).Select(n => n!.EndsWith(Unfinished, StringComparison.Ordinal) ? n[..^Unfinished.Length] : n)
        .Where(n => Guid.TryParseExact(n, "N", out _)).Select(n => Guid.ParseExact(n, "N")).Distinct();

    private string PathOf(Guid id) => Path.Combine(folder, id.ToString("N"));

    /// <summary>What lies in it is its people's affair: on a shared machine nobody else's.</summary>
    public static void MakePrivate(string folder) => _ = OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

internal static class AttachmentsRegistration
{
    public const string Setting = "Attachments:Folder";

    /// <summary>The folder must be named and be ours to write in: where it is not, a start says so and not the first person who attaches something.</summary>
    /// <exception cref="SettingsException">It is not.</exception>
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } named)
            throw new SettingsException($"{Setting} is missing: write the folder there in which the files of cases are to lie, outside of what is served, shared by all machines.");
        var folder = Path.GetFullPath(named);
        try
        {
            FolderAttachments.MakePrivate(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{Setting} is '{named}', where nothing can be written: {fault.Message}");
        }

        return services.AddSingleton<IAttachmentStore>(new FolderAttachments(folder))
            .AddSingleton<IImportFiles>(new FolderImports(Path.Combine(folder, "imports"))).AddSingleton<IImportNotes, ImportNotes>();
    }
}
