using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Answers;

/// <summary>The files that go with an answer: frozen when it is sent, and back with its draft when it is taken back.</summary>
internal sealed class AnswerFiles(IRepository<Attachment> attachments)
{
    /// <summary>What this one of staff kept with the answer goes with it.</summary>
    /// <returns>By their names.</returns>
    public async Task<IReadOnlyList<string>> Send(Guid caseId, Guid writerId, CancellationToken stop)
    {
        var files = await attachments.List(new AttachmentSpecs.OfBegunAnswer(caseId, writerId), stop);
        foreach (var file in files)
            file.Send();
        return [.. files.Select(f => f.Name)];
    }

    public async Task<bool> AnyBegun(Guid caseId, Guid writerId, CancellationToken stop) =>
        await attachments.Count(new AttachmentSpecs.OfBegunAnswer(caseId, writerId), stop) > 0;

    public async Task TakeBack(Guid caseId, Guid writerId, CancellationToken stop)
    {
        foreach (var file in await attachments.List(new AttachmentSpecs.OfAnswer(caseId), stop))
            file.TakeBack(writerId);
    }
}
