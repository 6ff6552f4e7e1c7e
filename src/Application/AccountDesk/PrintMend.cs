using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Draws the code that two agreed on, once, for whoever asked and nobody else: they hand the paper over. Nobody can read it again.</summary>
public sealed record PrintMend(Guid MendId, Guid AccountId) : ICommand<Result<PaperCode>>, IStaffOnly, IAudited
{
    public string Action => "print_mend";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

public sealed record PaperCode(Secret Code, MendKind Kind, DateTimeOffset Until);

internal sealed class PrintMendHandler(AccountCounter counter, IRepository<AccountMend> mends, IRepository<AccountLink> links, PortalPolicy policy)
    : IRequestHandler<PrintMend, Result<PaperCode>>
{
    public async Task<Result<PaperCode>> Handle(PrintMend request, CancellationToken cancellationToken)
    {
        PaperCode? paper = null;
        var done = await counter.Reach(request.AccountId, async account =>
        {
            if (await mends.Take(new AccountDeskSpecs.MendById(request.MendId), cancellationToken) is not { } mend || mend.AccountId != account.Id)
                return MendFailures.NotFound;
            // Nothing is mended while an account is disabled, whatever was agreed on before.
            if (!account.CanRecover)
                return AccountFailures.NotInUse;
            var code = mend.Print(account, counter.StaffId, policy.Recovery.PaperCode, counter.Now);
            if (!code.Succeeded)
                return Result.Failed(code.Failures);
            // A link that came of an earlier paper must not live on this one.
            await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.MendedMailbox), cancellationToken);
            paper = new PaperCode(code.Value, mend.Kind, mend.CodeUntil!.Value);
            return Result.Done;
        }, cancellationToken);
        return done.Succeeded ? paper! : Result<PaperCode>.Failed(done.Failures);
    }
}
