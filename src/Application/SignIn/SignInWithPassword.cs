using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Recovery;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Signs a person in by whatever the portal lets them type. Unknown, wrong, locked and disabled get the same answer for the same work;
/// only the right password learns what is still missing. A temporary password lets in once, to choose another one.</summary>
/// <param name="Name">E-mail, username or document number.</param>
public sealed record SignInWithPassword(string Name, Secret Password, bool Remember) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string? Subject => null;
}

internal sealed class SignInWithPasswordValidator : AbstractValidator<SignInWithPassword>
{
    public SignInWithPasswordValidator()
    {
        RuleFor(m => m.Name).Text(EmailAddress.MaxLength);
        RuleFor(m => m.Password).Typed();
    }
}

internal sealed class SignInWithPasswordHandler(
    IRepository<Account> accounts, IRepository<AccountLink> links, PasswordHasher hasher, SignInSteps steps, Tickets tickets, IBudgets budgets, Outbox outbox,
    PortalPolicy policy, PortalLinks portal, ICaller caller, TimeProvider clock) : IRequestHandler<SignInWithPassword, Result<SignInAnswer>>
{
    private static readonly SignInAnswer Refused = new(SignInStep.Refused);

    /// <summary>To choose a password, after a temporary one.</summary>
    private static readonly TimeSpan TimeToChange = TimeSpan.FromMinutes(15);

    public async Task<Result<SignInAnswer>> Handle(SignInWithPassword request, CancellationToken cancellationToken)
    {
        var perAddress = policy.Budgets.SignInsPerAddressPerQuarterHour;
        if (!await budgets.TrySpend(cancellationToken, new Spending("sign-in address", Network.ClientOf(caller.Address), perAddress, TimeSpan.FromMinutes(15))))
            return AccountFailures.TooManyRequests;

        var named = await Named(request.Name, cancellationToken);
        // Nobody is tried like somebody: the same hash, and the same statements, which find no row.
        Account?[] tried = named.Count > 0 ? [.. named] : [null];
        foreach (var account in tried)
            if (await hasher.Verify(request.Password, account?.PasswordHash, cancellationToken) is not PasswordVerdict.Wrong and var verdict && account is not null)
                return await Enter(account, verdict, request, cancellationToken);
        foreach (var account in tried)
            if (await EnterOnce(account, request.Password, cancellationToken) is { } answer)
                return answer;
        foreach (var account in tried)
            await CountFailure(account, cancellationToken);
        return Refused;
    }

    /// <summary>Whoever is in under that name; else who is on the way; else the newest that waits for its link.</summary>
    private async Task<IReadOnlyList<Account>> Named(string typed, CancellationToken stop)
    {
        var ways = policy.Identity.SignInWith;
        var email = ways.Contains(Identifier.Email) ? EmailAddress.Read(typed)?.Normalized : null;
        var username = ways.Contains(Identifier.Username) ? Username.Read(typed)?.Normalized : null;
        string[] numbers = ways.Contains(Identifier.Document)
            ? [.. policy.Identity.DocumentTypes.Select(t => Document.Read(t, typed)).OfType<Document>().Select(d => d.Number).Distinct()]
            : [];
        var found = await accounts.List(new AccountSpecs.Named(email, username, numbers), stop);
        Account[] within = [.. found.Where(a => a.State is AccountState.Active or AccountState.Closing)];
        Account[] onTheWay = [.. found.Where(a => a.State != AccountState.PendingActivation)];
        return within.Length > 0 ? within : onTheWay.Length > 0 ? onTheWay : [.. found.Take(1)];
    }

    private async Task<Result<SignInAnswer>> Enter(Account account, PasswordVerdict verdict, SignInWithPassword request, CancellationToken stop)
    {
        var renewed = verdict == PasswordVerdict.RightRenewHash ? await hasher.Hash(request.Password, stop) : account.PasswordHash;
        // Hashing takes a while: only the row as it is now may say that the account is not locked and the password still the same. It stays
        // locked from here on: whatever else changes the account comes wholly before or wholly after this sign-in.
        var open = new AccountSpecs.OpenTo(account.Id, account.PasswordHash, clock.GetUtcNow());
        if (await accounts.ChangeWhere(open, a => a
            .Set(x => x.FailedSignIns, _ => 0).Set(x => x.LockedUntil, _ => null).Set(x => x.PasswordHash, _ => renewed), stop) == 0)
        {
            // That statement stood in for the one that counts: a right password during a lock waits as long as a wrong one.
            await Pause(Guid.Empty, stop);
            return Refused;
        }

        var progress = new SignInProgress(account.Id, account.PasswordChangedAt, request.Remember);
        return account.State switch
        {
            AccountState.PendingActivation => new SignInAnswer(SignInStep.NotActivated, account.Id) { Email = account.Email, Username = account.Username },
            AccountState.PendingVerification => Onward(SignInStep.MustVerify, TicketPurpose.Verification, progress),
            AccountState.VerificationBlocked => Onward(SignInStep.VerificationBlocked, TicketPurpose.Verification, progress),
            AccountState.PendingCompany => Onward(SignInStep.MustNameCompany, TicketPurpose.Company, progress),
            _ => await steps.Look(progress, stop) is { } standing ? steps.Next(standing) : Refused,
        };
    }

    private SignInAnswer Onward(SignInStep step, TicketPurpose opens, SignInProgress progress) =>
        new(step, progress.AccountId) { Ticket = tickets.Issue(opens, progress.AccountId, progress.PasswordChangedAt) };

    /// <summary>A temporary password is spent by one statement; a lock does not keep its owner out.</summary>
    private async Task<SignInAnswer?> EnterOnce(Account? account, Secret password, CancellationToken stop)
    {
        if (TemporaryPassword.Read(password) is not { } temporary)
            return null;
        var (id, now) = (account is { CanRecover: true } ? account.Id : Guid.Empty, clock.GetUtcNow());
        // Its hash stays until another password is chosen, which must not be this one.
        if (await accounts.ChangeWhere(new AccountSpecs.TemporaryPasswordToSpend(id, temporary.HashFor(id), now), a => a
            .Set(x => x.TemporaryPasswordUntil, _ => null), stop) == 0)
            return null;
        var (link, token) = AccountLink.Issue(id, LinkPurpose.PasswordReset, TimeToChange, now);
        links.Add(link);
        return new SignInAnswer(SignInStep.MustChangePassword, id) { ResetToken = token };
    }

    /// <summary>Counted by the database, so that fifty at once count fifty; the row stays locked until the commit.</summary>
    private async Task CountFailure(Account? account, CancellationToken stop)
    {
        var id = account?.Id ?? Guid.Empty;
        await accounts.ChangeWhere(new AccountSpecs.ById(id), a => a.Set(x => x.FailedSignIns, x => x.FailedSignIns + 1), stop);
        if (await Pause(id, stop) is { } minutes && account is not null)
            outbox.Promise(new SignInPausedMail(minutes, portal.Recover), account.Email, account.Culture, account.Id);
    }

    /// <summary>Lets the account rest as its failures say. Without a rest it is written all the same: every failure costs the same statements.</summary>
    /// <returns>How long the first rest in a row is, of which the owner is told.</returns>
    private async Task<int?> Pause(Guid accountId, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var failures = await accounts.List(new AccountSpecs.FailedSignInsOf(accountId), stop) is [var counted] ? counted : 0;
        var until = policy.Lockout.Until(failures, now);
        await accounts.ChangeWhere(new AccountSpecs.ById(accountId), a => a.Set(x => x.LockedUntil, _ => until), stop);
        return failures == policy.Lockout.Threshold && until is { } end ? (int)Math.Ceiling((end - now).TotalMinutes) : null;
    }
}
