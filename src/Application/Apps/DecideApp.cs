using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Cases.Letters;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Templates;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Apps;

/// <summary>Lets a person use the application that they asked for, or not, with the reason that they read. It answers the case: held like every answer, and
/// taken back with it.</summary>
public sealed record DecideApp(Guid CaseId, int Seen, bool Grant, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "decide_app";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class DecideAppValidator : AbstractValidator<DecideApp>
{
    public DecideAppValidator() => RuleFor(m => m.Reason).Lines(Case.MaxReason)
        .Must(r => r is null || !r.Contains(AnswerCase.ToFill, StringComparison.Ordinal)).WithErrorCode("cases.answer_unfinished").WithoutPlaceholders();
}

internal sealed class DecideAppHandler(CaseDesk desk, OwnAccounts own, IRepository<AppRequest> requests, CaseLetters letters, AppShelf shelf, Trail trail)
    : IRequestHandler<DecideApp, Result>
{
    public Task<Result> Handle(DecideApp request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
    {
        if (one.Kind != CaseKind.AppAccess || await requests.Take(new AppSpecs.OfCase(one.Id), cancellationToken) is not { } asked)
            return AppFailures.NotARequest;
        if (await own.Is(asked.AccountId, cancellationToken))
            return MendFailures.OwnAccount;
        if (request.Grant && asked.Grant(desk.Now) is { Succeeded: false } before)
            return before;
        trail.Ended(request.Grant ? "granted" : "refused");
        var (reason, offer) = (request.Reason.Trim(), (await shelf.Find(asked.App, cancellationToken))?.Offer);
        var mail = request.Grant && offer is not null
            ? await letters.AppGranted(one, offer, reason, AnswerCase.Held, cancellationToken) : await letters.Answer(one, reason, AnswerCase.Held, cancellationToken);
        return one.Answer(reason, mail, desk.StaffId, request.Seen, rules, desk.Now);
    }, cancellationToken);
}
