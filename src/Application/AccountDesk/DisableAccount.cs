using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Closes an account to everybody, with a reason: every session, ticket and link of it ends at once, and its owner is told. It keeps what it claimed.</summary>
public sealed record DisableAccount(Guid AccountId, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "disable_account";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class DisableAccountValidator : AbstractValidator<DisableAccount>
{
    public DisableAccountValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class DisableAccountHandler(AccountCounter counter) : IRequestHandler<DisableAccount, Result>
{
    public Task<Result> Handle(DisableAccount request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.Disabled, request.Reason, account => account.Disable(), cancellationToken);
}
