using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Recovery;

/// <summary>Mails all usernames of an address, in one mail. The same answer and work for every address, with or without any.</summary>
public sealed record RemindUsernames(string Email) : ICommand<Result>, IAudited
{
    public string Action => "remind_usernames";
}

internal sealed class RemindUsernamesValidator : AbstractValidator<RemindUsernames>
{
    public RemindUsernamesValidator() => RuleFor(m => m.Email).Email();
}

internal sealed class RemindUsernamesHandler(
    IRepository<Account> accounts, Outbox outbox, IBudgets budgets, PortalPolicy policy, PortalLinks portal, Trail trail, ICaller caller)
    : IRequestHandler<RemindUsernames, Result>
{
    public async Task<Result> Handle(RemindUsernames request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        if (!await budgets.TrySpend(cancellationToken, new Spending("mail usernames", email.Normalized, policy.Budgets.MailsPerAddressPerHour, TimeSpan.FromHours(1))))
        {
            trail.Ended(AccountFailures.TooManyRequests.Code);
            return Result.Done;
        }

        var usernames = await accounts.List(new AccountSpecs.UsernamesOf(email.Normalized), cancellationToken);
        var mail = new UsernamesMail([.. usernames], portal.SignIn, portal.Recover);
        trail.Ended(usernames.Count > 0 ? "usernames_mailed" : "unknown_name");
        if (usernames.Count > 0)
            outbox.Promise(mail, email.Typed, caller.Culture, accountId: null);
        else
            outbox.PromiseNobody(mail, email.Typed, caller.Culture);
        return Result.Done;
    }
}
