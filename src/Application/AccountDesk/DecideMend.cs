using Ventanilla.Application.Accounts;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>A second member agrees that something be mended, or refuses; never whoever asked, and never for an account of their own. Whoever agrees sees no code;
/// the address of the account is told at once, and can object before anything changed.</summary>
public sealed record DecideMend(Guid MendId, Guid AccountId, bool Approve, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "decide_mend";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class DecideMendValidator : AbstractValidator<DecideMend>
{
    public DecideMendValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class DecideMendHandler(AccountCounter counter, IRepository<AccountMend> mends, ChangeNotices notices, Trail trail) : IRequestHandler<DecideMend, Result>
{
    public async Task<Result> Handle(DecideMend request, CancellationToken cancellationToken)
    {
        var kind = request.Approve ? AccountActKind.MendApproved : AccountActKind.MendRefused;
        var done = await counter.Do(request.AccountId, kind, request.Reason, async account =>
        {
            if (await mends.Take(new AccountDeskSpecs.MendById(request.MendId), cancellationToken) is not { } mend || mend.AccountId != account.Id)
                return MendFailures.NotFound;
            if (!request.Approve)
                return mend.Refuse(counter.StaffId, counter.Now);
            var approved = mend.Approve(account, counter.StaffId, counter.Now);
            if (approved.Succeeded)
                notices.Tell(account, account.Email, objection => new MendApprovedMail(objection, ChangeNotices.TimeToObject));
            return approved;
        }, cancellationToken);
        if (done.Succeeded)
            trail.Ended(request.Approve ? "approved" : "refused");
        return done;
    }
}
