using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>Takes the files of an import over, and has them checked. Nothing of the records changes until somebody has seen what the check found, and approves
/// it. What is no text in UTF-8, by its first bytes, is refused at once.</summary>
/// <param name="People">Read once, from its beginning.</param>
/// <param name="Facts">Null: facts stay as they are.</param>
public sealed record StartImport(GivenFile? People, GivenFile? Facts) : ICommand<Result<Guid>>, IStaffOnly, IActsOutside, IAudited
{
    public string Action => "start_import";
    public Permission Needs => Permission.ImportPeople;
}

/// <param name="Name">As the browser sent it.</param>
public sealed record GivenFile(string Name, Stream Content);

internal sealed class StartImportValidator : AbstractValidator<StartImport>
{
    public StartImportValidator() => RuleFor(m => m.People).NotNull().WithErrorCode("common.required");
}

internal sealed class StartImportHandler(IRepository<ImportRun> runs, IImportFiles files, ImportWorkers workers, ICaller caller, Trail trail, TimeProvider clock)
    : IRequestHandler<StartImport, Result<Guid>>
{
    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;
    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];

    public async Task<Result<Guid>> Handle(StartImport request, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        foreach (var (file, given, field) in new[]
                 { (ImportFile.People, request.People, nameof(request.People)), (ImportFile.Facts, request.Facts, nameof(request.Facts)) })
            if (given is not null && await Take(id, file, given.Content, cancellationToken) is { } refusal)
            {
                files.Delete(id);
                return refusal with { Field = field };
            }

        // After the files: where the commit fails, the sweep finds what no run knows.
        runs.Add(ImportRun.Start(id, caller.StaffId!.Value, request.People!.Name, request.Facts?.Name, clock.GetUtcNow()));
        trail.About(AuditRef.ImportRun(id));
        workers.Wake();
        return id;
    }

    private async Task<Failure?> Take(Guid run, ImportFile file, Stream content, CancellationToken stop)
    {
        var tooLarge = ImportRunFailures.TooLarge with { Arguments = [ImportRun.MaxLength >> 20] };
        if (content.Length > ImportRun.MaxLength)
            return tooLarge;
        var first = new byte[4096];
        var length = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, stop);
        if (WhyNot(first.AsSpan(0, length)) is { } refusal)
            return refusal;
        content.Position = 0;
        return await files.Put(run, file, content, ImportRun.MaxLength, stop) ? null : tooLarge;
    }

    private static Failure? WhyNot(ReadOnlySpan<byte> first)
    {
        if (first.IsEmpty)
            return ImportRunFailures.Empty;
        if (first.StartsWith(Zip) || first.StartsWith(OldOffice))
            return ImportRunFailures.Spreadsheet;
        if (first is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return ImportRunFailures.Utf16;
        var text = first[..(first.LastIndexOf((byte)'\n') is > 0 and var end ? end : first.Length)];
        // A sign that the buffer cuts in two at its end is none that is wrong.
        while (text.Length > first.Length - 4 && text.Length > 0 && Rune.DecodeLastFromUtf8(text, out _, out _) is OperationStatus.NeedMoreData)
            text = text[..^1];
        return first.Contains((byte)0) || !Utf8.IsValid(text) ? ImportRunFailures.NotText : null;
    }
}
