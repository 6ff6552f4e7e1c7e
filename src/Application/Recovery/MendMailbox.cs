using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Recovery;

/// <summary>With the code from paper a person names another mailbox and chooses a password; a link goes to that mailbox, and nothing changes before it is used
/// there. The code stays good until then, so that a slip at the keyboard costs nothing; asking again replaces the link.</summary>
/// <param name="Name">What the account signs in with.</param>
public sealed record MendMailbox(Secret Code, string Name, string Email, Secret Password, Secret Confirmation) : ICommand<Result>, IAudited
{
    /// <summary>How long the mailed link works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(24);

    public string Action => "mend_mailbox";
}

internal sealed class MendMailboxValidator : AbstractValidator<MendMailbox>
{
    public MendMailboxValidator()
    {
        RuleFor(m => m.Email).Email();
        RuleFor(m => m.Password).Typed();
        RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
    }
}

internal sealed class MendMailboxHandler(
    PaperCodes codes, IRepository<StaffMember> members, IRepository<Account> accounts, IRepository<AccountMend> mends, IRepository<AccountLink> links, PasswordHasher hasher, PasswordCheck check, Outbox outbox, IBudgets budgets,
    MailLimits mails, PortalPolicy policy, PortalLinks portal, Trail trail, TimeProvider clock) : IRequestHandler<MendMailbox, Result>
{
    public async Task<Result> Handle(MendMailbox request, CancellationToken cancellationToken)
    {
        var found = await codes.Find(request.Code, request.Name, MendKind.Mailbox, cancellationToken);
        if (!found.Succeeded)
            return Result.Failed(found.Failures);
        var (read, email) = (found.Value.Account, EmailAddress.Read(request.Email)!);
        trail.About(read);
        if (email.Normalized == read.NormalizedEmail)
            return AccountFailures.EmailSame;
        // Whoever hands papers out must not be who they are for.
        if (await members.Count(new StaffSpecs.ByEmail(email.Normalized), cancellationToken) > 0)
            return MendFailures.MailboxOfStaff;
        var lacks = check.Judge(request.Password, [.. read.Words(), email.Typed]);
        if (lacks.Count > 0)
            return Result.Failed(lacks);
        if (!await budgets.TrySpend(cancellationToken, [.. mails.To(email)]))
            return AccountFailures.TooManyRequests;
        var credential = await hasher.Make(request.Password, read.Names(policy.Identity.PasswordNames, email), cancellationToken);

        // The account's row first: what was asked for with the code must outlive neither an objection nor its withdrawal.
        if (await accounts.Take(new AccountSpecs.ById(read.Id), cancellationToken) is not { CanRecover: true } account
            || await mends.Find(new AccountDeskSpecs.MendById(found.Value.Mend.Id), cancellationToken) is not { } mend || !mend.IsGood(account, clock.GetUtcNow()))
            return MendFailures.CodeNotUsable;
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.MendedMailbox), cancellationToken);
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.MendedMailbox, MendMailbox.LinkLifetime, clock.GetUtcNow(), email.Typed, credential);
        links.Add(link);
        var reader = (await accounts.List(new AccountSpecs.LanguageOfMailbox(email.Normalized), cancellationToken)).SingleOrDefault();
        var taken = reader is not null && !policy.Identity.SharesEmails;
        // A mailbox that has an account is told so, and its reader never sees the link.
        outbox.Promise(taken ? new EmailTakenMail(portal.SignIn, portal.Recover) : new MendedMailboxMail(portal.MendedMailbox(token), MendMailbox.LinkLifetime),
            new Mailbox(email.Typed, reader), account);
        trail.Ended(taken ? "mailbox_has_account" : "link_mailed");
        return Result.Done;
    }
}
