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
    IRepository<Account> accounts, Outbox outbox, IBudgets budgets, PortalPolicy policy, PortalLinks portal)
    : IRequestHandler<RemindUsernames, Result>
{
    public async Task<Result> Handle(RemindUsernames request, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Read(request.Email)!;
        if (!await budgets.TrySpend(cancellationToken, new Spending("mail usernames", email.Normalized, policy.Budgets.MailsPerAddressPerHour, TimeSpan.FromHours(1))))
            return Result.Done;
        var found = await accounts.List(new AccountSpecs.UsernamesOf(email.Normalized), cancellationToken);
        var mail = new UsernamesMail([.. found.Select(f => f.Username)], portal.SignIn, portal.Recover);
        if (found.Count > 0)
            outbox.Promise(mail, new Mailbox(email.Typed, found[0].Language));
        else
            outbox.PromiseNobody(mail, email.Typed);
        return Result.Done;
    }
}
