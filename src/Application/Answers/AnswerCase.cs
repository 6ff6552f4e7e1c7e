using Ventanilla.Application.Cases;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Templates;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Answers;

/// <summary>Answers a case. The mail is held for ten seconds, in which it can be taken back; it counts before the law once it has reached the person.</summary>
/// <param name="DeniesAccess">To information that was asked for: it is told in the public report.</param>
public sealed record AnswerCase(Guid CaseId, int Seen, string Answer, bool DeniesAccess = false) : ICommand<Result>, IStaffOnly, IAudited
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
        .Must(a => a is null || !a.Contains(AnswerCase.ToFill, StringComparison.Ordinal)).WithErrorCode("cases.answer_unfinished").WithoutPlaceholders();
}

internal sealed class AnswerCaseHandler(CaseDesk desk, Answering answering) : IRequestHandler<AnswerCase, Result>
{
    public Task<Result> Handle(AnswerCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, rules) => answering.Give(one, request.Answer.Trim(), request.Seen, rules, cancellationToken, request.DeniesAccess), cancellationToken);
}
