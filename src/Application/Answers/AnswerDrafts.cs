using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Answers;

/// <summary>Answers as far as they were written, one for each case and whoever of staff writes it.</summary>
public sealed class AnswerDrafts(IRepository<AnswerDraft> drafts, TimeProvider clock)
{
    /// <summary>In place of what was kept before. It reaches nobody, so it is not judged, only cut where it could not be sent anyway.</summary>
    public async Task Keep(Guid caseId, Guid staffId, string text, CancellationToken stop)
    {
        var draft = await drafts.Find(new AnswerDraftSpecs.Of(caseId, staffId), stop);
        if (draft is null)
            drafts.Add(draft = AnswerDraft.Begin(caseId, staffId));
        draft.Save(Cut(text), clock.GetUtcNow());
    }

    public Task Forget(Guid caseId, Guid staffId, CancellationToken stop) => drafts.DeleteWhere(new AnswerDraftSpecs.Of(caseId, staffId), stop);

    // No null byte, which no keyboard types and no database keeps, and no half of a letter that takes two.
    private static string Cut(string text)
    {
        var plain = text.Replace("\0", "", StringComparison.Ordinal);
        return plain.Length <= Case.MaxAnswer ? plain : plain[..(char.IsHighSurrogate(plain[Case.MaxAnswer - 1]) ? Case.MaxAnswer - 1 : Case.MaxAnswer)];
    }
}
