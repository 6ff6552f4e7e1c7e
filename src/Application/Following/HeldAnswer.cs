using Ventanilla.Application.Answers;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>An answer that staff may still take back: until it leaves, its person sees nothing of it, here or anywhere.</summary>
internal static class HeldAnswer
{
    /// <param name="mail">Which brings it; none where it is published or handed over.</param>
    public static bool IsHeld(CaseState state, Guid? mail, AnswerWay way, DateTimeOffset answeredAt, DateTimeOffset now) =>
        state == CaseState.Answered && (mail is not null || way == AnswerWay.Notice) && answeredAt > Since(now);

    /// <summary>Files of a case that its person may open: their own, and those of an answer that is theirs to read.</summary>
    public static IQueryable<Attachment> Open(IQueryable<Case> which, IQueryable<Attachment> files, DateTimeOffset now)
    {
        var held = Since(now);
        return which.SelectMany(c => files.Where(a => a.CaseId == c.Id || (a.AnswerTo == c.Id && a.WriterId == null
            && (c.State == CaseState.Closed || (c.State == CaseState.Answered && (c.UpdatedAt <= held || (c.AnswerMessageId == null && c.AnswerBy != AnswerWay.Notice)))))));
    }

    /// <summary>What was answered after that is held still.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) => now - AnswerCase.Held;
}
