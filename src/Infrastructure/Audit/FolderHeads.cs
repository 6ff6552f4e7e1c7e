using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Audit;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Infrastructure.Audit;

/// <summary>A file for each end that is told, which is never written again: <c>20261127T045500Z-12345.head</c> with one line, its time, place and hash. The
/// folder is meant to be where the database's administrators cannot change a file.</summary>
internal sealed class FolderHeads(string? folder) : IHeadsOutside
{
    private const string Ending = ".head", Unfinished = ".new", Moment = "yyyyMMdd'T'HHmmss'Z'", Exact = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public bool AreKept => folder is not null;

    public async Task Keep(TrailMark mark, CancellationToken stop)
    {
        if (folder is null)
            return;
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{mark.At.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}-{mark.Sequence}{Ending}");
        var path = Path.Combine(folder, name);
        // Under another name until it is whole: half a head would stop every check.
        await using (var file = new FileStream(path + Unfinished, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 }))
        {
            await file.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"{mark.At.UtcDateTime.ToString(Exact, CultureInfo.InvariantCulture)} {mark.Sequence} {mark.Hash}\n")), stop);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path);
    }

    public async Task<IReadOnlyList<TrailMark>> List(CancellationToken stop)
    {
        List<TrailMark> marks = [];
        if (Directory.Exists(folder))
            foreach (var file in Directory.EnumerateFiles(folder, "*" + Ending))
                marks.Add(Read(await File.ReadAllTextAsync(file, stop)) ?? throw new InvalidDataException($"{file} is no head of the trail: it was changed, or is of something else."));
        return marks;
    }

    private static TrailMark? Read(string text) => text.Trim().Split(' ') is [var at, var place, { Length: 64 } hash]
        && DateTimeOffset.TryParseExact(at, Exact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && hash.All(char.IsAsciiHexDigitLower)
            ? new TrailMark(sequence, hash, time) : null;
}

internal static class AuditRegistration
{
    public const string Setting = "Trail:HeadsFolder";

    /// <summary>Where no folder is named, nothing is told outside, and a check says so.</summary>
    /// <exception cref="SettingsException">One is named that cannot be made.</exception>
    public static IServiceCollection AddHeads(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } named)
            return services.AddSingleton<IHeadsOutside>(new FolderHeads(null));
        try
        {
            return services.AddSingleton<IHeadsOutside>(new FolderHeads(Directory.CreateDirectory(named).FullName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{Setting} is '{named}', which is no folder and cannot be made one: {fault.Message}");
        }
    }
}
