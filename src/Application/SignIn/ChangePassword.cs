using Ventanilla.Application.Accounts;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Changes the caller's password, asking for the current one. Every other session ends, and a notice goes out.</summary>
public sealed record ChangePassword(Secret CurrentPassword, Secret Password, Secret Confirmation) : ICommand<Result>, ISignedIn, IAudited
{
    public string? Subject => null;
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed();
        RuleFor(m => m.Password).Typed();
        RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
    }
}

internal sealed class ChangePasswordHandler(
    IRepository<Session> sessions, IRepository<AccountLink> links, PasswordHasher hasher, PasswordCheck check, OwnerCheck owner, ICaller caller,
    TimeProvider clock) : IRequestHandler<ChangePassword, Result>
{
    public async Task<Result> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var proved = await owner.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result.Failed(proved.Failures);
        var account = proved.Value;
        if (request.Password.Reveal() == request.CurrentPassword.Reveal() || account.IsTemporary(request.Password))
            return AccountFailures.PasswordPrevious;
        var lacks = check.Judge(request.Password, account.Words());
        if (lacks.Count > 0)
            return Result.Failed(lacks);

        var now = clock.GetUtcNow();
        var hash = await hasher.Hash(request.Password, cancellationToken);
        // The account's row first: a sign-in under way with the old password waits here, and then finds another one.
        var taken = await owner.Take(account, cancellationToken);
        if (!taken.Succeeded)
            return Result.Failed(taken.Failures);
        taken.Value.ChangePassword(hash, now);
        // A new address that was asked for with the old password is forgotten.
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.EmailChange), cancellationToken);
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id, caller.SessionId), now, cancellationToken);
        return Result.Done;
    }
}
