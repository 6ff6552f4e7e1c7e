using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Asks the person of a case for what is missing, by mail and in the portal. Where the law knows such a request, its term begins again when it comes.</summary>
public sealed record AskPerson(Guid CaseId, int Seen, string Question) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "ask_person";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class AskPersonValidator : AbstractValidator<AskPerson>
{
    public AskPersonValidator() => RuleFor(m => m.Question).Lines(Case.MaxReason);
}

internal sealed class AskPersonHandler(CaseDesk desk) : IRequestHandler<AskPerson, Result>
{
    public Task<Result> Handle(AskPerson request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, rules) => one.AccountId is null && one.Filer.Email is null
            ? CaseFailures.NobodyToAsk
            : one.Ask(request.Question.Trim(), desk.StaffId, request.Seen, rules, desk.Now), cancellationToken);
}
