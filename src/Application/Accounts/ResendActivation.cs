using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Sends the activation link again, at most once a minute and five times an hour per address. The same answer for every address.</summary>
/// <param name="AccountId">The registration it is about, where that is known; else the newest of the address.</param>
public sealed record ResendActivation(string Email, Guid? AccountId = null) : ICommand<Result>, IAudited
{
    public string? Subject => AccountId?.ToString();
}

internal sealed class ResendActivationValidator : AbstractValidator<ResendActivation>
{
    public ResendActivationValidator() => RuleFor(m => m.Email).Email();
}

internal sealed class ResendActivationHandler(
    IRepository<Account> accounts, IRepository<AccountLink> links, Outbox outbox, IBudgets budgets, PortalPolicy policy, PortalLinks portal,
    ICaller caller, TimeProvider clock) : IRequestHandler<ResendActivation, Result>
{
    public async Task<Result> Handle(ResendActivation request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        var limits = policy.Budgets;
        if (!await budgets.TrySpend("resend", email.Normalized, 1, limits.ResendCooldown, cancellationToken)
            || !await budgets.TrySpend("mail", email.Normalized, limits.MailsPerAddressPerHour, TimeSpan.FromHours(1), cancellationToken))
            return AccountFailures.TooManyRequests;

        var newest = await accounts.Find(new AccountSpecs.ByEmail(email.Normalized), cancellationToken);
        var account = newest is { ClaimedEmail: null } && request.AccountId is { } id
            ? await accounts.Find(new AccountSpecs.ById(id), cancellationToken) is { State: AccountState.PendingActivation } asked
                && asked.NormalizedEmail == email.Normalized ? asked : newest
            : newest;
        var (link, token) = AccountLink.Issue(account?.Id ?? Guid.Empty, LinkPurpose.Activation, policy.Registration.ActivationLink, clock.GetUtcNow());
        var mail = new ActivationMail(portal.Activation(token), (int)policy.Registration.ActivationLink.TotalHours);
        switch (account)
        {
            case null:
                outbox.PromiseNobody(mail, email.Typed, caller.Culture);
                break;
            case { State: AccountState.PendingActivation }:
                links.Add(link);
                outbox.Promise(mail, account.Email, account.Culture, account.Id);
                break;
            default:
                outbox.Promise(new AlreadyRegisteredMail(portal.SignIn, portal.Recover), account.Email, account.Culture, account.Id);
                break;
        }

        return Result.Done;
    }
}
