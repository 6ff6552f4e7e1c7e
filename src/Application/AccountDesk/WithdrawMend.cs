using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Takes back what was asked for, agreed to or printed, with a reason: a paper that is out there, and a link that came of it, are worth nothing at once.</summary>
public sealed record WithdrawMend(Guid MendId, Guid AccountId, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "withdraw_mend";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class WithdrawMendValidator : AbstractValidator<WithdrawMend>
{
    public WithdrawMendValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class WithdrawMendHandler(AccountCounter counter, IRepository<AccountMend> mends, IRepository<AccountLink> links) : IRequestHandler<WithdrawMend, Result>
{
    public Task<Result> Handle(WithdrawMend request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.MendWithdrawn, request.Reason, async account =>
        {
            if (await mends.Take(new AccountDeskSpecs.MendById(request.MendId), cancellationToken) is not { } mend || mend.AccountId != account.Id)
                return MendFailures.NotFound;
            if (mend.Kind == MendKind.Mailbox)
                await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.MendedMailbox), cancellationToken);
            return mend.Withdraw();
        }, cancellationToken);
}
