using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Asks that a lost mailbox or second factor be mended, for a person who was seen, with what was seen of who they are. Nothing changes before another
/// member agrees.</summary>
public sealed record AskMend(Guid AccountId, MendKind? Kind, string Evidence) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "ask_mend";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class AskMendValidator : AbstractValidator<AskMend>
{
    public AskMendValidator()
    {
        RuleFor(m => m.Kind).Must(k => k is { } kind && Enum.IsDefined(kind)).WithErrorCode("common.required");
        RuleFor(m => m.Evidence).Lines(AccountAct.MaxReason);
    }
}

internal sealed class AskMendHandler(AccountCounter counter, IRepository<AccountMend> mends, SecondFactors factors) : IRequestHandler<AskMend, Result>
{
    public Task<Result> Handle(AskMend request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.MendAsked, request.Evidence, async account =>
        {
            var kind = request.Kind!.Value;
            if (!account.CanRecover)
                return AccountFailures.NotInUse;
            if (kind == MendKind.Factor && await factors.Of(account.Id, cancellationToken) is null)
                return MendFailures.NoFactor;
            // The account's row is taken: of two that ask at once the second one finds the first.
            var others = (await mends.List(new AccountDeskSpecs.UnderWay(account.Id), cancellationToken)).Where(m => m.Kind == kind).ToArray();
            // What went stale does not stand beside the new one.
            if (others.Any(m => m.IsUnderWay(account, counter.Now) || !m.Withdraw().Succeeded))
                return MendFailures.AskedAlready;
            mends.Add(AccountMend.Ask(account, kind, request.Evidence, counter.StaffId, counter.Now));
            return Result.Done;
        }, cancellationToken);
}
