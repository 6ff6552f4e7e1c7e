using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Opens an account again that staff had disabled, with a reason: it stands where it stood, with the password that it had, and its owner is told.</summary>
public sealed record EnableAccount(Guid AccountId, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "enable_account";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class EnableAccountValidator : AbstractValidator<EnableAccount>
{
    public EnableAccountValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class EnableAccountHandler(AccountCounter counter, Outbox outbox, PortalLinks portal) : IRequestHandler<EnableAccount, Result>
{
    public Task<Result> Handle(EnableAccount request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.Enabled, request.Reason, account =>
        {
            var enabled = account.Enable();
            if (enabled.Succeeded)
                outbox.Promise(new AccountEnabledMail(portal.SignIn), account);
            return enabled;
        }, cancellationToken);
}
