using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Switches the second factor of the caller's account off, with the password and a code. Its key and its recovery codes are gone, every
/// other session ends, and a notice goes out.</summary>
public sealed record DisableSecondFactor(Secret CurrentPassword, string Code) : ICommand<Result>, ISignedIn, IAudited
{
    public string? Subject => null;
}

internal sealed class DisableSecondFactorValidator : AbstractValidator<DisableSecondFactor>
{
    public DisableSecondFactorValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed();
        RuleFor(m => m.Code).FactorOrRecoveryCode();
    }
}

internal sealed class DisableSecondFactorHandler(
    IRepository<Session> sessions, SecondFactors factors, OwnerCheck owner, ChangeNotices notices, ICaller caller, TimeProvider clock)
    : IRequestHandler<DisableSecondFactor, Result>
{
    public async Task<Result> Handle(DisableSecondFactor request, CancellationToken cancellationToken)
    {
        var known = await owner.Prove(request.CurrentPassword, request.Code, cancellationToken);
        if (!known.Succeeded)
            return Result.Failed(known.Failures);
        var (account, now) = (known.Value, clock.GetUtcNow());
        await factors.Forget(account.Id, cancellationToken);
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id, caller.SessionId), now, cancellationToken);
        notices.Tell(account, account.Email, objection => new SecondFactorOffMail(objection));
        return Result.Done;
    }
}
