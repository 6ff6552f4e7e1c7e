using Ventanilla.Application.Cases;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>Answers a case. The mail is held for ten seconds, in which it can be taken back; it counts before the law once it has reached the person.</summary>
public sealed record AnswerCase(Guid CaseId, int Seen, string Answer) : ICommand<Result>, IStaffOnly, IAudited
{
    /// <summary>In which a sent answer can be taken back.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromSeconds(10);

    /// <summary>Begins a place of the skeleton that is still to be written.</summary>
    public const string ToFill = "[[";

    public string Action => "answer_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class AnswerCaseValidator : AbstractValidator<AnswerCase>
{
    public AnswerCaseValidator() => RuleFor(m => m.Answer).Lines(Case.MaxAnswer)
        .Must(a => a is null || !a.Contains(AnswerCase.ToFill, StringComparison.Ordinal)).WithErrorCode("cases.answer_unfinished");
}

internal sealed class AnswerCaseHandler(CaseDesk desk, CaseLetters letters, AnswerDrafts drafts, AnswerFiles files) : IRequestHandler<AnswerCase, Result>
{
    public Task<Result> Handle(AnswerCase request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
    {
        var answer = request.Answer.Trim();
        var sent = await files.Send(one.Id, desk.StaffId, cancellationToken);
        var mail = await letters.Answer(one, answer, AnswerCase.Held, cancellationToken, sent);
        var answered = one.Answer(answer, mail, desk.StaffId, request.Seen, rules, desk.Now);
        if (answered.Succeeded)
            await drafts.Forget(one.Id, desk.StaffId, cancellationToken);
        return answered;
    }, cancellationToken);
}
