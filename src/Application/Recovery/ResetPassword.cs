using Ventanilla.Application.Accounts;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Recovery;

/// <summary>Sets a new password by a mailed link, once. It ends every lock and every session, signs nobody in, and a notice goes out.
/// A password or a code that will not do leaves the link usable.</summary>
/// <param name="Code">Where the account has a second factor: a code of it, or a recovery code, so that the mailbox alone opens nothing.</param>
public sealed record ResetPassword(Secret Token, Secret Password, Secret Confirmation, string? Code = null) : ICommand<Result>, IAudited
{
    public string Action => "reset_password";
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(m => m.Password).Typed();
        RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
        RuleFor(m => m.Code).FactorOrRecoveryCode().When(m => !string.IsNullOrWhiteSpace(m.Code));
    }
}

internal sealed class ResetPasswordHandler(
    IReads reads, IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, SecondFactors factors,
    PasswordHasher hasher, PasswordCheck check, UnusableLink unusable, Trail trail, PortalPolicy policy, TimeProvider clock) : IRequestHandler<ResetPassword, Result>
{
    public async Task<Result> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var (now, hash) = (clock.GetUtcNow(), AccountLink.HashOf(request.Token.Reveal()));
        var usable = new AccountSpecs.UsableLink(hash, LinkPurpose.PasswordReset, now);
        if (await Read(usable, cancellationToken) is not { } read)
            return await unusable.Refuse(request.Token, LinkPurpose.PasswordReset, cancellationToken);
        trail.About(read.Account);
        var lacks = check.Judge(request.Password, read.Account.Words());
        if (lacks.Count > 0)
            return Result.Failed(lacks);
        // Before the current password is compared: whoever has the mailbox alone must not learn by it what the password is.
        var asked = await JudgeCode(read, request.Code, cancellationToken);
        if (!asked.Succeeded)
            return Result.Failed(asked.Failures);
        if (read.Account.IsTemporary(request.Password)
            || await hasher.Proves(request.Password, read.Account.Credential, cancellationToken))
            return AccountFailures.PasswordPrevious;
        var credential = await hasher.Make(request.Password, read.Account.Names(policy.Identity.PasswordNames), cancellationToken);

        // The account's row first: a sign-in under way with the old password waits here, and then finds another one.
        if (await accounts.Take(new AccountSpecs.ById(read.Account.Id), cancellationToken) is not { } account)
            return AccountFailures.LinkNotUsable;
        if (asked.Value.Proof is { } proof && await factors.Use(account, proof, cancellationToken) is { Succeeded: false } spent)
            return spent;
        // Whatever else was mailed for that account with the old password is used up with this link, if nobody used this one first.
        var pending = new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.PasswordReset, LinkPurpose.TemporaryPassword, LinkPurpose.EmailChange);
        // That statement asks again, behind the lock: a factor that was switched on since nobody gave a code of it counts too.
        var usedUp = asked.Value.Proof is not null
            ? await links.UseUp(usable, pending, now, cancellationToken)
            : await links.UseUp(usable, pending, unless: new SecondFactorSpecs.Of(account.Id), now, cancellationToken);
        if (!usedUp)
            return asked.Value.Proof is null && await factors.Of(account.Id, cancellationToken) is not null
                ? SecondFactorFailures.CodeNeeded
                : await unusable.Refuse(request.Token, LinkPurpose.PasswordReset, cancellationToken);
        var reset = account.ResetPassword(credential, now);
        if (!reset.Succeeded)
            return reset;
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), now, cancellationToken);
        return Result.Done;
    }

    private Task<Found?> Read(AccountSpecs.UsableLink usable, CancellationToken stop)
    {
        var (ofAll, factorsOfAll) = (reads.Of<Account>(), reads.Of<SecondFactor>());
        return reads.First(
            from link in reads.Of(usable)
            join account in ofAll on link.AccountId equals account.Id
            join factor in factorsOfAll on account.Id equals factor.AccountId into its
            from factor in its.DefaultIfEmpty()
            select new Found(account, factor), stop);
    }

    private async Task<Result<AskedCode>> JudgeCode(Found read, string? code, CancellationToken stop)
    {
        if (read.Factor is not { } factor)
            return new AskedCode(null);
        if (string.IsNullOrWhiteSpace(code))
            return SecondFactorFailures.CodeNeeded;
        // A budget of its own: whoever reads the mailbox cannot use up the tries of the sign-in.
        var proof = await factors.Judge(read.Account, factor, code, "second factor recovery", stop);
        return proof.Succeeded ? new AskedCode(proof.Value) : Result<AskedCode>.Failed(proof.Failures);
    }

    /// <summary>The account of a link, and its second factor if it has one, as they were before anything was locked.</summary>
    private sealed record Found(Account Account, SecondFactor? Factor);

    /// <param name="Proof">Null where the account has no second factor.</param>
    private sealed record AskedCode(FactorProof? Proof);
}
