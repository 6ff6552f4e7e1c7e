using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Mails a link to the address that is to be the caller's new one; nothing changes before it is used there. The same answer and work
/// whether the address has an account already or is not on record where it must be: only that mailbox is told. Asking again replaces the link.</summary>
public sealed record RequestEmailChange(string Email, Secret CurrentPassword) : ICommand<Result>, ISignedIn, IAudited
{
    /// <summary>How long the mailed link works.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(24);

    public string Action => "request_email_change";
}

internal sealed class RequestEmailChangeValidator : AbstractValidator<RequestEmailChange>
{
    public RequestEmailChangeValidator()
    {
        RuleFor(m => m.Email).Email();
        RuleFor(m => m.CurrentPassword).Typed();
    }
}

internal sealed class RequestEmailChangeHandler(
    IRepository<Account> accounts, IRepository<AccountLink> links, IRepository<Person> people, OwnerCheck owner, PasswordHasher hasher, Outbox outbox,
    IBudgets budgets, MailLimits mails, PortalPolicy policy, PortalLinks portal, Trail trail, TimeProvider clock) : IRequestHandler<RequestEmailChange, Result>
{
    public async Task<Result> Handle(RequestEmailChange request, CancellationToken cancellationToken)
    {
        var proved = await owner.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result.Failed(proved.Failures);
        var (account, email) = (proved.Value, EmailAddress.Read(request.Email)!);
        if (account.State != AccountState.Active)
            return AccountFailures.NotActive;
        if (email.Normalized == account.NormalizedEmail)
            return AccountFailures.EmailSame;
        if (!await budgets.TrySpend(cancellationToken, [.. mails.To(email)]))
            return AccountFailures.TooManyRequests;

        // The password is at hand now, and not when the link is used.
        var credential = await hasher.Make(request.CurrentPassword, account.Names(policy.Identity.PasswordNames, email), cancellationToken);

        // The account's row first: a link that was asked for with the old password must not outlive a recovery.
        var taken = await owner.Take(account, cancellationToken);
        if (!taken.Succeeded)
            return Result.Failed(taken.Failures);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.EmailChange), cancellationToken);
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.EmailChange, RequestEmailChange.LinkLifetime, clock.GetUtcNow(), email.Typed, credential);
        var (refusal, reader) = await Refusal(email, cancellationToken);
        // Where nothing may come of it the row is written all the same, and its token is told to nobody.
        links.Add(link);
        trail.Ended(refusal switch { EmailTakenMail => "mailbox_has_account", EmailNotOnRecordMail => "mailbox_not_on_record", _ => "link_mailed" });
        outbox.Promise(refusal ?? new EmailChangeMail(portal.EmailChange(token), RequestEmailChange.LinkLifetime, Mask.Email(account.Email)), new Mailbox(email.Typed, reader), account);
        return Result.Done;
    }

    /// <summary>What the mailbox is told in place of a link, and which language is read there if an account has proved it. The same questions are
    /// asked of the database in every case.</summary>
    private async Task<(Mail? Mail, Language? Reader)> Refusal(EmailAddress email, CancellationToken stop)
    {
        var reader = (await accounts.List(new AccountSpecs.LanguageOfMailbox(email.Normalized), stop)).SingleOrDefault();
        var onRecord = policy.Registration.Kind == RegistrationKind.Open || await people.Count(new PersonSpecs.ByEmail(email.Normalized), stop) > 0;
        var taken = reader is not null && !policy.Identity.SharesEmails;
        return (taken ? new EmailTakenMail(portal.SignIn, portal.Recover) : onRecord ? null : new EmailNotOnRecordMail(portal.Help), reader);
    }
}
