using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Recovery;

/// <summary>Sets a new password by a mailed link, once. It ends every lock and every session, signs nobody in, and a notice goes out.
/// A password or a code that will not do leaves the link usable.</summary>
/// <param name="Code">Where the account has a second factor: a code of it, or a recovery code, so that the mailbox alone opens nothing.</param>
public sealed record ResetPassword(Secret Token, Secret Password, Secret Confirmation, string? Code = null) : ICommand<Result>, IAudited
{
    public string? Subject => null;
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
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, SecondFactors factors, PasswordHasher hasher,
    PasswordCheck check, TimeProvider clock) : IRequestHandler<ResetPassword, Result>
{
    public async Task<Result> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var (now, hash) = (clock.GetUtcNow(), AccountLink.HashOf(request.Token.Reveal()));
        var usable = new AccountSpecs.UsableLink(hash, LinkPurpose.PasswordReset, now);
        if (await links.Find(usable, cancellationToken) is not { } link)
            return AccountFailures.LinkNotUsable;
        var account = (await accounts.Find(new AccountSpecs.ById(link.AccountId), cancellationToken))!;
        var lacks = check.Judge(request.Password, account.Words());
        if (lacks.Count > 0)
            return Result.Failed(lacks);
        // Before the current password is compared: whoever has the mailbox alone must not learn by it what the password is.
        var asked = await JudgeCode(account, request.Code, cancellationToken);
        if (!asked.Succeeded)
            return Result.Failed(asked.Failures);
        if (account.IsTemporary(request.Password)
            || await hasher.Verify(request.Password, account.PasswordHash, cancellationToken) != PasswordVerdict.Wrong)
            return AccountFailures.PasswordPrevious;
        var newHash = await hasher.Hash(request.Password, cancellationToken);

        // The account's row first: a sign-in under way with the old password waits here, and then finds another one. A temporary password
        // goes too, also one that was given since the account was read.
        await accounts.ChangeWhere(new AccountSpecs.ById(account.Id), a => a
            .Set(x => x.PasswordHash, _ => newHash).Set(x => x.FailedSignIns, _ => 0).Set(x => x.LockedUntil, _ => null)
            .Set(x => x.TemporaryPasswordHash, _ => null).Set(x => x.TemporaryPasswordUntil, _ => null), cancellationToken);
        // Asked again behind that lock: one that was switched on meanwhile counts too.
        if (asked.Value.Proof is null && await factors.Of(account.Id, cancellationToken) is not null)
            return SecondFactorFailures.CodeNeeded;
        if (asked.Value.Proof is { } proof && await factors.Use(account, proof, cancellationToken) is { Succeeded: false } spent)
            return spent;
        if (await links.ChangeWhere(usable, l => l.Set(x => x.UsedAt, _ => now), cancellationToken) == 0)
            return AccountFailures.LinkNotUsable;
        var reset = account.ResetPassword(newHash, now);
        if (!reset.Succeeded)
            return reset;
        await sessions.ChangeWhere(new AccountSpecs.OpenSessionsOf(account.Id), s => s.Set(x => x.EndedAt, _ => now), cancellationToken);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.PasswordReset), cancellationToken);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.TemporaryPassword), cancellationToken);
        return Result.Done;
    }

    private async Task<Result<AskedCode>> JudgeCode(Account account, string? code, CancellationToken stop)
    {
        if (await factors.Of(account.Id, stop) is not { } factor)
            return new AskedCode(null);
        if (string.IsNullOrWhiteSpace(code))
            return SecondFactorFailures.CodeNeeded;
        // A budget of its own: whoever reads the mailbox cannot use up the tries of the sign-in.
        var proof = await factors.Judge(account, factor, code, "second factor recovery", stop);
        return proof.Succeeded ? new AskedCode(proof.Value) : Result<AskedCode>.Failed(proof.Failures);
    }

    /// <param name="Proof">Null where the account has no second factor.</param>
    private sealed record AskedCode(FactorProof? Proof);
}
