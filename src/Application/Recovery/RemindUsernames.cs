using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Recovery;

/// <summary>Mails all usernames of an address, in one mail. The same answer and work for every address, with or without any.</summary>
public sealed record RemindUsernames(string Email) : ICommand<Result>, IAudited
{
    public string? Subject => null;
}

internal sealed class RemindUsernamesValidator : AbstractValidator<RemindUsernames>
{
    public RemindUsernamesValidator() => RuleFor(m => m.Email).Email();
}

internal sealed class RemindUsernamesHandler(
    IRepository<Account> accounts, Outbox outbox, IBudgets budgets, MailLimits mails, PortalPolicy policy, PortalLinks portal, ICaller caller)
    : IRequestHandler<RemindUsernames, Result>
{
    public async Task<Result> Handle(RemindUsernames request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        // Past the address's own budget the answer stays the same: the mails that were sent say all there is.
        var ofAddress = new Spending("mail usernames", email.Normalized, policy.Budgets.MailsPerAddressPerHour, TimeSpan.FromHours(1));
        switch (await budgets.SpendInTurn([mails.Asked, ofAddress], cancellationToken))
        {
            case 0: return AccountFailures.TooManyRequests;
            case 1: return Result.Done;
        }

        var usernames = await accounts.List(new AccountSpecs.UsernamesOf(email.Normalized), cancellationToken);
        var mail = new UsernamesMail([.. usernames], portal.SignIn, portal.Recover);
        if (usernames.Count > 0)
            outbox.Promise(mail, email.Typed, caller.Culture, accountId: null);
        else
            outbox.PromiseNobody(mail, email.Typed, caller.Culture);
        return Result.Done;
    }
}
