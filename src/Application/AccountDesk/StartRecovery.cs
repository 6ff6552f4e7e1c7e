using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Mails the owner what leads to another password, as the policy says, with a reason. Whoever starts it sees neither the link nor a password.</summary>
public sealed record StartRecovery(Guid AccountId, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "start_recovery";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class StartRecoveryValidator : AbstractValidator<StartRecovery>
{
    public StartRecoveryValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class StartRecoveryHandler(AccountCounter counter, IRepository<AccountLink> links, RecoveryLetter letter, Outbox outbox, IBudgets budgets)
    : IRequestHandler<StartRecovery, Result>
{
    public Task<Result> Handle(StartRecovery request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.RecoveryStarted, request.Reason, async account =>
        {
            if (!account.CanRecover)
                return AccountFailures.NotInUse;
            if (!await budgets.TrySpend(cancellationToken, StaffMails.To(account)))
                return AccountFailures.TooManyRequests;
            var (mail, link) = letter.For(account.Id);
            links.Add(link);
            outbox.Promise(mail, account);
            return Result.Done;
        }, cancellationToken);
}
