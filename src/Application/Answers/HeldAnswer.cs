using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Answers;

/// <summary>An answer that staff may still take back: until its mail may leave, its person sees nothing of it here either.</summary>
internal static class HeldAnswer
{
    public static bool IsHeld(CaseState state, Guid? mail, DateTimeOffset answeredAt, DateTimeOffset now) =>
        state == CaseState.Answered && mail is not null && answeredAt + AnswerCase.Held > now;
}
