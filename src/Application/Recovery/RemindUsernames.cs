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
    IRepository<Account> accounts, Outbox outbox, IBudgets budgets, MailLimits mails, PortalPolicy policy, PortalLinks portal, Trail trail, ICaller caller)
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
            case 1:
                trail.Ended(AccountFailures.TooManyRequests.Code);
                return Result.Done;
        }

        var found = await accounts.List(new AccountSpecs.UsernamesOf(email.Normalized), cancellationToken);
        var mail = new UsernamesMail([.. found.Select(f => f.Username)], portal.SignIn, portal.Recover);
        trail.Ended(found.Count > 0 ? "usernames_mailed" : "unknown_name");
        if (found.Count > 0)
            outbox.Promise(mail, new Mailbox(email.Typed, Shared([.. found.Select(f => f.Language)])));
        else
            outbox.PromiseNobody(mail, email.Typed);
        return Result.Done;
    }

    /// <summary>A mailbox of several accounts may have several languages: that of whoever asks, if it is one of them.</summary>
    private Language Shared(IReadOnlyList<Language> ofAccounts) => ofAccounts.Contains(caller.Language) ? caller.Language : ofAccounts[0];
}
