using Ventanilla.Application.Accounts;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>A second member agrees that something be mended, or refuses; never whoever asked, and never for an account of their own. The answer is the code for
/// the paper, which nobody can read again; the address of the account is told at once, and can object before anything changed.</summary>
public sealed record DecideMend(Guid MendId, Guid AccountId, bool Approve, string Reason) : ICommand<Result<PaperCode>>, IStaffOnly, IAudited
{
    public string Action => "decide_mend";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

/// <param name="Code">Null where it was refused.</param>
public sealed record PaperCode(Secret? Code, MendKind Kind, DateTimeOffset? Until);

internal sealed class DecideMendValidator : AbstractValidator<DecideMend>
{
    public DecideMendValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class DecideMendHandler(AccountCounter counter, IRepository<AccountMend> mends, ChangeNotices notices, Trail trail, PortalPolicy policy)
    : IRequestHandler<DecideMend, Result<PaperCode>>
{
    public async Task<Result<PaperCode>> Handle(DecideMend request, CancellationToken cancellationToken)
    {
        PaperCode? paper = null;
        var kind = request.Approve ? AccountActKind.MendApproved : AccountActKind.MendRefused;
        var done = await counter.Do(request.AccountId, kind, request.Reason, async account =>
        {
            if (await mends.Take(new AccountDeskSpecs.MendById(request.MendId), cancellationToken) is not { } mend || mend.AccountId != account.Id)
                return MendFailures.NotFound;
            trail.Ended(request.Approve ? "approved" : "refused");
            paper = new PaperCode(null, mend.Kind, null);
            if (!request.Approve)
                return mend.Refuse(counter.StaffId, counter.Now);
            var approved = mend.Approve(account, counter.StaffId, policy.Recovery.PaperCode, counter.Now);
            if (!approved.Succeeded)
                return Result.Failed(approved.Failures);
            paper = new PaperCode(approved.Value, mend.Kind, mend.CodeUntil);
            notices.Tell(account, account.Email, objection => new MendApprovedMail(objection, ChangeNotices.TimeToObject));
            return Result.Done;
        }, cancellationToken);
        return done.Succeeded ? paper! : Refused(done);
    }

    private Result<PaperCode> Refused(Result done)
    {
        trail.Ended(done.Failures[0].Code);
        return Result<PaperCode>.Failed(done.Failures);
    }
}
