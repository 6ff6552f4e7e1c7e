using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases;

/// <summary>The files that cases have by their rows, and that are not in the folder, or not as long as they were: what a restored backup lacks. Reads only.</summary>
public sealed record FindLostFiles : IQuery<Result<LostFiles>>, IHostOnly
{
    public string Action => "find_lost_files";
}

/// <param name="Lost">The number of the case (empty for one that is not filed yet), the file's id and its name; the oldest first.</param>
public sealed record LostFiles(int Looked, IReadOnlyList<LostFile> Lost);

public sealed record LostFile(string Radicado, Guid Id, string Name);

internal sealed class FindLostFilesHandler(IReads reads, IAttachmentStore store) : IRequestHandler<FindLostFiles, Result<LostFiles>>
{
    private const int AtOnce = 1_000;

    public async Task<Result<LostFiles>> Handle(FindLostFiles request, CancellationToken cancellationToken)
    {
        List<LostFile> lost = [];
        var (looked, after) = (0, Guid.Empty);
        while (true)
        {
            var last = after;
            var some = await reads.List(reads.Of<Attachment>().Where(a => a.Id > last).OrderBy(a => a.Id).Take(AtOnce).Select(a => new
            {
                a.Id, a.Name, a.Length,
                Case = reads.Of<Case>().Where(c => c.Id == (a.CaseId ?? a.AnswerTo)).Select(c => new { c.Year, c.Number }).FirstOrDefault(),
            }), cancellationToken);
            lost.AddRange(some.Where(a => !IsThere(a.Id, a.Length)).Select(a => new LostFile(a.Case is { } of ? new Radicado(of.Year, of.Number).ToString() : "", a.Id, a.Name)));
            looked += some.Count;
            if (some.Count < AtOnce)
                return new LostFiles(looked, lost);
            after = some[^1].Id;
        }
    }

    private bool IsThere(Guid id, int length)
    {
        using var content = store.Open(id);
        return content?.Length == length;
    }
}
