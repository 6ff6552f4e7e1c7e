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

    /// <summary>What was answered after that is held still.</summary>
    public static DateTimeOffset Since(DateTimeOffset now) => now - AnswerCase.Held;
}
