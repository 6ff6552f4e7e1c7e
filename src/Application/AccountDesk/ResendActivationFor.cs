using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Mails the activation link of a registration again, with a reason; whoever asks for it never sees it.</summary>
public sealed record ResendActivationFor(Guid AccountId, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "resend_activation_for";
    public Permission Needs => Permission.WorkAccounts;
    public AuditRef? Subject => AuditRef.Account(AccountId);
}

internal sealed class ResendActivationForValidator : AbstractValidator<ResendActivationFor>
{
    public ResendActivationForValidator() => RuleFor(m => m.Reason).Lines(AccountAct.MaxReason);
}

internal sealed class ResendActivationForHandler(
    AccountCounter counter, IRepository<AccountLink> links, ActivationLetter letter, Outbox outbox, IBudgets budgets, Trail trail) : IRequestHandler<ResendActivationFor, Result>
{
    public Task<Result> Handle(ResendActivationFor request, CancellationToken cancellationToken) =>
        counter.Do(request.AccountId, AccountActKind.ActivationResent, request.Reason, async account =>
        {
            if (account.State != AccountState.PendingActivation)
                return MendFailures.NotWaiting;
            if (!await budgets.TrySpend(cancellationToken, StaffMails.To(account)))
                return AccountFailures.TooManyRequests;
            var (mail, link, reader) = await letter.For(EmailAddress.Read(account.Email)!, account.Id, cancellationToken);
            links.Add(link);
            outbox.Promise(mail, new Mailbox(account.Email, reader), account);
            trail.Ended(ActivationLetter.OutcomeOf(mail));
            return Result.Done;
        }, cancellationToken);
}
