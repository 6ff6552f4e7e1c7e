using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Takes a document from an account that only typed it, with a reason: its sessions end and its owner is told. One that proved it keeps it: nobody of
/// staff decides that against the questions.</summary>
public sealed record TakeDocument(Guid AccountId, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "take_document";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class TakeDocumentValidator : AbstractValidator<TakeDocument>
{
    public TakeDocumentValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class TakeDocumentHandler(AccountCounter counter, IRepository<Session> sessions, PortalPolicy policy) : IRequestHandler<TakeDocument, Result>
{
    public Task<Result> Handle(TakeDocument request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.DocumentTaken, request.Reason, async account =>
        {
            var lost = account.LoseDocument(policy.Identity.SignInWith);
            if (lost.Succeeded)
                await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), counter.Now, cancellationToken);
            return lost;
        }, cancellationToken);
}
