using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Ends one session of an account, or all of them and every sign-in that was begun, with a reason.</summary>
/// <param name="SessionId">Null: all.</param>
public sealed record EndAccountSessions(Guid AccountId, Guid? SessionId, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "end_account_sessions";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class EndAccountSessionsValidator : AbstractValidator<EndAccountSessions>
{
    public EndAccountSessionsValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class EndAccountSessionsHandler(AccountCounter counter, IRepository<Session> sessions, Tickets tickets, Trail trail)
    : IRequestHandler<EndAccountSessions, Result>
{
    public Task<Result> Handle(EndAccountSessions request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.SessionsEnded, request.Reason, async account =>
        {
            Specification<Session> which = request.SessionId is { } one
                ? new AccountSpecs.OpenSessionOf(account.Id, one) : new AccountSpecs.OpenSessionsOf(account.Id);
            if (await sessions.End(which, counter.Now, cancellationToken) == 0)
                trail.Ended("none_open");
            if (request.SessionId is null)
                await tickets.EndAll(account.Id, cancellationToken);
            return Result.Done;
        }, cancellationToken);
}
